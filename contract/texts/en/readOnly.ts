/** The inventory when it is open for reading only. */
export const readOnly = {
  label: 'Read-only',
  what: 'The inventory can be looked through, searched and exported. Nothing can be changed.',
  whyHeading: 'Why',
  openForChanges: 'Open for changes',
  close: 'Close',
  open: 'Open read-only',
} as const
