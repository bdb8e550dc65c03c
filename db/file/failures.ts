import { messageOf } from '../../contract/messages/message.ts'
import { fail, type Failure } from '../../contract/result.ts'

/** Why the inventory can't be opened or written: what happened, what was not touched, and what to do. */
export const refusals = {
  notOurs: () => fail('not_a_database', messageOf('failure.notADatabase')),
  newer: () => fail('database_newer', messageOf('failure.newer')),
  corrupt: () => fail('database_corrupt', messageOf('failure.damaged')),
  changed: () => fail('database_changed', messageOf('inventory.changed')),
  tablesChanged: () => fail('database_corrupt', messageOf('inventory.tablesChanged')),
  foreignLog: () => fail('database_corrupt', messageOf('inventory.foreignLog')),
  readOnly: () => fail('database_read_only', messageOf('failure.readOnly')),
  inTheWay: (name: string) => fail('database_read_only', messageOf('inventory.inTheWay', { name })),
  inUse: () => fail('database_locked', messageOf('inventory.inUse')),
  locked: () => fail('database_locked', messageOf('failure.locked')),
  full: () => fail('disk_full', messageOf('failure.diskFull')),
  diskFailed: () => fail('disk_full', messageOf('inventory.diskFailed')),
  folderGone: () => fail('unavailable', messageOf('inventory.folderGone')),
  pathTooLong: () => fail('unavailable', messageOf('inventory.pathTooLong')),
  moved: () => fail('inventory_moved', messageOf('inventory.moved')),
  parted: () => fail('inventory_moved', messageOf('inventory.parted')),
  missing: () => fail('inventory_missing', messageOf('inventory.missing')),
  noWal: () => fail('unavailable', messageOf('inventory.noWal')),
  nothingToRead: () => fail('unavailable', messageOf('inventory.nothingToRead')),
  older: () => fail('database_read_only', messageOf('inventory.older')),
  behind: () => fail('database_read_only', messageOf('inventory.behind')),
  logOutOfReach: () => fail('database_read_only', messageOf('inventory.logOutOfReach')),
  tooLargeToRead: () => fail('database_read_only', messageOf('inventory.tooLargeToRead')),
  /** What is said of every act while the inventory is open read-only. */
  openReadOnly: () => fail('database_read_only', messageOf('copyFailure.openReadOnly')),
  backupNotOurs: () => fail('not_a_database', messageOf('backupFailure.notOurs')),
  backupNewer: () => fail('database_newer', messageOf('backupFailure.newer')),
  backupDamaged: () => fail('database_corrupt', messageOf('backupFailure.damaged')),
  backupChanged: () => fail('database_corrupt', messageOf('backupFailure.changed')),
  copyNotWhole: () => fail('database_corrupt', messageOf('copyFailure.openDamaged')),
  backupGone: () => fail('not_found', messageOf('backupFailure.gone')),
} as const

/** By SQLite's and the system's error codes. */
const sayings: readonly (readonly [RegExp, () => Failure])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, refusals.full],
  [/^(SQLITE_(READONLY|PERM|CANTOPEN)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/, refusals.readOnly],
  [/^SQLITE_CORRUPT/, refusals.corrupt],
  [/^SQLITE_NOTADB/, refusals.notOurs],
  [/^(SQLITE_(BUSY|LOCKED|PROTOCOL)|EBUSY|ETXTBSY)/, refusals.locked],
  // What Windows says of a drive that makes up its own errors has no name.
  [/^(SQLITE_IOERR|EIO|ENXIO|ENODEV|ETIMEDOUT|UNKNOWN)/, refusals.diskFailed],
  [/^ENOENT/, refusals.folderGone],
  [/^ENAMETOOLONG/, refusals.pathTooLong],
]

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Thrown when something is refused; its failure is shown to the person. */
export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message.key)
    this.failure = failure
  }
}

/** What an error of SQLite or of the file system means for the person; null for one that is a bug of ours. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Refused) return error.failure
  const code = codeOf(error)
  return sayings.find(([pattern]) => pattern.test(code))?.[1]() ?? null
}

/** Whether SQLite could make no sense of a statement; where that is sound, of what the file declares. */
export function isSenseless(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_ERROR'
}
