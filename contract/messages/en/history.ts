/** What was done, by operation. */
export const activity = {
  search: 'Search activity',
  act: 'Action',
  from: 'From',
  to: 'To',
  backwards: 'End date is before start date',
  subAccount: 'Sub account',
  showUndone: 'Show what was undone',
  showEntries: 'Show the entries',
  entries: 'Show entries',
  noFit: 'No activity matches',
  noFitText:
    'Search by any part of a number, with any punctuation, or by a batch or a name in the Directory.',
  showAll: 'Show everything',
  empty: 'No activity yet',
  emptyText:
    'Every action is listed here: what was done, to which numbers or entries of the Directory, and whether it was undone.',
  redone: 'What was undone will be done again for {what}. Both stay in the history.',
  willUndo: '{what} will be as before “{act}”. Both stay in the history.',
  named: '{act}, {what}',
  numbersOf: 'Numbers of this action',
  openSettings: 'Open the number’s settings',
  notThere: 'No longer in the inventory',
  fromStatus: 'From',
  toStatus: 'To',
  about: 'Applies to',
  changesOf: 'Directory entries of this action',
  part: 'What the action applied to',
  'change.added': 'Added',
  'change.deleted': 'Deleted',
  'change.renamed': '{from} → {to}',
  'change.archived': 'Archived',
  'change.broughtBack': 'Brought back',
  of: 'Belongs to',
} as const

/** What was done to numbers, and why it can’t be undone. */
export const history = {
  title: 'History',
  none: 'No history',
  noneText: 'Nothing was done to this number in this inventory.',
  undoneAlready: 'Already undone',
  oneChanged: 'Its number has changed since',
  someChanged:
    '{count, plural, one {# of its numbers has changed since} other {# of its numbers have changed since}}',
} as const

/** Imports and drafts. */
export const batches = {
  list: 'List',
  'list.imports': 'Batches',
  'list.handOvers': 'Hand-overs',
  search: 'Search batches',
  imported: 'Imported',
  openDraft: 'Open draft',
  noFit: 'No batch matches',
  showAll: 'Show all batches',
  empty: 'No imports yet',
  emptyText:
    'Imported spreadsheets are listed here as batches, with the current state of their numbers. Unfinished reviews are kept as drafts. A batch can be undone while none of its numbers has changed.',
  willUndo:
    '{count, plural, one {The # number from {batch} will be removed from the inventory. The import and the undo stay in the history.} other {All # numbers from {batch} will be removed from the inventory. The import and the undo stay in the history.}}',
  willDiscard:
    '{count, plural, one {# row of {draft} will not be imported, and your changes to it are lost. Anything already imported stays, and so does the file.} other {# rows of {draft} will not be imported, and your changes to them are lost. Anything already imported stays, and so does the file.}}',
  discarded: 'Draft discarded: {name}',
  noneLeft: 'None of its numbers is still in the inventory',
  draft: 'Draft',
  rest: 'Rest of import',
  stopped: 'Stopped: {done, number} of {all, number} imported',
  kept: '{name} is kept as a draft in Batches',
  keptMany: '{count, plural, one {# draft kept in Batches} other {# drafts kept in Batches}}',
  show: 'Show',
  goOn: 'Continue',
  later: 'Later',
  cutOffAtOnce: 'The import of {name} stopped before its first batch was written.',
  cutOff: 'The import of {name} stopped after batch {done, number} of {all, number}.',
  cutOffMany:
    '{count, plural, one {# import was interrupted and can be continued.} other {# imports were interrupted and can be continued.}}',
} as const
