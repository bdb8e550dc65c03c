/** A sub account’s own view, Phone Numbers, and the settings of a number. */
export const account = {
  noFit: 'No number fits the search',
  noFitText: 'Nothing that {account} has fits “{text}”.',
  hasNone: '{account} has no numbers',
  hasNoneText: 'Numbers come here when the provider assigns them, on the Sub Account tab.',
  chooseUser: 'Choose a user',
  noUsers: '{account} has no users yet. Users are added in the Directory.',
  noUser: 'No user',
  copyNumber: 'Copy {number}',
  gone: 'This number is not in the inventory',
  goneText: '{number} was deleted, or what added it was undone. What was done to it is listed in Activity.',
  it: 'It',
  notLoaded: 'The number could not be loaded',
  accountsNotLoaded: 'The sub accounts could not be loaded',
  noAccounts: 'No sub accounts yet',
  noAccountsText:
    'This is a sub account’s own view of the numbers that it has. Add your sub accounts in the Directory first.',
  choose: 'Choose an account',
  chooseText:
    'Choose a sub account above to see the numbers that it has, who uses them, and where they come from.',
  release: '{number} goes back to the provider and leaves the list of {account}.',
  releaseSeen: 'The provider sees it as Returned, and which sub account returned it.',
  thisAccount: 'this sub account',
  unbind:
    '{number} is taken from {user}. This affects the number’s delegation: calls to it no longer reach this user.',
  unbindStays: 'The number stays with {account}.',
  itsUser: 'its user',
  batchCalled: 'Batch {id}',
} as const
