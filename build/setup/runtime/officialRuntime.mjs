import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, withWorkFolder } from '../cache.mjs'
import { capture } from '../command.mjs'
import { packageFile, root } from '../project.mjs'

const day = 24 * 60 * 60 * 1000
const firstByteWithin = 20_000
const nextByteWithin = 60_000

/** The folder into which the `electron` package unpacks its download. */
export const officialFolder = packageFile('electron', 'dist')

/**
 * The version of the Electron unpacked in a folder.
 * @param {string} folder
 * @returns {string | null}
 */
export function versionIn(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}

/**
 * Whether the official Electron of this version is unpacked.
 * @param {string} version
 * @param {string} [folder]
 */
export function officialIsThere(version, folder = officialFolder) {
  // The package writes path.txt, which names the executable, after unpacking everything.
  const path = join(folder, '..', 'path.txt')
  if (versionIn(folder) !== version || !existsSync(path)) return false
  return existsSync(join(folder, readFileSync(path, 'utf8')))
}

/** @param {string} version */
function noteFile(version) {
  return join(cacheFolder(), `electron-${version}-not-reached`)
}

/**
 * Whether its download failed within the last day, so that not every start waits for it.
 * @param {string} version
 */
export function failedLately(version) {
  const note = noteFile(version)
  return existsSync(note) && Date.now() - statSync(note).mtimeMs < day
}

/** @param {string} folder @returns {number} The bytes of all files in it; 0 if it does not exist. */
function bytesIn(folder) {
  if (!existsSync(folder)) return 0
  let bytes = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    // Files of a download come and go.
    bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

/**
 * Calls back when folders have not grown for too long: a slow download may go on, one that hangs is ended.
 * @param {readonly string[]} folders
 * @param {{ onBytes: (bytes: number) => void, onStall: () => void }} listener
 * @returns {() => void} Stops it.
 */
export function watchGrowth(folders, { onBytes, onStall }) {
  const inAll = () => folders.reduce((sum, folder) => sum + bytesIn(folder), 0)
  const empty = inAll()
  let bytes = empty
  let since = Date.now()
  const timer = setInterval(() => {
    const now = inAll()
    if (now !== bytes) {
      bytes = now
      since = Date.now()
      onBytes(now)
    } else if (Date.now() - since > (bytes === empty ? firstByteWithin : nextByteWithin)) onStall()
  }, 500)
  return () => clearInterval(timer)
}

/**
 * Downloads the official Electron with the `electron` package's own installer, which verifies its checksums. A failure
 * is remembered.
 * @param {string} version Of the installed package.
 * @param {import('../steps.mjs').Progress} progress
 * @returns {Promise<boolean>} Whether it is there now.
 */
export async function fetchOfficial(version, progress) {
  const phase = `fetching the official ${version}`
  progress(phase)
  await withWorkFolder(async (work) => {
    const hung = new AbortController()
    // What was downloaded, or was in the cache, is unpacked into the other folder, which is slow on a slow disk.
    const unwatch = watchGrowth([work, officialFolder], {
      onBytes: (bytes) => progress(phase, `${String(Math.round(bytes / 1e6))} MB`),
      onStall: () => hung.abort(),
    })
    // The installer downloads to the folder for temporary files, whose size shows the progress.
    const env = { ...process.env, TMPDIR: work, TMP: work, TEMP: work }
    await capture(process.execPath, [packageFile('electron', 'install.js')], {
      cwd: root,
      env,
      stop: hung.signal,
    })
    unwatch()
  })
  if (officialIsThere(version)) {
    rmSync(noteFile(version), { force: true })
    return true
  }
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(noteFile(version), '')
  return false
}
