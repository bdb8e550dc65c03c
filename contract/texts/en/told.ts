/** What is said of an act that was done. */
export const told = {
  added: '{what} added',
  addedAndAssigned: '{what} added and assigned to {account}',
  assigned: '{what} assigned to {to}',
  deleted: '{what} deleted',
  unbound: '{what} unbound',
  unboundFrom: '{what} unbound from {from}',
  edited: '{what} edited',
  returned: '{what} returned to the provider',
  copied: '{what} copied',
  undone: 'Undone for {what}',
  undoneRest: 'Undone for {what}; {left} left as changed since',
  nothingToUndo: 'There is nothing to undo. Activity lists everything that was done.',
  undoRest: 'Undo the rest',
} as const
