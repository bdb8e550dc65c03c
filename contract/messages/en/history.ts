/** What was done, by operation. */
export const activity = {
  search: 'Search activity',
  act: 'Act',
  from: 'From',
  to: 'To',
  backwards: 'To is before From',
  subAccount: 'Sub account',
  showUndone: 'Show what was undone',
  showEntries: 'Show the entries',
  entries: 'Show entries',
  noFit: 'Nothing that was done fits',
  noFitText: 'Search by any part of a number, in any punctuation, by a batch or a sub account.',
  showAll: 'Show everything',
  empty: 'Nothing has been done yet',
  emptyText:
    'Every act on a number is kept here, from adding it to deleting it: what was done, to which numbers, and whether it was undone.',
  redone: 'What was undone is done again for {what}. The history keeps both.',
  willUndo: '{act} is undone for {what}: as it was before, as a whole. The history keeps both.',
  named: '{act}, {what}',
  numbersOf: 'Numbers of this act',
  openSettings: 'Open the number’s settings',
  notThere: 'It is not in the inventory any more',
  fromStatus: 'From',
  toStatus: 'To',
} as const

/** What was done to numbers, and why it can’t be undone. */
export const history = {
  'pool.add': 'Added',
  'pool.import': 'Imported',
  'pool.assign': 'Assigned to sub account',
  'pool.edit': 'Edited',
  'user.assign': 'Assigned to user',
  'user.unbind': 'Unbound from user',
  'sub.release': 'Returned by sub account',
  'pool.unbind': 'Unbound from sub account',
  'pool.delete': 'Deleted from inventory',
  undo: 'Undone',
  title: 'History',
  none: 'No history',
  noneText: 'Nothing was done to this number in this inventory.',
  undoneAlready: 'It was undone already',
  oneChanged: 'Its number has changed since',
  someChanged:
    '{count, plural, one {# of its numbers has changed since} other {# of its numbers have changed since}}',
} as const

/** Imports and drafts. */
export const batches = {
  search: 'Search batches',
  imported: 'Imported',
  openDraft: 'Open the draft',
  noFit: 'No batch has this in its name',
  showAll: 'Show all batches',
  empty: 'Nothing has been imported yet',
  emptyText:
    'Imports of spreadsheets are kept here as batches, with where their numbers are now, and reviews that were not finished as drafts. A batch can be undone while none of its numbers has changed.',
  willUndo:
    '{count, plural, one {# number leaves the inventory: all that {batch} brought. The history keeps the import and the undo.} other {# numbers leave the inventory: all that {batch} brought. The history keeps the import and the undo.}}',
  willDiscard:
    '{count, plural, one {# row of {draft}, with what was changed in them, will not be imported. What was imported before stays, and so does the file.} other {# rows of {draft}, with what was changed in them, will not be imported. What was imported before stays, and so does the file.}}',
  discarded: 'The draft of {name} is discarded',
  noneLeft: 'None of its numbers is in the inventory any more',
  draft: 'Draft',
  rest: 'Rest of import',
  stopped: 'Stopped: {done, number} of {all, number} imported',
  kept: '{name} is kept as a draft in Batches',
  keptMany: '{count, plural, one {# draft kept in Batches} other {# drafts kept in Batches}}',
  show: 'Show',
  goOn: 'Go on',
  later: 'Later',
  cutOffAtOnce: 'The import of {name} stopped before its first batch was written.',
  cutOff: 'The import of {name} stopped after batch {done, number} of {all, number}.',
  cutOffMany:
    '{count, plural, one {# import was cut off and can go on.} other {# imports were cut off and can go on.}}',
} as const
