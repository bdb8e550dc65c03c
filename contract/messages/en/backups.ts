/** Backups, restoring and checking. */
export const backups = {
  title: 'Backups',
  one: 'Backup',
  looking: 'Looking for backups',
  none: 'No backups yet. One is made on each day that something changes.',
  wouldChange: 'What restoring would change',
  cantCompare: 'The inventory can’t be read, so it can’t be compared.',
  comparing: 'Comparing…',
  keptFirst: 'The current inventory is backed up first.',
  backUpNow: 'Back up now',
  restore: 'Restore',
  restoreOne: 'Restore a backup…',
  check: 'Check the inventory',
  sound: 'No problems found. Checked: {numbers} and {entries}.',
  entries: '{count, plural, one {# history entry} other {# history entries}}',
  unsound: 'The check found problems. Nothing was changed. Restore an earlier backup.',
  making: 'Backing up',
  taking: 'Reading the file',
  restoring: 'Restoring the backup',
  checking: 'Checking the inventory',
  cantStop: 'The current inventory is backed up first. This can’t be interrupted.',
  moment: 'One moment…',
  'reason.daily': 'Daily',
  'reason.on-demand': 'Manual',
  'reason.before-update': 'Before an update',
  'reason.before-undo': 'Before an undo',
  'reason.before-restore': 'Before a restore',
  'reason.from-file': 'From a file',
  unreadable: 'Can’t be read',
  content: '{numbers}, {accounts}',
  accounts: '{count, plural, one {# sub account} other {# sub accounts}}',
  nothing: 'Nothing: the inventory is the same as this backup.',
  wouldComeBack: '{count, plural, one {# number would come back} other {# numbers would come back}}',
  wouldGo: '{count, plural, one {# number would be removed} other {# numbers would be removed}}',
  wouldBeAsThen: '{count, plural, one {# number would change back} other {# numbers would change back}}',
  noNumber: 'No number would change',
  actsGone:
    '{count, plural, one {# action since then would be lost from the history} other {# actions since then would be lost from the history}}',
  backedUp: 'Backed up: {what}',
  restored: 'The inventory was restored to its state on {when}',
  dailyFailed: 'Today’s backup failed: {why}',
} as const

/** Why a backup can’t be made or restored. */
export const backupFailure = {
  notOurs: 'This file is not a backup of a NumberDesk inventory. Nothing was changed. Choose another file.',
  newer:
    'This backup was made by a newer version of NumberDesk. Nothing was changed. Install the latest version to restore it.',
  damaged: 'This backup is damaged. Nothing was changed. Choose another.',
  changed: 'Another program has modified this backup. Nothing was changed. Choose another.',
  gone: 'This backup no longer exists. Nothing was changed. Choose another.',
  lost: 'The backup was made but can’t be found. Try again.',
  cancelled: 'Cancelled. Nothing was changed.',
  crashed:
    'This stopped unexpectedly, and nothing was changed. Try again; if it happens again, restart NumberDesk.',
} as const

/** What a check of the inventory found. */
export const finding = {
  names: '{count, number} rows refer to something that does not exist.',
  history: '{count, number} numbers do not match their history.',
  times: '{count, number} history entries differ in time from their operation.',
  lookup: '{count, number} names of the directory can’t be looked up correctly.',
  missing: '{count, number} numbers in the history are missing from the inventory.',
  order: '{count, number} history entries do not follow from the previous one.',
  damaged: 'The file is damaged: {details}',
  tables: 'The tables in the file differ from those of this version.',
  counts: '{count, number} of the displayed counts are wrong.',
  directory: '{count, number} entries of the directory do not match their history.',
} as const
