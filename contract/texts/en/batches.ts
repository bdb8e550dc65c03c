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
    '{count} number leaves the inventory: all that {batch} brought. The history keeps the import and the undo. | {count} numbers leave the inventory: all that {batch} brought. The history keeps the import and the undo.',
  willDiscard:
    '{count} row of {draft}, with what was changed in them, will not be imported. What was imported before stays, and so does the file. | {count} rows of {draft}, with what was changed in them, will not be imported. What was imported before stays, and so does the file.',
  discarded: 'The draft of {name} is discarded',
  noneLeft: 'None of its numbers is in the inventory any more',
  draft: 'Draft',
  rest: 'Rest of import',
  stopped: 'Stopped: {done} of {all} imported',
  kept: '{name} is kept as a draft in Batches',
  keptMany: '{count} draft kept in Batches | {count} drafts kept in Batches',
  show: 'Show',
  goOn: 'Go on',
  later: 'Later',
  cutOffAtOnce: 'The import of {name} stopped before its first batch was written.',
  cutOff: 'The import of {name} stopped after batch {done} of {all}.',
  cutOffMany: '{count} import was cut off and can go on. | {count} imports were cut off and can go on.',
} as const
