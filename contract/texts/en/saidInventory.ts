/** What other processes say of the inventory, its backups and its copies; found by its words as `said` is. */
export const saidInventory = {
  notAllowed: 'This page may not use NumberDesk.',
  correct: '{why}. Correct it and try again.',
  notUnderstood: 'This can’t be understood',
  notValidInput: 'The input of this call is not valid.',
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
  'backup.notOurs':
    'This file is not a backup of a NumberDesk inventory. Nothing was changed. Choose another.',
  'backup.newer':
    'This backup was made by a newer NumberDesk. Nothing was changed. Install the newest version to restore it.',
  'backup.damaged': 'This backup is damaged. Nothing was changed. Choose another.',
  'backup.changed':
    'This backup is not made as NumberDesk makes one: another program changed it. Nothing was changed. Choose another.',
  'backup.gone': 'This backup is not there any more. Nothing was changed. Choose another.',
  'backup.lost': 'The backup was made but can’t be found. Try again.',
  'backup.cancelled': 'It was cancelled. Nothing was changed.',
  'backup.crashed':
    'The work stopped unexpectedly, and nothing was changed. Try again; if it happens again, restart NumberDesk.',
  'copy.openDamaged': 'The copy was not saved, because what is open is damaged. Restore a backup.',
  'copy.noneChosen': 'No encrypted file is chosen. Choose it again.',
  'copy.forKey':
    'This file was encrypted for a key and not with a passphrase, so NumberDesk can’t open it. Nothing was changed. Decrypt it with the program that made it, then choose the result.',
  'copy.tooCostly':
    'Trying a passphrase of this file would take more memory than NumberDesk gives to it. Nothing was changed. Decrypt it with the program that made it, then choose the result.',
  'copy.unreadable':
    'This file can’t be read any more. Nothing was changed. Check that it is there and that you may read it, then choose it again.',
  'copy.notWritten':
    'The copy was not saved: what was written could not be read again as it was. Check the disk, or choose another place.',
  'copy.placeGone':
    'The copy was not saved: the folder that you chose is not there any more. Choose another.',
  'copy.placeFailed':
    'The copy was not saved: the disk could not be written. Check that it is connected, or choose another place.',
  'copy.passphraseShort': 'A passphrase has at least {count} characters',
  'copy.passphraseLong': 'A passphrase has at most 1000 characters',
  'found.names': '{count} rows name something that is not there.',
  'found.history': '{count} numbers are not as their history says.',
  'found.times': '{count} history entries are not of the time of their operation.',
  'found.lookup': '{count} names of the directory are not as they are looked up.',
  'found.missing': '{count} numbers of the history are missing from the inventory.',
  'found.order': '{count} history entries do not follow from the one before.',
  'found.damaged': 'The file is damaged: {details}',
  'found.tables': 'The tables of the file are not as this version makes them.',
  'found.counts': '{count} of the counts shown are not what is counted.',
} as const
