import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError } from './steps.mjs'

/** The folder of the checkout. `import.meta.dirname` is missing in a Node that is too old, which has to be reported. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The path of a file that an npm package brought.
 * @param {string} name The package.
 * @param {...string} path
 */
export function packageFile(name, ...path) {
  return join(root, 'node_modules', name, ...path)
}

/**
 * A text in a JSON file.
 * @param {string} file
 * @param {...string} keys The way to it.
 * @returns {string}
 */
function textIn(file, ...keys) {
  /** @type {unknown} */
  let found = JSON.parse(readFileSync(file, 'utf8'))
  for (const key of keys) found = Reflect.get(Object(found), key)
  if (typeof found !== 'string') throw new Error(`${file} holds no text at ${keys.join('.')}`)
  return found
}

/**
 * The version of an installed package.
 * @param {string} name
 * @returns {string}
 */
export function installedVersion(name) {
  const file = packageFile(name, 'package.json')
  if (!existsSync(file)) throw new SetupError('The packages are not installed: run `npm install` first.')
  return textIn(file, 'version')
}

/**
 * Whether a version is in one of the ranges of `engines`.
 * @param {string} version Such as `20.19.4`.
 * @param {string} ranges `^20.19.0 || >=22.12.0`: only these two forms.
 * @returns {boolean}
 */
export function isInRanges(version, ranges) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return ranges.split('||').some((range) => {
    const [, form, low = ''] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(range) ?? []
    if (form === undefined) throw new Error(`engines holds a range that is not understood: ${range}`)
    const [lowMajor = 0, lowMinor = 0, lowPatch = 0] = low.split('.').map(Number)
    if (major !== lowMajor) return form === '>=' && major > lowMajor
    return minor > lowMinor || (minor === lowMinor && patch >= lowPatch)
  })
}

/** Refuses a Node that `engines` in package.json excludes, and a checkout without its packages. */
export function checkNode() {
  const engines = textIn(join(root, 'package.json'), 'engines', 'node')
  if (!isInRanges(process.versions.node, engines)) {
    throw new SetupError(
      `Node ${process.versions.node} does not do (needed: ${engines}): install the current Node from https://nodejs.org and run \`npm install\` again.`,
    )
  }
  installedVersion('electron')
}

/** @returns {string} NumberDesk's own version. */
export function applicationVersion() {
  return textIn(join(root, 'package.json'), 'version')
}
