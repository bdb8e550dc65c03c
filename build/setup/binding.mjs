import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { installPackages, missingPackages, onDebian } from './debian.mjs'
import { cacheFolder, installedVersion, root } from './project.mjs'
import { SetupError, step } from './steps.mjs'

/** The Node-API level that better-sqlite3's prebuilt binaries ask for. */
const prebuiltNodeApi = 10

/**
 * Makes the addon also load where Node-API 10 is missing. Plain `NAPI_VERSION=9` compiles and then aborts: the addon
 * keeps references to primitives, which only later levels, or the experimental one, allow.
 */
const compilerFlags = [
  '-UNAPI_VERSION',
  '-DNAPI_VERSION=2147483647',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
].join(' ')

/** @param {number} nodeApi The lowest Node-API level that the addon must load on. */
export function needsOwnBinding(nodeApi) {
  return nodeApi < prebuiltNodeApi
}

async function checkCompiler() {
  if (process.platform !== 'linux') return
  const tools = await Promise.all(['python3', 'make', 'g++'].map((tool) => capture(tool, ['--version'])))
  if (tools.every(({ code }) => code === 0)) return
  if (!onDebian()) {
    throw new SetupError('Building the SQLite addon needs python3, make and g++: install them and try again.')
  }
  await installPackages(await missingPackages(['python3', 'make', 'g++']))
}

/** The folder of Node's own headers, where npm knows one; else node-gyp fetches them. */
async function headerFolder() {
  const { output } = await capture('npm', ['config', 'get', 'nodedir'], { cwd: root })
  const last = output.trim().split('\n').at(-1) ?? ''
  return existsSync(join(last, 'include', 'node', 'node_api.h')) ? last : null
}

/**
 * @param {string} target
 * @param {(text: string) => void} progress
 */
async function build(target, progress) {
  await checkCompiler()
  const work = mkdtempSync(join(cacheFolder(), 'making-sqlite-'))
  try {
    const source = join(work, 'node_modules', 'better-sqlite3')
    cpSync(join(root, 'node_modules', 'better-sqlite3'), source, { recursive: true })
    cpSync(join(root, 'node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
      recursive: true,
    })
    const nodedir = await headerFolder()
    progress('compiling, about a minute')
    const { code, output } = await capture(
      process.execPath,
      [
        join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        ...(nodedir === null ? [] : [`--nodedir=${nodedir}`]),
      ],
      { cwd: source, env: { ...process.env, CXXFLAGS: compilerFlags } },
    )
    const built = join(source, 'build', 'Release', 'better_sqlite3.node')
    if (code !== 0 || !existsSync(built)) {
      process.stderr.write(output.split('\n').slice(-30).join('\n'))
      throw new SetupError('The SQLite addon could not be built: see the compiler’s last lines above.')
    }
    renameSync(built, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Finds or builds the SQLite addon that loads in both Node and the Electron runtime. With a level that is too low the
 * prebuilt one crashes the process without a message, so the level is looked at before anything loads it.
 * @param {number} runtimeNodeApi The Electron runtime's Node-API level.
 * @returns {Promise<string | null>} The addon's path; null when the prebuilt one serves.
 */
export function findBinding(runtimeNodeApi) {
  return step('SQLite addon', async (progress) => {
    const level = Math.min(runtimeNodeApi, Number(process.versions['napi']))
    if (!needsOwnBinding(level)) return { value: null, done: 'the prebuilt one serves', skipped: true }
    mkdirSync(cacheFolder(), { recursive: true })
    const version = installedVersion('better-sqlite3')
    const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-napi${String(level)}.node`
    const target = join(cacheFolder(), name)
    if (existsSync(target)) return { value: target, done: 'already built', skipped: true }
    await build(target, progress)
    return { value: target, done: `built for Node-API ${String(level)}` }
  })
}
