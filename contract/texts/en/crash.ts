/** What the main process tells in a dialog of the system when something of ours fails. */
export const crash = {
  safe: 'Your inventory is safe: every change that was confirmed has been saved.',
  wrong: 'Something went wrong inside NumberDesk.',
  noted: 'The error was noted in the log. Restart NumberDesk if it does not behave as usual.',
  stoppedOften: 'The window stopped working several times.',
  notLoaded: 'The window could not be loaded. NumberDesk may have to be installed again.',
  restart: 'Restart',
  keepGoing: 'Keep going',
  tryAgain: 'Try again',
  quit: 'Quit',
  showLog: 'Show log',
} as const
