import { commandWords } from './shell/commands/commandWords.ts'
import { mustNotBeDebugged } from './shell/debugging.ts'
import { keepFilesPrivate, settleDataFolder } from './shell/data/paths.ts'

if (mustNotBeDebugged()) {
  process.stderr.write('NumberDesk can’t be debugged from outside: start it without --remote-debugging-….\n')
  process.exit(1)
}

keepFilesPrivate()
settleDataFolder()

// Each is loaded only where it is needed. Awaited, because what the window needs has to be settled before the
// application is ready.
const words = commandWords()
if (words === null) await import('./main.ts')
else await import('./shell/commands/commandLine.ts').then(({ runCommand }) => runCommand(words))
