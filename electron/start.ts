import { commandWords } from './shell/commands/commandWords.ts'
import { mustNotBeDebugged } from './shell/debugging.ts'
import { keepFilesPrivate, setDataFolder } from './shell/data/paths.ts'

if (mustNotBeDebugged()) {
  process.stderr.write('NumberDesk can’t be debugged from outside: start it without --remote-debugging-….\n')
  process.exit(1)
}

keepFilesPrivate()
setDataFolder()

// Only the needed part is loaded. It is awaited, because the window's settings have to be ready before the application
// is.
const words = commandWords()
if (words === null) await import('./main.ts')
else await import('./shell/commands/commandLine.ts').then(({ runCommand }) => runCommand(words))
