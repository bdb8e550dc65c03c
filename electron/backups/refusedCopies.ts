import { fail, type Failure } from '../../contract/result.ts'

/** Why an encrypted copy can't be written or read: what happened, and what to do. Nothing is changed by any of it. */
export const refusedCopies = {
  wrongPassphrase: () =>
    fail('wrong_passphrase', 'This is not the passphrase of the file. Nothing was changed. Try again.'),
  forKey: () =>
    fail(
      'unreadable_file',
      'This file was encrypted for a key and not with a passphrase, so NumberDesk can’t open it. Nothing was changed. Decrypt it with the program that made it, then choose the result.',
    ),
  tooCostly: () =>
    fail(
      'unreadable_file',
      'Trying a passphrase of this file would take more memory than NumberDesk gives to it. Nothing was changed. Decrypt it with the program that made it, then choose the result.',
    ),
  cutOff: () =>
    fail(
      'unreadable_file',
      'The end of this file is missing or damaged: it was probably not copied to its end. Nothing was changed. Copy it again from where it was saved.',
    ),
  changed: () =>
    fail(
      'unreadable_file',
      'This file is damaged, or was changed after it was saved. Nothing was changed here. Copy it again from where it was saved, or choose another.',
    ),
  unreadable: () =>
    fail(
      'unreadable_file',
      'This file can’t be read any more. Nothing was changed. Check that it is there and that you may read it, then choose it again.',
    ),
  notWritten: () =>
    fail(
      'refused',
      'The copy was not saved: what was written could not be read again as it was. Check the disk, or choose another place.',
    ),
  notWritable: () =>
    fail(
      'refused',
      'The copy was not saved: the place that you chose can’t be written. Check that you may write there and that no other program has the file open, or choose another place.',
    ),
  placeGone: () =>
    fail(
      'refused',
      'The copy was not saved: the folder that you chose is not there any more. Choose another.',
    ),
  placeFull: () =>
    fail(
      'disk_full',
      'The copy was not saved: the disk is full. Free some space, or choose another place, and try again.',
    ),
  placeFailed: () =>
    fail(
      'refused',
      'The copy was not saved: the disk could not be written. Check that it is connected, or choose another place.',
    ),
} as const

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Whether an error of the file system is that a file that the person chose can't be read. */
export function isUnreadable(error: unknown): boolean {
  return /^(ENOENT|ENOTDIR|EACCES|EPERM|EISDIR|EIO|ENXIO|ENODEV|EBUSY|UNKNOWN)$/.test(codeOf(error))
}

/** By the system's error codes. */
const sayings: readonly (readonly [RegExp, () => Failure])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, refusedCopies.placeFull],
  [/^(EACCES|EPERM|EROFS|EBUSY|ETXTBSY|EISDIR|ENAMETOOLONG|EINVAL)$/, refusedCopies.notWritable],
  [/^(ENOENT|ENOTDIR)$/, refusedCopies.placeGone],
  [/^(EIO|ENXIO|ENODEV|ETIMEDOUT|UNKNOWN)$/, refusedCopies.placeFailed],
]

/** What an error of the file system means for a copy that goes to a place that the person chose; null for a bug. */
export function placeFailure(error: unknown): Failure | null {
  return sayings.find(([pattern]) => pattern.test(codeOf(error)))?.[1]() ?? null
}
