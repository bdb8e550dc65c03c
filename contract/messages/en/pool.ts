/** The provider’s list, Sub Account. */
export const subAccount = {
  listLabel: 'Numbers',
  search: 'Search numbers',
  dropHint: 'Drop to import',
  noMatch: 'No number matches',
  clearAll: 'Clear search and filters',
  rangeTooLong:
    '{count, plural, one {A range can have at most # number. Narrow the list, then select all.} other {A range can have at most # numbers. Narrow the list, then select all.}}',
  cantDelete: 'Can’t be deleted: {reason}',
  bulkLabel: 'Actions for the selected numbers',
  noAct: 'No action is available for these numbers.',
  whyNot: 'Why not?',
  whyNotAll: 'Why not all?',
  understood: '{count, plural, one {# number can be added} other {# numbers can be added}}',
  notUnderstood: '{count, plural, one {# line can’t} other {# lines can’t}}',
  noneUnderstood: 'No number can be added',
  lines: 'Lines',
  line: 'Line {line, number, ::group-off}',
  leaveOut: 'Add {numbers} and skip {lines}',
  linesLeft: '{count, plural, one {# line} other {# lines}}',
  placeholder: '+1 650 555 0100, one on each line, or a range: +1 650 555 0100 - 0199',
  addedFrom: 'Added from',
  addedTo: 'Added to',
  addedIn: 'Added: {period}',
  backwards: 'End date is before start date',
  noFilterNumbers: 'No numbers to filter',
  noLongerThere: 'No longer in use',
  leftEmptyFree: 'Optional. Without a sub account the numbers are Free.',
  leftEmptyCleared: 'Leave empty to clear it',
  setField: 'Set {field}',
  trunkRequired: 'SIP trunk is required to assign',
  trunkAlone: 'A SIP trunk needs a sub account',
  longReference: 'Longer than {limit, number} characters; some upstream systems cut it off there',
  deleteOne:
    '{what} will be removed from the inventory. Its history stays, and the number can be added again.',
  deleteMany:
    '{what} will be removed from the inventory. Their history stays, and the numbers can be added again.',
  unbindOneFrom:
    '{what} will be removed from {account} and is Free again. SIP trunk, billing reference ID and service info are cleared; they stay in the history.',
  unbindOne:
    '{what} will be removed from the sub account that returned it and is Free again. SIP trunk, billing reference ID and service info are cleared; they stay in the history.',
  unbindMany:
    '{what} will be removed from the sub accounts that returned them and are Free again. SIP trunk, billing reference ID and service info are cleared; they stay in the history.',
  selected: '{figure} selected',
  selectAll: '{count, plural, one {Select all {figure} number} other {Select all {figure} numbers}}',
} as const

/** Finding the numbers of a list. */
export const findList = {
  title: 'Find a list',
  listed: '{count, plural, one {# number from a list} other {# numbers from a list}}',
  clear: 'Clear list',
  label: 'Numbers to find',
  found: '{count, plural, one {# is in the inventory} other {# are in the inventory}}',
  noneFound: 'None is in the inventory',
  missing: '{count, plural, one {# is not in the inventory} other {# are not in the inventory}}',
  refused: '{count, plural, one {# line is not a number} other {# lines are not numbers}}',
  notThere: 'Not in the inventory',
  notThereOf: '{missing} of {count, number} are not in the inventory',
  copyMissing: '{count, plural, one {Copy # that is missing} other {Copy # that are missing}}',
  show: '{count, plural, one {Show # number} other {Show # numbers}}',
} as const
