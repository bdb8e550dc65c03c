import { fail, type Failure } from '../../contract/result.ts'

/** Why the inventory can't be opened or written: what happened, what was not touched, and what to do. */
export const refusals = {
  notOurs: () =>
    fail(
      'not_a_database',
      'The inventory file is not a NumberDesk database. It was not touched. Restore a backup, or move the file away, then try again.',
    ),
  newer: () =>
    fail(
      'database_newer',
      'The inventory was made by a newer NumberDesk. It was not touched. Install the newest version to open it, or restore a backup from before the update.',
    ),
  corrupt: () =>
    fail(
      'database_corrupt',
      'The inventory file is damaged. Nothing was changed. Restore a backup, or put a good copy of the file in its place and remove numberdesk.sqlite-wal and numberdesk.sqlite-shm beside it.',
    ),
  changed: () =>
    fail(
      'database_changed',
      'Another program changed how the inventory file is made, so it can’t be trusted to keep its rules. Nothing was changed. Restore a backup, or open it read-only to look at it and export it.',
    ),
  tablesChanged: () =>
    fail(
      'database_corrupt',
      'The tables of the inventory file are not as NumberDesk makes them: the file is damaged, or another program changed it. Nothing was changed. Restore a backup, or put a good copy in its place.',
    ),
  foreignLog: () =>
    fail(
      'database_corrupt',
      'The inventory file is good, but the log beside it is of another file. Nothing was changed. Move numberdesk.sqlite-wal and numberdesk.sqlite-shm out of the data folder, then try again.',
    ),
  readOnly: () =>
    fail(
      'database_read_only',
      'The inventory file or its folder can’t be written. Nothing was changed. Check the permissions of the data folder and try again.',
    ),
  inTheWay: (name: string) =>
    fail(
      'database_read_only',
      `${name} is beside the inventory file and is no file, as it would have to be. Nothing was changed. Move it away and try again.`,
    ),
  inUse: () =>
    fail(
      'database_locked',
      'The inventory is open in another NumberDesk. Nothing was changed. Close the other one and try again.',
    ),
  locked: () =>
    fail(
      'database_locked',
      'Another program is using the inventory, so nothing was changed. Close that program and try again.',
    ),
  full: () => fail('disk_full', 'The disk is full, so nothing was changed. Free some space and try again.'),
  diskFailed: () =>
    fail(
      'disk_full',
      'The disk could not be read or written, so nothing was changed. Check that it is connected and has space, then try again.',
    ),
  folderGone: () =>
    fail(
      'unavailable',
      'The data folder, or a file in it, is not there any more, so nothing was changed. Check that its disk is connected, then try again.',
    ),
  pathTooLong: () =>
    fail(
      'unavailable',
      'The path of the data folder is too long for this system, so nothing was changed. Move the data folder to a shorter path and try again.',
    ),
  moved: () =>
    fail(
      'inventory_moved',
      'The inventory file was moved, deleted or replaced by another program while it was open, so nothing more was changed. Save a copy of what is open. Then put the file back and try again, or restore the copy.',
    ),
  parted: () =>
    fail(
      'inventory_moved',
      'The log or the lock beside the inventory file was removed or overwritten by another program, so nothing more was changed. Save a copy of what is open, then try again.',
    ),
  missing: () =>
    fail(
      'inventory_missing',
      'The inventory file is not in the data folder, where there was one before. Nothing was made or changed. Put the file back, restore a backup, or begin with a new inventory.',
    ),
  noWal: () =>
    fail(
      'unavailable',
      'The disk of the data folder can’t keep the inventory safe, as is usual for network shares. Nothing was changed. Move the data folder to a disk of this computer and try again.',
    ),
  nothingToRead: () =>
    fail(
      'unavailable',
      'There is no inventory here yet that could be opened read-only. Nothing was changed.',
    ),
  older: () =>
    fail(
      'database_read_only',
      'The inventory was made by an older NumberDesk, and has to be updated before it can be shown, which read-only can’t be done. Nothing was changed. Check the permissions of the data folder and try again.',
    ),
  behind: () =>
    fail(
      'database_read_only',
      'The inventory was changed by another program, and its search has to be brought up to date before it can be shown, which read-only can’t be done. Nothing was changed. Check the permissions of the data folder and try again.',
    ),
  logOutOfReach: () =>
    fail(
      'database_read_only',
      'The last acts are in the log beside the inventory file, which can’t be read in a folder that can’t be written. Nothing was changed. Check the permissions of the data folder, or copy all of it to another place, and try again.',
    ),
  tooLargeToRead: () =>
    fail(
      'database_read_only',
      'The inventory is too large to be shown from a folder that can’t be written. Nothing was changed. Check the permissions of the data folder, or copy all of it to another place, and try again.',
    ),
  /** What is said of every act while the inventory is open read-only. */
  openReadOnly: () =>
    fail(
      'database_read_only',
      'The inventory is open read-only, so nothing was changed. Choose Read-only at the top of the window to see why, and to open it for changes.',
    ),
  backupNotOurs: () =>
    fail(
      'not_a_database',
      'This file is not a backup of a NumberDesk inventory. Nothing was changed. Choose another.',
    ),
  backupNewer: () =>
    fail(
      'database_newer',
      'This backup was made by a newer NumberDesk. Nothing was changed. Install the newest version to restore it.',
    ),
  backupDamaged: () =>
    fail('database_corrupt', 'This backup is damaged. Nothing was changed. Choose another.'),
  backupChanged: () =>
    fail(
      'database_corrupt',
      'This backup is not made as NumberDesk makes one: another program changed it. Nothing was changed. Choose another.',
    ),
  copyNotWhole: () =>
    fail('database_corrupt', 'The copy was not saved, because what is open is damaged. Restore a backup.'),
  backupGone: () =>
    fail('not_found', 'This backup is not there any more. Nothing was changed. Choose another.'),
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

/** Thrown where something is not done, for a reason that the person is told. */
export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
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
