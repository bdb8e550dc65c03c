import { cpSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, makeOnce } from '../cache.mjs'
import { capture, captureNpm } from '../command.mjs'
import { installedVersion, packageFile, root } from '../project.mjs'
import { SetupError, say, step } from '../steps.mjs'

/** How long compiling may take, in milliseconds. */
const buildTimeout = 15 * 60_000

/** The Node-API level that better-sqlite3's prebuilt binaries need. */
const prebuiltNodeApi = 10

/**
 * Makes the addon load without Node-API 10 too. Plain `NAPI_VERSION=9` compiles and then aborts: the addon keeps
 * references to primitives, which only later levels, or the experimental one, allow.
 */
const definitions = [
  'NAPI_VERSION=2147483647',
  'NAPI_EXPERIMENTAL',
  'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
]

/** @returns {NodeJS.ProcessEnv} The variables that pass the definitions to this system's compiler. */
function compilerEnvironment() {
  // Microsoft's compiler appends options from here to those of the command line.
  if (process.platform === 'win32')
    return { _CL_: ['/UNAPI_VERSION', ...definitions.map((d) => `/D${d}`)].join(' ') }
  return { CXXFLAGS: ['-UNAPI_VERSION', ...definitions.map((d) => `-D${d}`)].join(' ') }
}

/**
 * Where the addon built here is kept, if one is needed. With too low a Node-API level the prebuilt one crashes the
 * process without a message, so the level is checked before anything loads it.
 * @param {number} runtimeNodeApi The Electron runtime's level.
 * @param {number} [nodeApi] This Node's level; tests load the addon in it.
 * @returns {string | null} Null if the prebuilt one works in both.
 */
export function ownBinding(runtimeNodeApi, nodeApi = Number(process.versions['napi'])) {
  const level = Math.min(runtimeNodeApi, nodeApi)
  if (level >= prebuiltNodeApi) return null
  const version = installedVersion('better-sqlite3')
  const machine = `${process.platform}-${process.arch}`
  return join(cacheFolder(), `better-sqlite3-${version}-${machine}-napi${String(level)}.node`)
}

/** @returns {Promise<string | null>} The folder with Node's own headers; null if node-gyp has to download them. */
async function headerFolder() {
  const { output } = await captureNpm(['config', 'get', 'nodedir'], { cwd: root })
  const lastLine = output.trim().split('\n').at(-1) ?? ''
  const candidates = [lastLine, join(dirname(process.execPath), '..'), '/usr']
  return candidates.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h'))) ?? null
}

/**
 * Refuses an addon that does not load, before it is kept.
 * @param {string} addon
 * @param {string} program Node or Electron.
 */
async function checkLoads(addon, program) {
  const script = `const D = require(${JSON.stringify(packageFile('better-sqlite3'))})
    const db = new D(':memory:', { nativeBinding: ${JSON.stringify(addon)} })
    if (db.prepare('select 6 * 7').pluck().get() !== 42) process.exit(1)`
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, output } = await capture(program, ['-e', script], { env, timeout: 30_000 })
  if (code === 0) return
  say(output.trim())
  throw new SetupError(
    `The SQLite addon was built but does not load in ${program}: use the current Node and try again.`,
  )
}

/**
 * @param {string} work A temporary folder, so that node_modules stays as it is.
 * @param {import('../steps.mjs').Progress} progress
 * @returns {Promise<string>} The addon.
 */
async function build(work, progress) {
  const source = join(work, 'node_modules', 'better-sqlite3')
  cpSync(packageFile('better-sqlite3'), source, { recursive: true })
  cpSync(packageFile('node-addon-api'), join(work, 'node_modules', 'node-addon-api'), { recursive: true })
  const headers = await headerFolder()
  progress('compiling, about a minute')
  const args = ['rebuild', '--release', '--force_build=1', '--jobs=max']
  if (headers !== null) args.push(`--nodedir=${headers}`)
  const { code, output } = await capture(
    process.execPath,
    [packageFile('node-gyp', 'bin', 'node-gyp.js'), ...args],
    { cwd: source, env: { ...process.env, ...compilerEnvironment() }, timeout: buildTimeout },
  )
  const built = join(source, 'build', 'Release', 'better_sqlite3.node')
  if (code !== 0 || !existsSync(built)) {
    say(output.trim().split('\n').slice(-20).join('\n'))
    throw new SetupError(
      'The SQLite addon could not be built; see why above, and install Node 22.14 or newer, which needs no build with the official Electron, or a C++ compiler and Python 3.',
    )
  }
  return built
}

/**
 * Finds or builds the SQLite addon that loads in both Node and the Electron runtime.
 * @param {{ target: string | null, electron: string }} what `target`: by `ownBinding`; `electron`: the executable.
 * @returns {Promise<string | null>} The addon's path; null if the prebuilt one works.
 */
export function provideBinding({ target, electron }) {
  return step('SQLite addon', async (progress) => {
    if (target === null) return { value: null, done: 'the prebuilt one serves', skipped: true }
    const isThere = () => existsSync(target)
    if (isThere()) return { value: target, done: 'already built', skipped: true }
    await makeOnce({
      target,
      isThere,
      progress,
      make: async (work) => {
        const addon = await build(work, progress)
        progress('trying it')
        await checkLoads(addon, process.execPath)
        await checkLoads(addon, electron)
        return addon
      },
    })
    return { value: target, done: 'built' }
  })
}
