/** What an inventory without numbers shows. */
export const welcome = {
  title: 'Welcome to NumberDesk',
  text: 'There are no numbers yet. They will stay in a file on this computer, and nothing is sent anywhere. How do you want to begin?',
  sample: 'Load sample data',
  'sample.text': 'Look around with a small, invented inventory.',
  'sample.done': 'Sample data loaded: one invented number | Sample data loaded: {count} invented numbers',
  import: 'Import a file',
  'import.text':
    'Bring your numbers in from a spreadsheet: CSV, XLSX, XLS or ODS. It is checked before anything is written.',
  empty: 'Start empty',
  'empty.text': 'Enter your sub accounts and SIP trunks first, then add or import numbers.',
  none: 'There are no numbers yet',
  'none.text': 'Import your numbers from a spreadsheet, or add them by hand.',
  add: 'Add by hand',
} as const
