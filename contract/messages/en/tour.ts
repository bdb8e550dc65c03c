/** The tour of the two screens, and its offer. */
export const tour = {
  'offer.label': 'Tour',
  'offer.text': 'New here? A short tour shows the two screens and the five things that are done most.',
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
    'Type any part of a number, in any punctuation, or a name, a billing reference or service info. The filters below narrow the list and say how many numbers each leaves.',
  'row.title': 'One number',
  'row.text':
    'Each row has its own menu: assign, unbind, delete, and the history of who had the number and when. What its status does not allow is not offered, and the menu says why.',
  'many.title': 'Many numbers',
  'many.text':
    'Tick rows, Shift and click ticks a range, Ctrl+A (⌘A on a Mac) all that match. The bar then says to how many of them each act applies. Ten or a hundred thousand, it is one step.',
  'import.title': 'From a spreadsheet',
  'import.text':
    'Drop a sheet anywhere on this screen, or choose one here. Everything is checked and can be mended before anything is written, and no number loses its digits.',
  'phone-numbers.title': 'The customer’s side',
  'phone-numbers.text':
    'Phone Numbers shows the numbers of one sub account: give them to users, take them back, or return them to the provider.',
  'activity.title': 'Nothing is lost',
  'activity.text':
    'Activity lists every act, newest first, and each can be undone. That is all: the guide and the keyboard shortcuts are in the Help menu, and so is this tour.',
} as const
