import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fallback, fallbackFits, fallbackFolder, fallbackIsThere } from './fallbackRuntime.mjs'
import {
  failedLately,
  fetchOfficial,
  officialFolder,
  officialIsThere,
  versionIn,
} from './officialRuntime.mjs'
import { installedVersion } from '../project.mjs'
import { SetupError, step } from '../steps.mjs'

/**
 * An Electron to run the application with. `official` is false for the fallback, which no release may contain.
 * @typedef {{ folder: string, version: string, official: boolean }} Runtime
 */

/**
 * The executable in the folder of an unpacked Electron.
 * @param {string} folder
 * @returns {string}
 */
export function executable(folder) {
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/**
 * The Node-API level of an Electron; 35 was the first with level 10.
 * @param {string} version
 * @returns {number}
 */
export function nodeApiOf(version) {
  return Number(version.split('.')[0]) >= 35 ? 10 : 9
}

/**
 * The runtime that a person chose by ELECTRON_OVERRIDE_DIST_PATH.
 * @param {string} folder
 * @returns {Runtime}
 */
export function overridingRuntime(folder) {
  const version = versionIn(folder)
  if (version === null || !existsSync(executable(folder))) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but no Electron is unpacked there: correct it or unset it.`,
    )
  }
  return { folder, version, official: version !== fallback.version }
}

/**
 * What to do to have a runtime, in the order of preference.
 * @param {{
 *   override: string | undefined
 *   officialIsThere: boolean
 *   fallbackFits: boolean
 *   fallbackIsThere: boolean
 *   officialFailedLately: boolean
 *   tryOfficial: boolean
 * }} at What is at hand.
 * @returns {'override' | 'official' | 'fallback' | 'fetch'} `fetch`: the official one, else the fallback.
 */
export function chooseRuntime(at) {
  if (at.override !== undefined && at.override !== '') return 'override'
  if (at.officialIsThere) return 'official'
  if (at.fallbackFits && at.fallbackIsThere && at.officialFailedLately && !at.tryOfficial) return 'fallback'
  return 'fetch'
}

/**
 * Finds or downloads an Electron to run with.
 * @param {{ tryOfficial?: boolean }} [options] `tryOfficial`: download the official one even if that failed recently.
 * @returns {Promise<Runtime>}
 */
export function findRuntime({ tryOfficial = false } = {}) {
  return step('Electron', async (progress) => {
    const pin = installedVersion('electron')
    const official = { folder: officialFolder, version: pin, official: true }
    const other = { folder: fallbackFolder(), version: fallback.version, official: false }
    const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
    const choice = chooseRuntime({
      override,
      officialIsThere: officialIsThere(pin),
      fallbackFits: fallbackFits(),
      fallbackIsThere: fallbackIsThere(),
      officialFailedLately: failedLately(pin),
      tryOfficial,
    })

    if (choice === 'override') {
      const value = overridingRuntime(override ?? '')
      return { value, done: `${value.version}, by ELECTRON_OVERRIDE_DIST_PATH`, skipped: true }
    }
    if (choice === 'official') return { value: official, done: `${pin}, already there`, skipped: true }
    if (choice === 'fallback') {
      return { value: other, done: `${other.version} (fallback), already there`, skipped: true }
    }
    if (await fetchOfficial(pin, progress)) return { value: official, done: `${pin}, downloaded` }
    if (!fallbackFits()) {
      throw new SetupError(
        `Electron ${pin} could not be downloaded: check the network (for a mirror set ELECTRON_MIRROR) and try again, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
      )
    }
    if (fallbackIsThere()) {
      return { value: other, done: `${other.version} (fallback), the official one is out of reach` }
    }
    progress('the official download is out of reach, so the fallback for development is taken')
    // Loaded here, because it needs packages that may be missing when the first checks run.
    const { makeFallbackRuntime } = await import('./makeFallback.mjs')
    await makeFallbackRuntime(progress)
    return { value: other, done: `${other.version} (fallback), ready` }
  })
}
