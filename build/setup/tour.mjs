/**
 * `npm run tour [-- --guide]`: the main tasks in the real application, with a picture of each step; `--guide` makes the
 * pictures of the user guide.
 */
import { buildApplication } from './build.mjs'
import { prepare } from './environment.mjs'
import { showTour } from './showTour.mjs'
import { runScript } from './steps.mjs'

await runScript(async () => {
  const { env } = await prepare()
  await buildApplication()
  const args = process.argv.slice(2)
  const guide = args.includes('--guide') ? { NUMBERDESK_TOUR_GUIDE: '1' } : {}
  return showTour(
    { ...env, ...guide },
    args.filter((arg) => arg !== '--guide'),
  )
})
