import { fail, type Failure } from '../../contract/result.ts'
import { workbookLimit } from '../../contract/exporting.ts'

const figures = new Intl.NumberFormat('en-GB')

export const failures = {
  nothing: fail(
    'refused',
    'None of these numbers is in the inventory any more, so there is nothing to export.',
  ),
  tooMany: fail(
    'refused',
    `An XLSX sheet holds at most ${figures.format(workbookLimit)} numbers. Nothing was exported. Choose CSV, or export fewer at once.`,
  ),
  diskFull: fail(
    'disk_full',
    'The disk is full, so nothing was exported. Free some space, or choose another place, and try again.',
  ),
  notWritable: fail(
    'refused',
    'Nothing was exported: the place that you chose can’t be written. Check that you may write there and that no other program has the file open, or choose another place.',
  ),
  gone: fail(
    'refused',
    'Nothing was exported: the folder that you chose is not there any more. Choose another place.',
  ),
  taken: fail(
    'refused',
    'Nothing was exported: another program has just made a file of the same name there. Try again, or choose another place.',
  ),
  diskFailed: fail(
    'refused',
    'Nothing was exported: the disk could not be written. Check that it is connected, or choose another place.',
  ),
} as const

const sayings: readonly (readonly [RegExp, Failure])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, failures.diskFull],
  [/^(EACCES|EPERM|EROFS|EBUSY|ETXTBSY|EISDIR|ENAMETOOLONG|EINVAL)$/, failures.notWritable],
  [/^(ENOENT|ENOTDIR)$/, failures.gone],
  [/^EEXIST$/, failures.taken],
  [/^(EIO|ENXIO|ENODEV|ETIMEDOUT|UNKNOWN)$/, failures.diskFailed],
]

/** Thrown where an export ends for a reason that the person is told. */
export class ExportRefused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** What a failure is for the person; null for one that is a bug of ours. */
export function explain(error: unknown): Failure | null {
  if (error instanceof ExportRefused) return error.failure
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  return sayings.find(([pattern]) => pattern.test(code))?.[1] ?? null
}
