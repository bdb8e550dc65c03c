/** What is asked before the window is closed while something is under way. */
export const closing = {
  import: 'An import is under way.',
  importDetail:
    'If you close NumberDesk now, the numbers that are imported stay, and the rest is kept as a draft.',
  export: 'An export is under way.',
  exportDetail: 'If you close NumberDesk now, it is stopped, and no file of it is left.',
  backup: 'A backup is under way.',
  backupDetail:
    'If you close NumberDesk now, it is stopped. The inventory and the backups that are there stay as they are.',
  stay: 'Keep working',
  close: 'Close anyway',
} as const
