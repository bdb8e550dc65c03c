/**
 * `npm run soak [-- --minutes N] [--seed N]`: uses the real application at random, with a million numbers. At the end
 * it reports how the memory grew, which frames were late, and all errors. It fails if there were errors.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { buildApplication } from './build.mjs'
import { withDisplay } from './system/display.mjs'
import { prepare } from './environment.mjs'
import { root } from './project.mjs'
import { runScript, say } from './steps.mjs'

/** The time between two progress reports, in milliseconds. */
const interval = 30_000

await runScript(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
  })
  const minutes = Number(values.minutes)
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    say('Usage: npm run soak [-- --minutes N] [--seed N]')
    return 2
  }
  const { env } = await prepare()
  Object.assign(process.env, env)
  await buildApplication()
  /** @type {{ module: typeof import('../../tests/soak/soak.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/soak/soak.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
  })
  say(`${minutes} minutes with the seed ${seed}`)
  return withDisplay({ virtual: false }, async (display) => {
    Object.assign(process.env, display)
    let lastReport = Date.now()
    const soaked = await module.soak({
      seconds: minutes * 60,
      seed,
      folder: join(root, 'bench-data'),
      onProgress: (now) => {
        if (Date.now() - lastReport < interval) return
        lastReport = Date.now()
        for (const line of module.inLines(now)) say(line)
      },
    })
    say(`after ${minutes} minutes with the seed ${seed}:`)
    for (const line of module.inLines(soaked)) say(line)
    return soaked.complaints.length === 0 ? 0 : 1
  })
})
