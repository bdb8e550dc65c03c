/** Runs any command with a working Electron, SQLite addon and display: `node build/setup/run.mjs COMMAND …`. */
import { run } from './command.mjs'
import { withDisplay } from './system/display.mjs'
import { prepare } from './environment.mjs'
import { runScript, SetupError } from './steps.mjs'

await runScript(async () => {
  const [command, ...args] = process.argv.slice(2)
  if (command === undefined) throw new SetupError('Give a command to run: node build/setup/run.mjs COMMAND …')
  const { env } = await prepare()
  return withDisplay({ virtual: false }, (display) => run(command, args, { env: { ...display, ...env } }))
})
