/** The check of an installer that was downloaded. */
export const installer = {
  title: 'Check this installer',
  what: 'Before you install a new version, check that the file is the one that was published. NumberDesk compares it with SHA256SUMS, the list of checksums on the download page. Put the list in the installer’s folder, or choose it afterwards. Nothing is sent anywhere.',
  choose: 'Choose the installer…',
  chooseAnother: 'Choose another…',
  chooseList: 'Choose the list…',
  reading: 'Reading the installer',
  cancel: 'Cancel',
  close: 'Close',
  right: '{name} matches {list}. It can be installed.',
  wrong:
    '{name} does not match {list}: it was damaged in transit, or someone has changed it. Do not run it. Download it again, and ask whoever gave it to you.',
  unlisted: '{list} does not mention {name}, so it can’t be checked. Choose the list for its version.',
  noList: 'Can’t be checked: no SHA256SUMS file next to {name}. Choose the list.',
  version: 'Version',
  versionHere: '{version} (installed now: {here})',
  checksum: 'SHA-256',
} as const

/** Why an installer can’t be checked. */
export const installerCheck = {
  cancelled: 'The check was cancelled.',
  unreadable: '{name} can’t be read. Check that it still exists and that you have permission to read it.',
  unreadableBy:
    '{name} can’t be read ({code}). Check that it still exists and that you have permission to read it.',
  first: 'Choose an installer first.',
  noList: '{name} is not a list of checksums. Choose the SHA256SUMS file from the installer’s download page.',
} as const
