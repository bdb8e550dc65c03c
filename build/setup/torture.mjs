/**
 * `npm run torture [-- --minutes N] [--seed N]`: random actions on an inventory, with kills, full disks and reopenings
 * in between, compared with a model in memory after each. It reports what was survived, and fails at the first
 * difference.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { prepare } from './environment.mjs'
import { root } from './project.mjs'
import { runScript, say } from './steps.mjs'

/** The time between two progress reports, in milliseconds. */
const interval = 10_000

await runScript(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } },
  })
  const minutes = Number(values.minutes)
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    say('Usage: npm run torture [-- --minutes N] [--seed N]')
    return 2
  }
  const { env } = await prepare()
  Object.assign(process.env, env)
  /** @type {{ module: typeof import('../../tests/torture/torture.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/torture/torture.ts'))
  let lastReport = Date.now()
  const survived = await module.torture({
    seconds: minutes * 60,
    seed,
    onProgress: (now) => {
      if (Date.now() - lastReport < interval) return
      lastReport = Date.now()
      say(module.inOneLine(now))
    },
  })
  say(module.inOneLine(survived))
  return 0
})
