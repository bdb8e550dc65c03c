/** Why an act or a call failed. */
export const failure = {
  noHeadingRow: 'Row {row, number, ::group-off} has no headings, or is too far down. Choose another row.',
  cancelledNothingChanged: 'Cancelled. Nothing was changed.',
  goneNumbers: 'These numbers are no longer in the inventory. The list shows the current ones.',
  goneNumber: 'This number is no longer in the inventory.',
  alreadyUndone: 'This has already been undone.',
  allChanged: 'This can’t be undone, because all of its numbers have changed since.',
  someChanged: 'This can’t be undone, because these numbers have changed since: {numbers}.',
  'nameTaken.subAccount': 'A sub account named {name} already exists. Choose another name.',
  'nameTaken.carrier': 'A carrier named {name} already exists. Choose another name.',
  'nameTaken.sipTrunk': 'A SIP trunk named {name} already exists. Choose another name.',
  'nameTaken.user': 'A user named {name} already exists. Choose another name.',
  profileTaken: 'An export profile called {name} already exists. Choose another name.',
  stalePlan:
    'The inventory or the directory has changed since the file was checked, so nothing was imported. Check the updated review.',
  everyRefused: 'All rows are refused, so there is nothing to import. Correct some of them.',
  everyLeftOut: 'All rows are excluded, so there is nothing to import. Include some of them.',
  draftGone: 'This draft no longer exists. Choose the file again.',
  importRunning: 'This file is being imported. Wait for it, or cancel it.',
  diskFull: 'The disk is full, so nothing was changed. Free up some space and try again.',
  locked: 'Another program is using the inventory, so nothing was changed. Close that program and try again.',
  readOnly:
    'The inventory file or its folder can’t be written to. Nothing was changed. Check the permissions of the data folder and try again.',
  damaged:
    'The inventory file is damaged. Nothing was changed. Restore a backup. Or replace the file with a good copy and remove numberdesk.sqlite-wal and numberdesk.sqlite-shm next to it.',
  notADatabase:
    'The inventory file is not a NumberDesk database. It was not touched. Restore a backup, or move the file away, then try again.',
  newer:
    'The inventory was made by a newer version of NumberDesk. It was not touched. Install the latest version to open it, or restore a backup from before the update.',
  opening: 'The inventory is being opened. Try again in a moment.',
  internal:
    'Something went wrong inside NumberDesk. Details are in the log. Your saved data is safe. Try again; if it happens again, restart NumberDesk.',
  damagedSheet:
    '{name} can’t be read: it is damaged or has unexpected content. Nothing was imported. Open it in a spreadsheet program, save it as CSV or XLSX, and try again.',
  templateNotSaved:
    'The template can’t be saved as {path}. Check that you have write permission and that no other program has the file open, or choose another location.',
  hasThis: 'It already has these values',
  otherAccountsUser: 'The user belongs to another sub account',
  chooseSubAccount: 'Unknown sub account: choose one from the list.',
  chooseSipTrunk: 'Unknown SIP trunk: choose one from the list.',
  chooseUser: 'Unknown user: choose one from the list.',
  trunkAlone: 'A SIP trunk needs a sub account: choose one to assign to, or clear the trunk.',
  trunkMissing: 'SIP trunk is required to assign: choose one, or clear the sub account.',
  labelMissing: 'Enter a billing reference ID or service info',
  undoDependent: 'This can’t be undone: a sub account, SIP trunk or user that it would restore was deleted.',
  undoNone: 'There is no such operation to undo.',
  sampleOnlyEmpty: 'Sample data can only be loaded into an empty inventory, and this one is not empty.',
  nameGone: '{name} is no longer in the directory. Choose another name.',
  nothingAdded: 'Nothing was added: {why}.',
  nothingInIt: 'Nothing was added: the text contains no number.',
  cantBeAdded: 'it can’t be added',
  atLine: 'line {line, number, ::group-off}: {why}',
  andMore: '{why}; {count, number} more can’t be added either',
  addLimit: 'Not added: at most {count, number} numbers can be added at once',
  readLimit: 'Not read from here on: more than {count, number} numbers',
  restLater: 'Add these first, then the rest, or import a file.',
  listLimit: 'Not searched for: a list can have at most {count, number} numbers',
  findRest: 'Find these first, then the rest.',
  listTooLong: 'The list has more than {count, number} entries. Find part of it first, then the rest.',
  noSuchField: 'The sheet has no such column.',
  noSuchRow: 'This row is no longer under review: it was imported or removed.',
  tooManyNumbers: 'The rows cover more than {count, number} numbers in all. Import part of the sheet first.',
  onlyNumbers: 'A country applies only to a sheet of numbers.',
  cantCreate: '“{name}” can’t be added: {why}. Nothing was added.',
  isNoName: 'it is not a valid name',
  chooseCarrier: 'Choose the carrier that supplies the SIP trunks.',
  someRefused:
    '{count, plural, one {# of {total, number} rows is refused, so nothing was imported. Correct it, or import only the others.} other {# of {total, number} rows are refused, so nothing was imported. Correct them, or import only the others.}}',
  changedMeanwhile: 'The inventory or the directory has changed in the meantime.',
  importedPartly: '{why} Imported: {things}. Kept as a draft: {rest}.',
  'refused.pool.assign':
    '{count, plural, one {{number} was not assigned} other {None of the # numbers was assigned}}: {reasons}.',
  'refused.pool.edit':
    '{count, plural, one {{number} was not edited} other {None of the # numbers was edited}}: {reasons}.',
  'refused.pool.unbind':
    '{count, plural, one {{number} was not unbound} other {None of the # numbers was unbound}}: {reasons}.',
  'refused.pool.delete':
    '{count, plural, one {{number} was not deleted} other {None of the # numbers was deleted}}: {reasons}.',
  'refused.user.assign':
    '{count, plural, one {{number} was not assigned to a user} other {None of the # numbers was assigned to a user}}: {reasons}.',
  'refused.user.unbind':
    '{count, plural, one {{number} was not unbound from its user} other {None of the # numbers was unbound from its user}}: {reasons}.',
  'refused.sub.release':
    '{count, plural, one {{number} was not returned} other {None of the # numbers was returned}}: {reasons}.',
  reasons: '{first}; {rest}',
  'entryGone.subAccount': 'This sub account is no longer in the directory.',
  'entryGone.carrier': 'This carrier is no longer in the directory.',
  'entryGone.sipTrunk': 'This SIP trunk is no longer in the directory.',
  'entryGone.user': 'This user is no longer in the directory.',
  inUse: '{name} can’t be deleted: {holders} still {count, plural, one {refers} other {refer}} to it.',
} as const
