/** Encrypted copies of the inventory: saved, and opened again. */
export const encryptedCopies = {
  save: 'Save encrypted copy…',
  restoreFromFile: 'Restore from file…',
  title: 'Save an encrypted copy',
  what: 'A copy of the inventory as it is now, to take elsewhere. Open it with Restore from file…, or with any program that supports the age format.',
  passphrase: 'Passphrase',
  repeat: 'Repeat the passphrase',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  keep: 'Without the passphrase no one can open the copy, not even NumberDesk. Store it separately from the file.',
  'advice.short': 'At least 12 characters. Four or five random words are easy to remember and hard to guess.',
  'advice.fair':
    'Long enough. One or two more words are safer: whoever has the file can try passphrases without limit.',
  'advice.good': 'Good, unless it is a quotation, name or date someone could guess.',
  differ: 'The two passphrases do not match.',
  saveButton: 'Save…',
  cancel: 'Cancel',
  saved: 'Encrypted copy saved: {name}',
  saving: 'Saving an encrypted copy',
  open: 'Open an encrypted copy',
  openWhat: '{name} is encrypted. Enter its passphrase to open it.',
  openButton: 'Open',
  'phase.copying': 'Copying',
  'phase.checking': 'Checking the copy…',
  'phase.encrypting': 'Encrypting',
  'phase.verifying': 'Verifying the copy',
  'phase.decrypting': 'Decrypting',
} as const

/** Why an encrypted copy can’t be saved or opened. */
export const copyFailure = {
  wrongPassphrase: 'Wrong passphrase. Nothing was changed. Try again.',
  cutOff:
    'The end of this file is missing or damaged: it was probably not copied completely. Nothing was changed. Copy it again from the original.',
  changed:
    'This file is damaged, or was changed after it was saved. Nothing was changed in the inventory. Copy the file again from the original, or choose another.',
  notWritable:
    'The copy was not saved: the chosen location can’t be written to. Check that you have write permission and that no other program has the file open, or choose another location.',
  placeFull:
    'The copy was not saved: the disk is full. Free up some space, or choose another location, and try again.',
  openReadOnly:
    'The inventory is open read-only, so nothing was changed. Choose Read-only at the top of the window to see why, and to open it for changes.',
  openDamaged: 'The copy was not saved, because the open inventory is damaged. Restore a backup.',
  noneChosen: 'No encrypted file is chosen. Choose it again.',
  forKey:
    'This file was encrypted with a key, not a passphrase, so NumberDesk can’t open it. Nothing was changed. Decrypt it with the program that created it, then choose the result.',
  tooCostly:
    'Checking a passphrase for this file would need more memory than NumberDesk allows. Nothing was changed. Decrypt it with the program that created it, then choose the result.',
  unreadable:
    'This file can no longer be read. Nothing was changed. Check that it exists and that you have permission to read it, then choose it again.',
  notWritten:
    'The copy was not saved: it could not be verified after it was written. Check the disk, or choose another location.',
  placeGone: 'The copy was not saved: the chosen folder no longer exists. Choose another.',
  placeFailed:
    'The copy was not saved: the disk could not be written to. Check that it is connected, or choose another location.',
  passphraseShort: 'A passphrase needs at least {count, number} characters',
  passphraseLong: 'A passphrase can have at most 1000 characters',
} as const
