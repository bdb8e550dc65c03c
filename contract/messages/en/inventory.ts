/** Why the inventory can’t be used. */
export const inventory = {
  notAllowed: 'This page is not allowed to use NumberDesk.',
  correct: '{why}. Correct it and try again.',
  notUnderstood: 'This is not valid',
  logHasDetails: 'Something went wrong in NumberDesk. Details are in the log.',
  nothingChanged: 'Something went wrong in NumberDesk, and nothing was changed. Details are in the log.',
  notOpened: 'The inventory could not be opened, and nothing was changed. Details are in the log.',
  notOpen: 'The inventory is not open. Try again in a moment.',
  stopped:
    'The inventory stopped unexpectedly and is restarting. Your saved data is safe. Check whether this was done before you repeat it.',
  noSqlite:
    'SQLite could not be loaded: there is no addon for this Electron. Nothing was changed. Run npm run setup in the checkout, then try again.',
  gaveUp:
    'The inventory stopped unexpectedly several times. Your saved data is safe. Try again; if that does not help, restart NumberDesk.',
  restarting:
    'The inventory stopped unexpectedly and is restarting. Your saved data is safe. This takes a moment.',
  inUse:
    'The inventory is open in another NumberDesk. Nothing was changed. Close the other one and try again.',
  diskFailed:
    'The disk could not be read or written to, so nothing was changed. Check that it is connected and has space, then try again.',
  folderGone:
    'The data folder, or a file in it, no longer exists, so nothing was changed. Check that its disk is connected, then try again.',
  pathTooLong:
    'The path of the data folder is too long for this system, so nothing was changed. Move the data folder to a shorter path and try again.',
  changed:
    'Another program changed the structure of the inventory file, so its rules can’t be relied on. Nothing was changed. Restore a backup, or open it read-only to view and export it.',
  tablesChanged:
    'The tables in the inventory file are not as expected: the file is damaged, or another program changed it. Nothing was changed. Restore a backup, or replace the file with a good copy.',
  foreignLog:
    'The inventory file is good, but the log next to it belongs to another file. Nothing was changed. Move numberdesk.sqlite-wal and numberdesk.sqlite-shm out of the data folder, then try again.',
  inTheWay:
    '{name} next to the inventory file must be a file but is not. Nothing was changed. Move it away and try again.',
  moved:
    'Another program moved, deleted or replaced the inventory file while it was open, so nothing more was changed. Save a copy of the open inventory. Then put the file back and try again, or restore the copy.',
  parted:
    'Another program removed or overwrote the log or the lock next to the inventory file, so nothing more was changed. Save a copy of the open inventory, then try again.',
  missing:
    'The inventory file is missing from the data folder. Nothing was created or changed. Put the file back, restore a backup, or start a new inventory.',
  noWal:
    'The disk of the data folder can’t keep the inventory safe, which is usual for network shares. Nothing was changed. Move the data folder to a disk of this computer and try again.',
  nothingToRead: 'There is no inventory here yet to open read-only. Nothing was changed.',
  older:
    'The inventory was made by an older version and must be updated before it can be shown. That is not possible read-only. Nothing was changed. Check the permissions of the data folder and try again.',
  behind:
    'Another program changed the inventory, so its search must be updated before it can be shown. That is not possible read-only. Nothing was changed. Check the permissions of the data folder and try again.',
  logOutOfReach:
    'The latest changes are in the log next to the inventory file. The log can’t be read in a folder that can’t be written to. Nothing was changed. Check the permissions of the data folder, or copy the whole folder elsewhere, and try again.',
  tooLargeToRead:
    'The inventory is too large to open from a folder that can’t be written to. Nothing was changed. Check the permissions of the data folder, or copy the whole folder elsewhere, and try again.',
  noBackup:
    'The inventory must be updated for this version, but it could not be backed up first, so it was left unchanged. Copy the data folder somewhere safe, install the previous version to keep working, and report this.',
  notMigrated:
    'The inventory could not be updated for this version, so it was left unchanged. Install the previous version to keep working, and report this.',
  rights:
    'Other users of this computer have access to the data folder ({rights}): {path}. NumberDesk left that as it is, and keeps its own files private.',
  folderNotShown: 'The folder can’t be opened on this system. It is {path}',
} as const
