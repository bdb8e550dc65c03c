/**
 * `npm run setup [-- --official] [-- --print-env]`: the set-up alone. `--official` tries the official Electron download
 * even if it failed recently; `--print-env` prints the environment for tools that are run by hand.
 */
import { prepare } from './environment.mjs'
import { runScript, SetupError } from './steps.mjs'

/** @param {string} text @returns {string} As one word for a POSIX shell. */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => arg !== '--official' && arg !== '--print-env')
  if (unknown !== undefined) {
    throw new SetupError(`${unknown} is not an option of the set-up: use --official, --print-env or none.`)
  }
  const { env } = await prepare({ tryOfficial: args.includes('--official') })
  if (!args.includes('--print-env')) return
  for (const [name, value] of Object.entries(env)) process.stdout.write(`export ${name}=${quoted(value)}\n`)
})
