/** The dialogs of the help. */
export const help = {
  about: 'About NumberDesk',
  purpose: 'Phone numbers of a telephony provider, prepared, assigned and taken back offline.',
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
