/** A sub account’s own view, Phone Numbers, and the settings of a number. */
export const account = {
  hasNone: '{account} has no numbers',
  hasNoneText: 'Numbers appear here when the provider assigns them on the Sub Account tab.',
  chooseUser: 'Choose a user',
  noUsers: '{account} has no users yet. Add users in the Directory.',
  unassigned: 'Unassigned',
  copyNumber: 'Copy {number}',
  gone: 'This number is no longer in the inventory',
  goneText:
    '{number} was deleted, or the action that added it was undone. Activity lists what happened to it.',
  it: 'It',
  notLoaded: 'The number could not be loaded',
  accountsNotLoaded: 'The sub accounts could not be loaded',
  noAccounts: 'No sub accounts yet',
  noAccountsText:
    'This is a sub account’s own view of its numbers. Add your sub accounts in the Directory first.',
  choose: 'Choose an account',
  chooseText: 'Choose a sub account above to see its numbers, who uses them, and where they come from.',
  batchCalled: 'Batch {id}',
} as const
