/** `npm run tour`: the main job in the real application, with a picture of each step. */
import { buildApplication } from './build.mjs'
import { prepare } from './environment.mjs'
import { showTour } from './showTour.mjs'
import { runScript } from './steps.mjs'

await runScript(async () => {
  const { env } = await prepare()
  await buildApplication()
  return showTour(env, process.argv.slice(2))
})
