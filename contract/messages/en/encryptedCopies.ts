/** Encrypted copies of the inventory: saved, and opened again. */
export const encryptedCopies = {
  save: 'Save encrypted copy…',
  restoreFromFile: 'Restore from file…',
  title: 'Save an encrypted copy',
  what: 'A copy of the inventory as it is now, to carry elsewhere. NumberDesk opens it again under Restore from file…, and so does every program that knows the age format.',
  passphrase: 'Passphrase',
  repeat: 'Repeat the passphrase',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  keep: 'Without the passphrase nobody can open the copy, NumberDesk neither. Keep it apart from the file.',
  'advice.short': 'At least 12 characters. Four or five random words are easy to remember and hard to guess.',
  'advice.fair':
    'Long enough. One or two words more are safer: whoever has the file can try passphrases without end.',
  'advice.good': 'Good, as long as it is no saying, name or date that somebody could guess.',
  differ: 'The two passphrases are not the same.',
  saveButton: 'Save…',
  cancel: 'Cancel',
  saved: 'Saved an encrypted copy: {name}',
  saving: 'Saving an encrypted copy',
  open: 'Open an encrypted copy',
  openWhat: '{name} is encrypted. Its passphrase opens it.',
  openButton: 'Open',
  'phase.copying': 'Copying',
  'phase.checking': 'Checking the copy…',
  'phase.encrypting': 'Encrypting',
  'phase.verifying': 'Reading it again to check it',
  'phase.decrypting': 'Decrypting',
} as const

/** Why an encrypted copy can’t be saved or opened. */
export const copyFailure = {
  wrongPassphrase: 'This is not the passphrase of the file. Nothing was changed. Try again.',
  cutOff:
    'The end of this file is missing or damaged: it was probably not copied to its end. Nothing was changed. Copy it again from where it was saved.',
  changed:
    'This file is damaged, or was changed after it was saved. Nothing was changed here. Copy it again from where it was saved, or choose another.',
  notWritable:
    'The copy was not saved: the place that you chose can’t be written. Check that you may write there and that no other program has the file open, or choose another place.',
  placeFull:
    'The copy was not saved: the disk is full. Free some space, or choose another place, and try again.',
  openReadOnly:
    'The inventory is open read-only, so nothing was changed. Choose Read-only at the top of the window to see why, and to open it for changes.',
  openDamaged: 'The copy was not saved, because what is open is damaged. Restore a backup.',
  noneChosen: 'No encrypted file is chosen. Choose it again.',
  forKey:
    'This file was encrypted for a key and not with a passphrase, so NumberDesk can’t open it. Nothing was changed. Decrypt it with the program that made it, then choose the result.',
  tooCostly:
    'Trying a passphrase of this file would take more memory than NumberDesk gives to it. Nothing was changed. Decrypt it with the program that made it, then choose the result.',
  unreadable:
    'This file can’t be read any more. Nothing was changed. Check that it is there and that you may read it, then choose it again.',
  notWritten:
    'The copy was not saved: what was written could not be read again as it was. Check the disk, or choose another place.',
  placeGone: 'The copy was not saved: the folder that you chose is not there any more. Choose another.',
  placeFailed:
    'The copy was not saved: the disk could not be written. Check that it is connected, or choose another place.',
  passphraseShort: 'A passphrase has at least {count, number} characters',
  passphraseLong: 'A passphrase has at most 1000 characters',
} as const
