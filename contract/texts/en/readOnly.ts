/** The inventory when it is open for reading only. */
export const readOnly = {
  label: 'Read-only',
  what: 'The inventory can be looked through, searched and exported. Nothing can be changed.',
  whyHeading: 'Why',
  openForChanges: 'Open for changes',
  close: 'Close',
  barred: 'The inventory is open read-only. Choose Read-only at the top of the window to see why.',
  short: 'The inventory is read-only',
  open: 'Open read-only',
} as const
