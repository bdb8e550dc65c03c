/** The check of an installer that was downloaded. */
export const installer = {
  title: 'Check this installer',
  what: 'Before a new version is installed: whether the file is the one that was published, by the list of checksums, SHA256SUMS, from the page that it is from. Put the list into the folder of the installer, or choose it afterwards. Nothing is sent anywhere.',
  choose: 'Choose the installer…',
  chooseAnother: 'Choose another…',
  chooseList: 'Choose the list…',
  reading: 'Reading the installer',
  cancel: 'Cancel',
  close: 'Close',
  right: '{name} is the file that {list} lists. It can be installed.',
  wrong:
    '{name} is not the file that {list} lists: it was damaged on its way, or somebody has changed it. Do not start it. Download it again, and ask whoever gave it to you.',
  unlisted:
    '{list} says nothing of {name}, so it can’t be told whether it is right. Choose the list of its own version.',
  noList: '{name} was compared with nothing, because no list of checksums lies beside it. Choose the list.',
  version: 'Version',
  versionHere: '{version} (installed now: {here})',
  checksum: 'SHA-256',
} as const

/** Why an installer can’t be checked. */
export const installerCheck = {
  cancelled: 'The check was cancelled.',
  unreadable: '{name} can’t be read. Check that it is still there and that you may read it.',
  unreadableBy: '{name} can’t be read ({code}). Check that it is still there and that you may read it.',
  first: 'Choose an installer first.',
  noList:
    '{name} is no list of checksums. Choose the file SHA256SUMS from the page that the installer is from.',
} as const
