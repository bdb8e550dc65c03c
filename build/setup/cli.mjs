/** `npm run cli -- check FILE`: runs the set-up, builds the application and runs a command without a window. */
import { buildApplication } from './build.mjs'
import { run } from './command.mjs'
import { prepare } from './environment.mjs'
import { root } from './project.mjs'
import { executable } from './runtime/runtime.mjs'
import { sandboxArguments } from './system/sandbox.mjs'
import { runScript } from './steps.mjs'

/** No display is needed, and Chromium's messages about that are not for the person. */
const quietly = ['--ozone-platform=headless', '--log-level=3']

await runScript(async () => {
  const given = process.argv.slice(2)
  const { runtime, env } = await prepare()
  await buildApplication()
  const sandbox = given.includes('--no-sandbox') ? [] : await sandboxArguments(runtime.folder)
  const args = [
    root,
    ...(process.platform === 'linux' ? quietly : []),
    ...sandbox,
    '--command-line',
    ...given,
  ]
  // npm runs scripts in the checkout, but the paths of a command are relative to the person's folder.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  return run(executable(runtime.folder), args, { cwd, env: { ...process.env, ...env } })
})
