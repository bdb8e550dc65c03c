/** The head of the window and its menus. */
export const topBar = {
  'tab.sub-account': 'Sub Account',
  'tab.phone-numbers': 'Phone Numbers',
  'tab.ranges': 'Ranges',
  'tab.batches': 'Batches',
  'tab.activity': 'Activity',
  'tab.directory': 'Directory',
  'tab.overview': 'Overview',
  file: 'Inventory file',
  'file.back-up': 'Back up now',
  'file.backups': 'Backups…',
  'file.check': 'Check the inventory',
  'file.settings': 'Settings…',
  theme: 'Theme',
  'theme.system': 'Same as system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  language: 'Language',
  'language.system': 'Same as system',
  help: 'Help',
  'help.guide': 'User guide',
  'help.shortcuts': 'Keyboard shortcuts',
  'help.tour': 'Tour',
  'help.installer': 'Check this installer…',
  'help.about': 'About NumberDesk',
} as const

/** The inventory when it is open for reading only. */
export const readOnly = {
  label: 'Read-only',
  what: 'You can view, search and export the inventory, but not change it.',
  whyHeading: 'Why',
  openForChanges: 'Open for changes',
  close: 'Close',
  barred: 'The inventory is open read-only. Choose Read-only at the top of the window to see why.',
  short: 'The inventory is read-only',
  open: 'Open read-only',
} as const

/** The inventory or the window can’t be used. */
export const problem = {
  title: 'The inventory can’t be used',
  restore: 'Restore a backup',
  chooseFile: 'Choose another file',
  saveOpen: 'Save a copy',
  savedOpen: 'A copy was saved as {name}',
  makeNew: 'New inventory',
  network:
    'The data folder is on another computer ({by}). A second user there, or a lost connection, can damage the inventory. Quit NumberDesk and move the folder to a disk of this computer.',
  synchronised:
    'The data folder is synchronised by {by}. It copies the inventory while it is being written, which can damage it. Quit NumberDesk and move the folder elsewhere.',
  shared:
    'Other users of this computer have access to the data folder ({by}). NumberDesk keeps its own files private. Remove the others’ access, or move the folder to a place of your own.',
  window:
    'Something went wrong in this window. Your saved data is safe. If it does not behave normally, restart NumberDesk.',
  unasked:
    'NumberDesk did not respond. Your saved data is safe. Try again; if it happens again, restart NumberDesk.',
} as const

/** The dialogs of the help. */
export const help = {
  about: 'About NumberDesk',
  purpose: 'Prepare, assign and take back a telephony provider’s phone numbers, offline.',
  version: 'Version',
  system: 'System',
  dataFolder: 'Data folder',
  inventory: 'Inventory',
  logFolder: 'Log folder',
  copied: 'Versions and folders copied',
  guide: 'User Guide',
  contents: 'Contents',
  text: 'Text',
  shortcuts: 'Keyboard Shortcuts',
  keys: 'Keys',
} as const

/** The licences of other people’s work in the application. */
export const licences = {
  title: 'Licences',
  button: 'Licences',
  what: 'NumberDesk includes the work of others, each part under its own licence. Chromium’s licences are in LICENSES.chromium.html, next to the installed application.',
  list: 'Components',
  text: 'Licence text',
  close: 'Close',
} as const

/** What an inventory without numbers shows. */
export const welcome = {
  title: 'Welcome to NumberDesk',
  text: 'There are no numbers yet. They will stay in a file on this computer, and nothing is sent anywhere. How do you want to start?',
  sample: 'Load sample data',
  'sample.text': 'Look around with a small, invented inventory.',
  'sample.done':
    '{count, plural, one {Sample data loaded: one invented number} other {Sample data loaded: # invented numbers}}',
  import: 'Import a file',
  'import.text':
    'Bring in your numbers from a spreadsheet: CSV, XLSX, XLS or ODS. It is checked before anything is imported.',
  empty: 'Start empty',
  'empty.text': 'Enter your sub accounts and SIP trunks first, then add or import numbers.',
  none: 'No numbers yet',
  'none.text': 'Import your numbers from a spreadsheet, or add them by hand.',
  add: 'Add by hand',
} as const

/** Charts and the tables behind them. */
export const chart = {
  showChart: 'Show the chart',
  showTable: 'Show the table',
  showChartOf: '{title}: show the chart',
  showTableOf: '{title}: show the table',
  label: '{title}: a chart. Its table has the figures.',
} as const

/** How many. */
export const count = {
  numbers: '{count, plural, one {# number} other {# numbers}}',
  progress: '{count, plural, one {{done, number} of # number} other {{done, number} of # numbers}}',
  skipped: '{count, number} skipped: {reason}',
  total: '{count, plural, one {{figure} number} other {{figure} numbers}}',
  found: '{numbers} found',
  subAccount: '{count, plural, one {# sub account} other {# sub accounts}}',
  range: '{count, plural, one {# range} other {# ranges}}',
  carrier: '{count, plural, one {# carrier} other {# carriers}}',
  sipTrunk: '{count, plural, one {# SIP trunk} other {# SIP trunks}}',
  user: '{count, plural, one {# user} other {# users}}',
  number: '{count, plural, one {# number} other {# numbers}}',
  row: '{count, plural, one {# row} other {# rows}}',
  others: '{count, plural, one {# other} other {# others}}',
  more: '{count, number} more',
  reservedNumber: '{count, plural, one {# reserved number} other {# reserved numbers}}',
  entry: '{count, plural, one {# directory entry} other {# directory entries}}',
} as const

/** Fields that choose by typing. */
export const picker = {
  looking: 'Searching…',
  more: '{count, number} more: type part of the name',
  cut: '{count, number} shown: type part of the name to find others',
} as const

/** What every list has. */
export const list = {
  columns: 'Columns',
  asAtFirst: 'Reset columns',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  selectAll: 'Select all',
  select: 'Select {name}',
  grip: 'Drag to resize, double-click to fit',
  wide: '{column}: {width, number} pixels wide',
  notLoaded: 'The list could not be loaded',
  progress: 'Progress',
  undone: 'Undone',
  changedSince: 'Changed since',
  filters: 'Filters',
  year: 'YYYY',
  month: 'MM',
  day: 'DD',
  noDay: 'This is not a date. Enter it as {pattern}.',
} as const
