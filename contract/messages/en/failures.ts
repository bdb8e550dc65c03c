/** Why an act or a call failed. */
export const failure = {
  noHeadingRow: 'Row {row, number, ::group-off} has no headings, or is too far down. Choose another row.',
  cancelledNothingChanged: 'Cancelled. Nothing was changed.',
  goneNumbers: 'None of these numbers is in the inventory any more. The list shows what is.',
  goneNumber: 'This number is not in the inventory any more.',
  alreadyUndone: 'This was already undone.',
  allChanged: 'It can’t be undone, because all of its numbers have changed since.',
  someChanged: 'It can’t be undone, because these numbers have changed since: {numbers}.',
  'nameTaken.subAccount': 'There is a sub account named {name} already. Choose another name.',
  'nameTaken.carrier': 'There is a carrier named {name} already. Choose another name.',
  'nameTaken.sipTrunk': 'There is a SIP trunk named {name} already. Choose another name.',
  'nameTaken.user': 'There is a user named {name} already. Choose another name.',
  profileTaken: 'There is an export profile called {name} already. Choose another name.',
  stalePlan:
    'The inventory or the directory has changed since the file was checked, so nothing was imported. Look at the new review.',
  everyRefused: 'Every row is refused, so there is nothing to import. Correct some of them.',
  everyLeftOut: 'Every row was left out, so there is nothing to import. Take some in again.',
  draftGone: 'This draft is not there any more. Choose the file again.',
  importRunning: 'This file is being imported. Wait for it, or cancel it.',
  diskFull: 'The disk is full, so nothing was changed. Free some space and try again.',
  locked: 'Another program is using the inventory, so nothing was changed. Close that program and try again.',
  readOnly:
    'The inventory file or its folder can’t be written. Nothing was changed. Check the permissions of the data folder and try again.',
  damaged:
    'The inventory file is damaged. Nothing was changed. Restore a backup, or put a good copy of the file in its place and remove numberdesk.sqlite-wal and numberdesk.sqlite-shm beside it.',
  notADatabase:
    'The inventory file is not a NumberDesk database. It was not touched. Restore a backup, or move the file away, then try again.',
  newer:
    'The inventory was made by a newer NumberDesk. It was not touched. Install the newest version to open it, or restore a backup from before the update.',
  opening: 'The inventory is being opened. Try again in a moment.',
  internal:
    'Something went wrong inside NumberDesk, and was noted in its log. What was saved is safe. Try again; if it happens again, restart NumberDesk.',
  damagedSheet:
    '{name} can’t be read: it is damaged, or holds something unexpected. Nothing was imported. Open it in the spreadsheet program, save it as CSV or XLSX, and try again.',
  templateNotSaved:
    'The template can’t be saved as {path}. Check that you may write there and that no other program has the file open, or choose another place.',
  hasThis: 'It has this already',
  otherAccountsUser: 'The user belongs to another sub account',
  chooseSubAccount: 'Unknown sub account: choose one from the list.',
  chooseSipTrunk: 'Unknown SIP trunk: choose one from the list.',
  chooseUser: 'Unknown user: choose one from the list.',
  trunkAlone: 'A SIP trunk is only used with a sub account: choose one to assign to, or clear the trunk.',
  trunkMissing: 'SIP trunk is required to assign: choose one, or clear the sub account.',
  labelMissing: 'Give a billing reference ID or service info to set',
  undoDependent:
    'It can’t be undone, because a sub account, SIP trunk or user that it would bring back was deleted.',
  undoNone: 'There is no such operation to undo.',
  sampleOnlyEmpty: 'Sample data is only loaded into an empty inventory, and this one is not.',
  nameGone: '{name} is not in the directory any more. Choose another name.',
  nothingAdded: 'Nothing was added: {why}.',
  nothingInIt: 'Nothing was added: there is no number in it.',
  cantBeAdded: 'it can’t be added',
  atLine: 'line {line, number, ::group-off}: {why}',
  andMore: '{why}; {count, number} more can’t be added either',
  addLimit: 'Not added: at most {count, number} numbers can be added at once',
  readLimit: 'Not read from here on: it holds more than {count, number} numbers',
  restLater: 'Add these first, then the rest; or import a file.',
  listLimit: 'Not looked for: a list has at most {count, number} numbers',
  findRest: 'Find these first, then the rest.',
  listTooLong: 'The list has more than {count, number} entries. Find a part of it first, then the rest.',
  noSuchField: 'The sheet has no such column.',
  noSuchRow: 'This row is not in the plan any more: it was imported, or never there.',
  tooManyNumbers:
    'The rows stand for more than {count, number} numbers in all. Import a part of the sheet first.',
  onlyNumbers: 'Only a sheet of numbers is read with a country.',
  cantCreate: '“{name}” can’t be added: {why}. Nothing was added.',
  isNoName: 'it is no name',
  chooseCarrier: 'Choose the carrier that supplies the SIP trunks.',
  someRefused:
    '{count, plural, one {# of {total, number} rows is refused, so nothing was imported. Correct it, or import the others only.} other {# of {total, number} rows are refused, so nothing was imported. Correct them, or import the others only.}}',
  changedMeanwhile: 'The inventory or the directory has changed meanwhile.',
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
  'entryGone.subAccount': 'This sub account is not in the directory any more.',
  'entryGone.carrier': 'This carrier is not in the directory any more.',
  'entryGone.sipTrunk': 'This SIP trunk is not in the directory any more.',
  'entryGone.user': 'This user is not in the directory any more.',
  inUse: '{name} can’t be deleted: {holders} still {count, plural, one {refers} other {refer}} to it.',
} as const
