import { messageOf } from '../../contract/messages/message.ts'
import { fail, type Failure } from '../../contract/result.ts'
import { workbookLimit } from '../../contract/exporting.ts'

export const failures = {
  nothing: fail('refused', messageOf('exportFailure.nothing')),
  tooMany: fail('refused', messageOf('exportFailure.tooMany', { count: workbookLimit })),
  diskFull: fail('disk_full', messageOf('exportFailure.diskFull')),
  notWritable: fail('refused', messageOf('exportFailure.notWritable')),
  gone: fail('refused', messageOf('exportFailure.gone')),
  taken: fail('refused', messageOf('exportFailure.taken')),
  diskFailed: fail('refused', messageOf('exportFailure.diskFailed')),
} as const

const sayings: readonly (readonly [RegExp, Failure])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, failures.diskFull],
  [/^(EACCES|EPERM|EROFS|EBUSY|ETXTBSY|EISDIR|ENAMETOOLONG|EINVAL)$/, failures.notWritable],
  [/^(ENOENT|ENOTDIR)$/, failures.gone],
  [/^EEXIST$/, failures.taken],
  [/^(EIO|ENXIO|ENODEV|ETIMEDOUT|UNKNOWN)$/, failures.diskFailed],
]

/** Thrown when an export ends for a reason that the person is shown. */
export class ExportRefused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message.key)
    this.failure = failure
  }
}

/** The failure for an error; null for a bug. */
export function explain(error: unknown): Failure | null {
  if (error instanceof ExportRefused) return error.failure
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  return sayings.find(([pattern]) => pattern.test(code))?.[1] ?? null
}
