import { commandWords } from './shell/commandWords.ts'

// Each is loaded only where it is needed. Awaited, because what the window needs has to be settled before the
// application is ready.
const words = commandWords()
if (words === null) await import('./main.ts')
else await import('./shell/commandLine.ts').then(({ runCommand }) => runCommand(words))
