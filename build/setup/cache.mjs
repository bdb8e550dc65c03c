import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'
import { atEnd } from './ending.mjs'
import { isRunning, withLock } from './lock.mjs'

/**
 * The folder for downloads and builds, shared by all checkouts of this user.
 * @returns {string}
 */
export function cacheFolder() {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env
  // The specification says to ignore relative paths.
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'numberdesk')
  if (process.platform === 'win32' && local !== undefined) return join(local, 'numberdesk', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'numberdesk')
  return join(homedir(), '.cache', 'numberdesk')
}

/** Removes what killed runs have left half made. */
function sweep() {
  for (const name of readdirSync(cacheFolder())) {
    const owner = /^making-(\d+)-/.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) {
      rmSync(join(cacheFolder(), name), { recursive: true, force: true })
    }
  }
}

/**
 * Does work with a temporary folder on the cache's file system, which is removed afterwards in any case.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWorkFolder(work) {
  mkdirSync(cacheFolder(), { recursive: true })
  sweep()
  const folder = mkdtempSync(join(cacheFolder(), `making-${String(process.pid)}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const over = atEnd(remove)
  try {
    return await work(folder)
  } finally {
    over()
    remove()
  }
}

/**
 * Makes something in the cache unless it is there: in a temporary folder, renamed whole when finished, so that a run that
 * is killed, or two at once, leave nothing half made.
 * @param {{
 *   target: string
 *   isThere: () => boolean
 *   progress: import('./steps.mjs').Progress
 *   make: (work: string) => Promise<string>
 * }} what `make` gives the path of the finished thing below `work`.
 */
export async function makeOnce({ target, isThere, progress, make }) {
  await withLock(join(cacheFolder(), `${basename(target)}.lock`), progress, async () => {
    if (isThere()) return
    await withWorkFolder(async (work) => {
      const made = await make(work)
      try {
        rmSync(target, { recursive: true, force: true })
        renameSync(made, target)
      } catch (error) {
        // A run that does not see the lock, as in another container, may have put its own there; that one is as good.
        if (!isThere()) throw error
      }
    })
  })
}
