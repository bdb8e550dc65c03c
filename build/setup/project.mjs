import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { SetupError } from './steps.mjs'

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '..', '..')

/**
 * Where what was got once is kept for all checkouts of this user.
 * @returns {string}
 */
export function cacheFolder() {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env
  if (xdg !== undefined && xdg !== '') return join(xdg, 'numberdesk')
  if (process.platform === 'win32' && local !== undefined) return join(local, 'numberdesk', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'numberdesk')
  return join(homedir(), '.cache', 'numberdesk')
}

/**
 * The version of an installed package.
 * @param {string} name
 * @returns {string}
 */
export function installedVersion(name) {
  const file = join(root, 'node_modules', name, 'package.json')
  if (!existsSync(file)) throw new SetupError('The packages are not installed: run `npm install` first.')
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}

/**
 * Whether a Node version can run the set-up and the tests: 20.19 and later in its line, or 22.12 and later.
 * @param {string} version Such as `20.19.4`.
 * @returns {boolean}
 */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/** Refuses a Node that is too old, and a checkout without its packages. */
export function checkNode() {
  if (!nodeIsNewEnough(process.versions.node)) {
    throw new SetupError(
      `Node ${process.versions.node} is too old: install Node 20.19 or newer in its line, or 22.12 and newer.`,
    )
  }
  installedVersion('electron')
}
