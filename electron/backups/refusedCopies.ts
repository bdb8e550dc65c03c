import { messageOf } from '../../contract/messages/message.ts'
import { fail, type Failure } from '../../contract/result.ts'

/** Why an encrypted copy can't be written or read: what happened, and what to do. None of this changes anything. */
export const refusedCopies = {
  wrongPassphrase: () => fail('wrong_passphrase', messageOf('copyFailure.wrongPassphrase')),
  forKey: () => fail('unreadable_file', messageOf('copyFailure.forKey')),
  tooCostly: () => fail('unreadable_file', messageOf('copyFailure.tooCostly')),
  cutOff: () => fail('unreadable_file', messageOf('copyFailure.cutOff')),
  changed: () => fail('unreadable_file', messageOf('copyFailure.changed')),
  unreadable: () => fail('unreadable_file', messageOf('copyFailure.unreadable')),
  notWritten: () => fail('refused', messageOf('copyFailure.notWritten')),
  notWritable: () => fail('refused', messageOf('copyFailure.notWritable')),
  placeGone: () => fail('refused', messageOf('copyFailure.placeGone')),
  placeFull: () => fail('disk_full', messageOf('copyFailure.placeFull')),
  placeFailed: () => fail('refused', messageOf('copyFailure.placeFailed')),
} as const

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Whether an error of the file system means that the chosen file can't be read. */
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

/** What an error of the file system means for a copy to a place that the person chose; null for a bug. */
export function placeFailure(error: unknown): Failure | null {
  return sayings.find(([pattern]) => pattern.test(codeOf(error)))?.[1]() ?? null
}
