/** Buttons and items of menus: what is done. */
export const act = {
  more: 'More actions',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  delete: 'Delete',
  assign: 'Assign',
  edit: 'Edit',
  unbind: 'Unbind',
  undo: 'Undo',
  redo: 'Redo',
  show: 'Show',
  import: 'Import',
  export: 'Export',
  copy: 'Copy',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  addNumbers: 'Add Numbers',
  assignToUser: 'Assign to user',
  reserve: 'Reserve…',
  liftReservation: 'Lift reservation',
  endRest: 'End rest…',
  activate: 'Activate',
  markAsPending: 'Mark as pending',
  moveTo: 'Move to…',
  returnToProvider: 'Return to provider',
  clearSelection: 'Clear selection',
  clearFilters: 'Clear filters',
  clearSearch: 'Clear search',
  showInFolder: 'Show in folder',
  showNumbers: 'Show numbers',
  showDataFolder: 'Show data folder',
  back: 'Back',
  open: 'Open',
  openSettings: 'Open settings',
  discard: 'Discard',
  rename: 'Rename',
  goToDirectory: 'Go to Directory',
  goToSubAccount: 'Go to Sub Account',
  goToActivity: 'Go to Activity',
  archive: 'Archive',
  bringBack: 'Bring back',
  closeAccount: 'Close account',
  mergeInto: 'Merge into…',
  merge: 'Merge',
} as const

/** What was done, as the history calls it. */
export const acted = {
  'pool.add': 'Added',
  'pool.import': 'Imported',
  'pool.assign': 'Assigned to sub account',
  'pool.edit': 'Edited',
  'pool.reserve': 'Reserved',
  'pool.lift': 'Reservation lifted',
  'pool.endRest': 'Rest ended',
  'pool.activate': 'Activated',
  'pool.pend': 'Marked as pending',
  'pool.move': 'Moved to another sub account',
  'pool.return': 'Returned by the provider',
  'pool.update': 'Updated from a sheet',
  'user.assign': 'Assigned to user',
  'user.unbind': 'Unbound from user',
  'sub.release': 'Returned by sub account',
  'pool.unbind': 'Unbound from sub account',
  'pool.delete': 'Deleted from inventory',
  undo: 'Undone',
  'directory.add': 'New in Directory',
  'directory.rename': 'Renamed',
  'directory.delete': 'Deleted from Directory',
  'directory.archive': 'Archived',
  'directory.bringBack': 'Brought back',
  'directory.close': 'Account closed',
  'directory.merge': 'Merged',
} as const

/** The acts of a path, as a list of what is done. */
export const onPath = {
  'pool.assign': 'assign',
  'pool.edit': 'edit',
  'pool.reserve': 'reserve',
  'pool.lift': 'lift reservation',
  'pool.endRest': 'end rest',
  'pool.activate': 'activate',
  'pool.pend': 'mark as pending',
  'user.assign': 'assign to user',
  'user.unbind': 'unbind from user',
  'sub.release': 'return',
  'pool.unbind': 'unbind',
  'pool.delete': 'delete',
} as const

/** What is asked before an act that takes nothing. */
export const confirm = {
  'pool.delete':
    '{count, plural, one {{what} will be removed from the inventory. Its history stays, and the number can be added again.} other {{what} will be removed from the inventory. Their history stays, and the numbers can be added again.}}',
  'pool.unbind':
    '{count, plural, one {{what} will be removed from the sub account that returned it and will be Free again. SIP trunk, billing reference ID and service info are cleared; they stay in the history.} other {{what} will be removed from the sub accounts that returned them and will be Free again. SIP trunk, billing reference ID and service info are cleared; they stay in the history.}}',
  'pool.unbind.from':
    '{what} will be removed from {account} and will be Free again. SIP trunk, billing reference ID and service info are cleared; they stay in the history.',
  'pool.lift':
    '{count, plural, one {{what} is no longer reserved and can be assigned to any sub account.} other {{what} are no longer reserved and can be assigned to any sub account.}}',
  'pool.endRest':
    '{count, plural, one {{what} can be assigned to any sub account again, although its rest is not over.} other {{what} can be assigned to any sub account again, although their rest is not over.}}',
  'pool.activate':
    '{count, plural, one {{what} is in service from now on. Its line status becomes Normal.} other {{what} are in service from now on. Their line status becomes Normal.}}',
  'pool.pend':
    '{count, plural, one {The line status of {what} becomes Pending until it is activated, as while a number is being ported in.} other {The line status of {what} becomes Pending until they are activated, as while numbers are being ported in.}}',
  'pool.move':
    '{count, plural, one {A user of the number is unbound when the sub account changes. Billing reference ID and service info stay.} other {Users of the numbers are unbound when the sub account changes. Billing reference IDs and service info stay.}}',
  'pool.return':
    '{count, plural, one {{what} goes back to the provider and leaves the list of {account}. If it has a user, it is unbound.} other {{what} go back to the provider and leave the lists of their sub accounts. Those that have users are unbound.}}',
  'sub.release':
    '{count, plural, one {{what} goes back to the provider and disappears from the list of {account}.} other {{what} go back to the provider and disappear from the list of {account}.}}',
  'sub.release.seen': 'The provider sees it as Returned, and which sub account returned it.',
  'user.unbind':
    '{count, plural, one {{what} will be unbound from {user}. This affects the number’s delegation: calls to it will no longer reach this user.} other {{what} will be unbound from {user}. This affects the numbers’ delegation: calls to them will no longer reach these users.}}',
  'user.unbind.stays':
    '{count, plural, one {The number stays with {account}.} other {The numbers stay with {account}.}}',
  thisAccount: 'this sub account',
  itsUser: '{count, plural, one {its user} other {their users}}',
} as const

/** What was done, as notices say it. */
export const done = {
  added: '{what} added',
  addedAndAssigned: '{what} added and assigned to {account}',
  assigned: '{what} assigned to {to}',
  deleted: '{what} deleted',
  reserved: '{what} reserved',
  reservedFor: '{what} reserved for {account}',
  lifted: 'Reservation of {what} lifted',
  restEnded: '{what} can be assigned again',
  activated: '{what} activated',
  pended: '{what} marked as pending',
  moved: '{what} moved to {to}',
  unbound: '{what} unbound',
  unboundFrom: '{what} unbound from {from}',
  edited: '{what} edited',
  returned: '{what} returned to the provider',
  copied: '{what} copied',
  undone: 'Undid “{act}”: {what}',
  redone: 'Redid “{act}”: {what}',
  undoneRest: '{what}; kept because changed since: {left}',
  isAgain: '{number} is {status} again',
  isAgainTo: '{number} is Assigned to {account} again',
  isAsBefore: '{number} is as it was before',
  isGone: '{number} is no longer in the inventory',
  cantUndoLast: 'The last action can’t be undone: {what}. Activity lists what can be.',
  nothingToUndo: 'There is nothing to undo. Activity lists every action.',
  undoRest: 'Undo the rest',
  undoneBatches: '{count, plural, one {Undid the import: # number} other {Undid the import: # numbers}}',
  andEntries: '{what}; {entries}',
} as const

/** Why the life of a number does not admit an act. */
export const life = {
  cantDelete: 'Can’t be deleted: {reason}',
  inInventory: 'Already in the inventory ({status})',
  assign: 'Only Free numbers can be assigned (currently {status})',
  edit: 'Only Free or Assigned numbers can be edited (currently {status})',
  reserve: 'Only Free numbers can be reserved (currently {status})',
  reserved: 'Reserved; lift the reservation first',
  notReserved: 'Not reserved',
  endRest: 'Only Free numbers can rest (currently {status})',
  resting: 'Resting; end its rest first',
  notResting: 'Not resting',
  restingUntil: 'Resting until {day}',
  restingAtMost: 'Resting, the last until {day}',
  reservedFor: 'Reserved for {name}',
  reservedForUntil: 'Reserved for {name} until {day}',
  reservedUntil: 'Reserved until {day}',
  line: 'Only a number in the inventory has a line status (currently {status})',
  pending: 'Already Pending',
  notPending: 'Not Pending',
  move: 'Only Assigned numbers can be moved (currently {status})',
  user: 'Only Assigned numbers can have a user (currently {status})',
  release: 'Only Assigned numbers can be returned (currently {status})',
  unbind: 'Only Returned numbers can be unbound (currently {status})',
  delete: 'Only Free numbers can be deleted (currently {status})',
  hasUser: 'Assigned to a user; unbind the user first',
  otherUser: 'Already has a user; unbind that user first',
  noUser: 'Has no user',
  absent: 'not in the inventory',
} as const

/** Why an act was done to none of the numbers. */
export const refused = {
  'pool.assign':
    '{count, plural, one {{number} was not assigned} other {None of the # numbers was assigned}}: {reasons}.',
  'pool.edit':
    '{count, plural, one {{number} was not edited} other {None of the # numbers was edited}}: {reasons}.',
  'pool.reserve':
    '{count, plural, one {{number} was not reserved} other {None of the # numbers was reserved}}: {reasons}.',
  'pool.lift':
    '{count, plural, one {{number} was not released from its reservation} other {None of the # numbers was released from its reservation}}: {reasons}.',
  'pool.endRest':
    '{count, plural, one {{number} was not released from its rest} other {None of the # numbers was released from its rest}}: {reasons}.',
  'pool.activate':
    '{count, plural, one {{number} was not activated} other {None of the # numbers was activated}}: {reasons}.',
  'pool.pend':
    '{count, plural, one {{number} was not marked as pending} other {None of the # numbers was marked as pending}}: {reasons}.',
  'pool.move':
    '{count, plural, one {{number} was not moved} other {None of the # numbers was moved}}: {reasons}.',
  'pool.return':
    '{count, plural, one {{number} was not returned} other {None of the # numbers was returned}}: {reasons}.',
  'user.assign':
    '{count, plural, one {{number} was not assigned to a user} other {None of the # numbers was assigned to a user}}: {reasons}.',
  'user.unbind':
    '{count, plural, one {{number} was not unbound from its user} other {None of the # numbers was unbound from its user}}: {reasons}.',
  'sub.release':
    '{count, plural, one {{number} was not returned} other {None of the # numbers was returned}}: {reasons}.',
  'pool.unbind':
    '{count, plural, one {{number} was not unbound} other {None of the # numbers was unbound}}: {reasons}.',
  'pool.delete':
    '{count, plural, one {{number} was not deleted} other {None of the # numbers was deleted}}: {reasons}.',
} as const
