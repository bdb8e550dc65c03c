/** The inventory or the window can’t be used. */
export const problem = {
  title: 'The inventory can’t be used',
  restore: 'Restore a backup',
  chooseFile: 'Choose another file',
  saveOpen: 'Save a copy',
  savedOpen: 'A copy was saved as {name}',
  makeNew: 'New inventory',
  network:
    'The data folder is on another computer ({by}). Two people who open it there, or a lost connection, can damage the inventory. Quit NumberDesk and move the folder to a disk of this computer.',
  synchronised:
    'The data folder is kept in step by {by}, which copies the inventory while it is written and can damage it. Quit NumberDesk and move the folder out of there.',
  shared:
    'Other users of this computer have rights to the data folder ({by}). The files that NumberDesk makes are for you alone. Take the rights of the others away, or move the folder to a place of your own.',
  window:
    'Something went wrong in this window. What was saved is safe. If it does not behave as usual, restart NumberDesk.',
  unasked:
    'NumberDesk could not be asked. What was saved is safe. Try again; if it happens again, restart NumberDesk.',
} as const
