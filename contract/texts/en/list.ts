/** What every list has. */
export const list = {
  columns: 'Columns',
  asAtFirst: 'As at first',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  selectAll: 'Select all',
  select: 'Select {name}',
  grip: 'Drag to size, double-click to fit',
  wide: '{column}: {width} pixels wide',
  notLoaded: 'The list could not be loaded',
  progress: 'Progress',
  undone: 'Undone',
  changedSince: 'Changed since',
  filters: 'Filters',
} as const
