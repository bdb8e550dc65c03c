import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { omittedPackages } from './omittedPackages.mjs'
import { root } from './setup/project.mjs'

/**
 * @typedef {{ version?: string, license?: string, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }> }} LockedPackage
 * @typedef {{ name: string, version: string, licence: string, path: string }} Part
 */

/** The folders whose code is in the package. */
const rooms = ['contract', 'db', 'electron', 'renderer']
const imports = /(?:\bfrom|\bimport)\s*\(?\s*['"](@[\w.-]+\/[\w.-]+|[a-z][\w.-]*)(?:\/[^'"]*)?['"]/g

/** @param {string} text @returns {string[]} The packages that a module imports. */
export function importedPackages(text) {
  return [...text.matchAll(imports)].flatMap(([, name]) =>
    name === undefined || name === 'electron' ? [] : [name],
  )
}

/** @returns {Set<string>} The packages that the application's own code imports. */
function directParts() {
  /** @type {Set<string>} */
  const found = new Set()
  for (const room of rooms) {
    for (const entry of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|vue|css)$/.test(entry)) continue
      for (const name of importedPackages(readFileSync(join(root, room, entry), 'utf8'))) found.add(name)
    }
  }
  return found
}

/**
 * Where Node finds a package that another one imports.
 * @param {Record<string, LockedPackage>} locked @param {string} from path of the one that imports @param {string} name
 */
function locate(locked, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (locked[path] !== undefined) return path
    if (at === '') return null
  }
}

/** @param {LockedPackage} part */
function needsOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => peerDependenciesMeta?.[name]?.optional !== true,
  )
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers]
}

/**
 * The third-party software that may be in the package: everything that the application's code imports, and its
 * dependencies. Bundling drops some of it, so this is too much rather than too little. Electron has its own notices.
 * @param {Record<string, LockedPackage>} [locked] The packages of the lock file, by path.
 * @param {Iterable<string>} [direct]
 * @returns {Part[]} By name.
 */
export function packagedParts(locked = lockFile().packages, direct = directParts()) {
  /** @type {Map<string, Part>} */
  const parts = new Map()
  const waiting = [...direct].map((name) => ({ from: '', name }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = locate(locked, next.from, next.name)
    // Not installed: an optional package for another system, or one that nobody wanted.
    if (path === null || parts.has(path) || omittedPackages.includes(next.name)) continue
    const part = locked[path]
    if (part === undefined) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    parts.set(path, { name, version: part.version ?? '', licence: part.license ?? '', path })
    for (const need of needsOf(part)) waiting.push({ from: path, name: need })
  }
  return [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What is installed, and by which path. */
function lockFile() {
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return /** @type {{ packages: Record<string, LockedPackage> }} */ (read)
}
