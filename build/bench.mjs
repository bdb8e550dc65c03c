/**
 * `npm run bench [-- --large | --huge | --size N] [--window | --no-window]`: measures the goals with a million numbers.
 * `--large` adds those without a window for five million, `--huge` for ten million too. `--window` measures only those
 * of the window, `--no-window` skips them. The inventories are made once and kept in `bench-data/`; the report is
 * written at the end.
 */
import { join } from 'node:path'
import { createServer } from 'vite'
import { buildApplication } from './setup/build.mjs'
import { withDisplay } from './setup/system/display.mjs'
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
  const window = args.includes('--window') ? 'only' : args.includes('--no-window') ? 'none' : 'all'
  if (window !== 'none') await buildApplication()
  // Kept until the end: some modules are loaded only when they are needed.
  const modules = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const main = await modules.ssrLoadModule('/tests/bench/main.ts')
    const { bench } = /** @type {typeof import('../tests/bench/main.ts')} */ (main)
    const measure = () => bench(join(root, 'bench-data'), sizes, join(root, 'docs/benchmarks.md'), window)
    await (window === 'none'
      ? measure()
      : withDisplay({ virtual: false }, (display) => {
          Object.assign(process.env, display)
          return measure()
        }))
  } finally {
    await modules.close()
  }
  return 0
})
