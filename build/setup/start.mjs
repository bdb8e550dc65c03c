/** `npm start`: runs the set-up, builds the application and opens it; without a display it shows the tour instead. */
import { buildApplication } from './build.mjs'
import { run } from './command.mjs'
import { hasDisplay } from './system/display.mjs'
import { prepare } from './environment.mjs'
import { root } from './project.mjs'
import { executable } from './runtime/runtime.mjs'
import { sandboxArguments } from './system/sandbox.mjs'
import { showTour } from './showTour.mjs'
import { runScript, say } from './steps.mjs'

/** Electron before 38 looks for an X display only; without one, the display is a Wayland one. */
function displayArguments() {
  return process.platform === 'linux' && !process.env['DISPLAY'] ? ['--ozone-platform=wayland'] : []
}

await runScript(async () => {
  const given = process.argv.slice(2)
  const { runtime, env } = await prepare()
  await buildApplication()
  if (!(await hasDisplay())) {
    say('\nThere is no display here to open a window on, so the tour shows the main job on a virtual one.\n')
    return showTour(env)
  }
  const sandbox = given.includes('--no-sandbox') ? [] : await sandboxArguments(runtime.folder)
  const args = [root, ...displayArguments(), ...sandbox, ...given]
  return run(executable(runtime.folder), args, { env: { ...process.env, ...env } })
})
