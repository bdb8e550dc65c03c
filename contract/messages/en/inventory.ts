/** Why the inventory can’t be used. */
export const inventory = {
  notAllowed: 'This page may not use NumberDesk.',
  correct: '{why}. Correct it and try again.',
  notUnderstood: 'This can’t be understood',
  logHasDetails: 'Something went wrong in NumberDesk. The log has the details.',
  nothingChanged: 'Something went wrong in NumberDesk, and nothing was changed. The log has the details.',
  notOpened: 'The inventory could not be opened, and nothing was changed. The log has the details.',
  notOpen: 'The inventory is not open. Try again in a moment.',
  stopped:
    'The inventory stopped unexpectedly and is being started again. What was saved is safe; look whether this was done before you repeat it.',
  noSqlite:
    'SQLite could not be loaded: there is no addon for this Electron. Nothing was changed. Run npm run setup in the checkout, then try again.',
  gaveUp:
    'The inventory stopped unexpectedly several times. What was saved is safe. Try again; if that does not help, restart NumberDesk.',
  restarting:
    'The inventory stopped unexpectedly and is being started again. What was saved is safe. This takes a moment.',
  inUse:
    'The inventory is open in another NumberDesk. Nothing was changed. Close the other one and try again.',
  diskFailed:
    'The disk could not be read or written, so nothing was changed. Check that it is connected and has space, then try again.',
  folderGone:
    'The data folder, or a file in it, is not there any more, so nothing was changed. Check that its disk is connected, then try again.',
  pathTooLong:
    'The path of the data folder is too long for this system, so nothing was changed. Move the data folder to a shorter path and try again.',
  changed:
    'Another program changed how the inventory file is made, so it can’t be trusted to keep its rules. Nothing was changed. Restore a backup, or open it read-only to look at it and export it.',
  tablesChanged:
    'The tables of the inventory file are not as NumberDesk makes them: the file is damaged, or another program changed it. Nothing was changed. Restore a backup, or put a good copy in its place.',
  foreignLog:
    'The inventory file is good, but the log beside it is of another file. Nothing was changed. Move numberdesk.sqlite-wal and numberdesk.sqlite-shm out of the data folder, then try again.',
  inTheWay:
    '{name} is beside the inventory file and is no file, as it would have to be. Nothing was changed. Move it away and try again.',
  moved:
    'The inventory file was moved, deleted or replaced by another program while it was open, so nothing more was changed. Save a copy of what is open. Then put the file back and try again, or restore the copy.',
  parted:
    'The log or the lock beside the inventory file was removed or overwritten by another program, so nothing more was changed. Save a copy of what is open, then try again.',
  missing:
    'The inventory file is not in the data folder, where there was one before. Nothing was made or changed. Put the file back, restore a backup, or begin with a new inventory.',
  noWal:
    'The disk of the data folder can’t keep the inventory safe, as is usual for network shares. Nothing was changed. Move the data folder to a disk of this computer and try again.',
  nothingToRead: 'There is no inventory here yet that could be opened read-only. Nothing was changed.',
  older:
    'The inventory was made by an older NumberDesk, and has to be updated before it can be shown, which read-only can’t be done. Nothing was changed. Check the permissions of the data folder and try again.',
  behind:
    'The inventory was changed by another program, and its search has to be brought up to date before it can be shown, which read-only can’t be done. Nothing was changed. Check the permissions of the data folder and try again.',
  logOutOfReach:
    'The last acts are in the log beside the inventory file, which can’t be read in a folder that can’t be written. Nothing was changed. Check the permissions of the data folder, or copy all of it to another place, and try again.',
  tooLargeToRead:
    'The inventory is too large to be shown from a folder that can’t be written. Nothing was changed. Check the permissions of the data folder, or copy all of it to another place, and try again.',
  noBackup:
    'The inventory has to be brought up to this version, but no backup of it could be made, so it was left as it was. Copy the data folder somewhere safe, install the previous version to go on working, and report this.',
  notMigrated:
    'The inventory could not be brought up to this version, so it was left as it was. Install the previous version to go on working, and report this.',
  rights:
    'Other users of this computer have rights to the data folder ({rights}): {path}. NumberDesk left them as they are, and keeps its own files to you.',
  folderNotShown: 'The folder can’t be shown on this system. It is {path}',
} as const
