/**
 * `npm run bench [-- --large | --huge | --size N]`: measures the goals that need no window, with a million numbers, and
 * with `--large` five million, with `--huge` ten million too. The inventories are made once and kept in `bench-data/`.
 */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { prepare } from './setup/environment.mjs'
import { root } from './setup/project.mjs'
import { runScript } from './setup/steps.mjs'

await runScript(async () => {
  const { env } = await prepare()
  Object.assign(process.env, env)
  const args = process.argv.slice(2)
  const own = args.indexOf('--size')
  const sizes =
    own >= 0
      ? [Number(args[own + 1])]
      : [
          1_000_000,
          ...(args.includes('--large') || args.includes('--huge') ? [5_000_000] : []),
          ...(args.includes('--huge') ? [10_000_000] : []),
        ]
  /** @type {{ module: typeof import('../tests/bench/main.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/bench/main.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
  })
  await module.bench(join(root, 'bench-data'), sizes, join(root, 'docs/benchmarks.md'))
  return 0
})
