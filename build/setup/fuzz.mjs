/**
 * `npm run fuzz [-- --files N] [--seed N] [--keep FOLDER]`: reads sheets of all formats, damaged in many ways, as the
 * application does. It reports the outcome, and fails if one crashed the reading, blocked it, or lost a row without a
 * message. With a folder to keep them in, those files stay there.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { root } from './project.mjs'
import { runScript, say } from './steps.mjs'

/** The time between two progress reports, in milliseconds. */
const interval = 10_000

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '2400' },
      seed: { type: 'string' },
      keep: { type: 'string' },
    },
  })
  const files = Number(values.files)
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  if (!(files > 0) || !Number.isInteger(seed)) {
    say('Usage: npm run fuzz [-- --files N] [--seed N] [--keep FOLDER]')
    return 2
  }
  /** @type {{ module: typeof import('../../tests/fuzz/sheetFuzz.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/fuzz/sheetFuzz.ts'))
  let lastReport = Date.now()
  const outcome = await module.fuzzSheets({
    files,
    seed,
    ...(values.keep === undefined ? {} : { keep: values.keep }),
    onProgress: (now) => {
      if (Date.now() - lastReport < interval) return
      lastReport = Date.now()
      say(module.inOneLine(now))
    },
  })
  say(module.inOneLine(outcome))
  for (const fault of outcome.faults) say(fault)
  return outcome.faults.length === 0 ? 0 : 1
})
