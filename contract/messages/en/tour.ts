/** The tour of the two screens, and its offer. */
export const tour = {
  'offer.label': 'Tour',
  'offer.text': 'New here? A short tour shows the two main screens and the most common tasks.',
  'offer.begin': 'Start the tour',
  'offer.decline': 'No, thanks',
  end: 'End the tour',
  place: 'Step {at, number} of {of, number}',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  'sub-account.title': 'Every number you have',
  'sub-account.text':
    'The Sub Account screen is the provider’s side: all numbers, whether they are Free, Assigned or Returned, and which sub account has them.',
  'search.title': 'Find and narrow',
  'search.text':
    'Type any part of a number, with any punctuation, or a name, a billing reference or service info. The filters below narrow the list and show how many numbers each choice has.',
  'row.title': 'One number',
  'row.text':
    'Each row has its own menu: assign, unbind, delete, and the history of who had the number and when. Actions that its status does not allow are missing, and the menu says why.',
  'many.title': 'Many numbers',
  'many.text':
    'Tick rows; Shift+click ticks a range, Ctrl+A (⌘A on a Mac) everything that matches. The bar then shows how many of them each action applies to. Ten or a hundred thousand, it is one step.',
  'import.title': 'From a spreadsheet',
  'import.text':
    'Drop a sheet anywhere on this screen, or choose one here. Everything is checked and can be fixed before anything is imported, and no number loses its digits.',
  'phone-numbers.title': 'The customer’s side',
  'phone-numbers.text':
    'Phone Numbers shows the numbers of one sub account: give them to users, take them back, or return them to the provider.',
  'activity.title': 'Nothing is lost',
  'activity.text':
    'Activity lists every action, newest first, and each can be undone. That is all. The guide, the keyboard shortcuts and this tour are in the Help menu.',
} as const
