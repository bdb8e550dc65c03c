/** The provider’s list, Sub Account. */
export const subAccount = {
  listLabel: 'Numbers',
  search: 'Search numbers',
  dropHint: 'Let go to import what you hold',
  noMatch: 'No number matches',
  clearAll: 'Clear search and filters',
  rangeTooLong:
    '{count, plural, one {A range has at most # number. Narrow the list, then select all.} other {A range has at most # numbers. Narrow the list, then select all.}}',
  cantDelete: 'Can’t be deleted: {reason}',
  bulkLabel: 'Acts on the selected numbers',
  noAct: 'No act applies to these.',
  whyNot: 'Why not?',
  whyNotAll: 'Why not all?',
  understood: '{count, plural, one {# number can be added} other {# numbers can be added}}',
  notUnderstood: '{count, plural, one {# line can’t} other {# lines can’t}}',
  noneUnderstood: 'No number can be added',
  lines: 'Lines',
  line: 'Line {line, number, ::group-off}',
  leaveOut: 'Add the {numbers} and leave {lines} out',
  linesLeft: '{count, plural, one {# line} other {# lines}}',
  placeholder: '+1 650 555 0100, one on each line, or a range: +1 650 555 0100 - 0199',
  addedFrom: 'Added from',
  addedTo: 'Added to',
  addedIn: 'Added: {period}',
  backwards: 'It is before the first day',
  noFilterNumbers: 'No numbers to filter',
  noLongerThere: 'No longer there',
  leftEmptyFree: 'Left empty, the numbers are Free',
  leftEmptyCleared: 'Left empty, it is cleared',
  setField: 'Set {field}',
  trunkRequired: 'SIP trunk is required to assign',
  trunkAlone: 'A SIP trunk is only used with a sub account',
  longReference: 'Longer than {limit, number} characters; some upstream interfaces cut it there',
  deleteOne:
    '{what} will be removed from the inventory. Its history stays, and the number can be added again.',
  deleteMany:
    '{what} will be removed from the inventory. Their history stays, and the numbers can be added again.',
  unbindOneFrom:
    '{what} will be taken out of {account} and is Free again. SIP trunk, billing reference ID and service info are cleared; the history keeps them.',
  unbindOne:
    '{what} will be taken out of the sub account that returned it and is Free again. SIP trunk, billing reference ID and service info are cleared; the history keeps them.',
  unbindMany:
    '{what} will be taken out of the sub accounts that returned them and are Free again. SIP trunk, billing reference ID and service info are cleared; the history keeps them.',
  selected: '{figure} selected',
  selectAll: '{count, plural, one {Select all {figure} number} other {Select all {figure} numbers}}',
} as const

/** Finding the numbers of a list. */
export const findList = {
  title: 'Find a list',
  listed: '{count, plural, one {# number of a list} other {# numbers of a list}}',
  clear: 'Clear the list',
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
