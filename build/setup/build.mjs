import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { capture } from './command.mjs'
import { withLock } from './lock.mjs'
import { packageFile, root } from './project.mjs'
import { SetupError, say, step } from './steps.mjs'

/** What the built application depends on. */
const sources = [
  'contract',
  'db',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const outputs = ['out/main', 'out/preload', 'out/renderer']

/** @param {string} path @returns {string[]} The file itself, or every file below the folder; none when it is missing. */
function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * A text that stays the same as long as every file keeps its name and its bytes. Times are not enough: a checkout of an
 * older commit brings older sources with newer times, and a deleted file leaves none.
 * @param {string} folder
 * @param {readonly string[]} paths Files and folders, relative to it.
 * @returns {string}
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesOf(join(folder, path))).sort()) {
    const bytes = readFileSync(file)
    hash.update(`${relative(folder, file).split(sep).join('/')}\0${String(bytes.length)}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** @param {string} folder The checkout. */
function noteFile(folder) {
  return join(folder, 'node_modules', '.cache', 'numberdesk', 'built')
}

/** @param {string} folder @returns {string} The fingerprint of these sources and of their build. */
function stateOf(folder) {
  return `${fingerprint(folder, sources)} ${fingerprint(folder, outputs)}\n`
}

/**
 * Notes that the current build was made from the current sources.
 * @param {string} folder The checkout.
 */
export function noteBuilt(folder) {
  mkdirSync(dirname(noteFile(folder)), { recursive: true })
  writeFileSync(noteFile(folder), stateOf(folder))
}

/**
 * Whether the application was built from the current sources, and has not been touched since.
 * @param {string} folder The checkout.
 * @returns {boolean}
 */
export function isBuilt(folder) {
  const note = noteFile(folder)
  if (statSync(note, { throwIfNoEntry: false }) === undefined) return false
  if (outputs.some((path) => filesOf(join(folder, path)).length === 0)) return false
  return readFileSync(note, 'utf8') === stateOf(folder)
}

/** How long a build may take, in milliseconds. */
const buildTimeout = 5 * 60_000

async function build() {
  const before = fingerprint(root, sources)
  const command = [packageFile('electron-vite', 'bin', 'electron-vite.js'), 'build']
  const { code, output } = await capture(process.execPath, command, { cwd: root, timeout: buildTimeout })
  if (code !== 0) {
    say(output.trimEnd())
    throw new SetupError('The application could not be built: fix what is named above and run this again.')
  }
  // A source that changed during the build may be in it or not, so the next run builds again.
  if (fingerprint(root, sources) === before) noteBuilt(root)
}

/** Builds the application into `out/`, unless it is built. */
export function buildApplication() {
  return step('Application', async (progress) => {
    if (isBuilt(root)) return { value: undefined, done: 'already built', skipped: true }
    await withLock(`${noteFile(root)}.lock`, progress, async () => {
      if (isBuilt(root)) return
      progress('building')
      await build()
    })
    return { value: undefined, done: 'built' }
  })
}
