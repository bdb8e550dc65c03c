/** Backups, restoring and checking. */
export const backups = {
  title: 'Backups',
  one: 'Backup',
  looking: 'Looking for backups',
  none: 'There is no backup yet. One is made on every day that something is changed.',
  wouldChange: 'What restoring it would change',
  cantCompare: 'The inventory can’t be read, so it can’t be compared.',
  comparing: 'Comparing…',
  keptFirst: 'What is there now is kept as a backup first.',
  backUpNow: 'Back up now',
  restore: 'Restore',
  restoreOne: 'Restore a backup…',
  check: 'Check the inventory',
  sound: 'The inventory is sound: {numbers} and {entries} were checked.',
  entries: '{count, plural, one {# history entry} other {# history entries}}',
  unsound: 'The inventory is not as it should be. Nothing was changed. Restore a backup from before.',
  making: 'Backing up',
  taking: 'Reading the file',
  restoring: 'Restoring the backup',
  checking: 'Checking the inventory',
  cantStop: 'What is there now is kept first. This can’t be stopped half-way.',
  moment: 'One moment…',
  'reason.daily': 'Daily',
  'reason.on-demand': 'Made by you',
  'reason.before-update': 'Before an update',
  'reason.before-undo': 'Before an undo',
  'reason.before-restore': 'Before a restore',
  'reason.from-file': 'From a file',
  unreadable: 'Can’t be read',
  content: '{numbers}, {accounts}',
  accounts: '{count, plural, one {# sub account} other {# sub accounts}}',
  nothing: 'Nothing: the inventory is as it was then.',
  wouldComeBack: '{count, plural, one {# number would come back} other {# numbers would come back}}',
  wouldGo: '{count, plural, one {# number would go} other {# numbers would go}}',
  wouldBeAsThen:
    '{count, plural, one {# number would be as it was then} other {# numbers would be as they were then}}',
  noNumber: 'No number would change',
  actsGone:
    '{count, plural, one {# act since then would go from the history} other {# acts since then would go from the history}}',
  backedUp: 'Backed up: {what}',
  restored: 'The inventory is as it was on {when}',
  dailyFailed: 'Today’s backup could not be made. {why}',
} as const

/** Why a backup can’t be made or restored. */
export const backupFailure = {
  notOurs: 'This file is not a backup of a NumberDesk inventory. Nothing was changed. Choose another.',
  newer:
    'This backup was made by a newer NumberDesk. Nothing was changed. Install the newest version to restore it.',
  damaged: 'This backup is damaged. Nothing was changed. Choose another.',
  changed:
    'This backup is not made as NumberDesk makes one: another program changed it. Nothing was changed. Choose another.',
  gone: 'This backup is not there any more. Nothing was changed. Choose another.',
  lost: 'The backup was made but can’t be found. Try again.',
  cancelled: 'It was cancelled. Nothing was changed.',
  crashed:
    'The work stopped unexpectedly, and nothing was changed. Try again; if it happens again, restart NumberDesk.',
} as const

/** What a check of the inventory found. */
export const finding = {
  names: '{count, number} rows name something that is not there.',
  history: '{count, number} numbers are not as their history says.',
  times: '{count, number} history entries are not of the time of their operation.',
  lookup: '{count, number} names of the directory are not as they are looked up.',
  missing: '{count, number} numbers of the history are missing from the inventory.',
  order: '{count, number} history entries do not follow from the one before.',
  damaged: 'The file is damaged: {details}',
  tables: 'The tables of the file are not as this version makes them.',
  counts: '{count, number} of the counts shown are not what is counted.',
} as const
