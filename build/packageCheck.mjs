import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fuses, linuxExecutable } from './packageConfig.mjs'
import { SetupError } from './setup/steps.mjs'

/** Everything that a package may hold of the application. */
const wanted = [
  /^package\.json$/,
  /^out\/main\/(?:[^/]+|chunks\/[^/]+)\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(?:index\.html|assets\/[^/]+\.(?:js|css|svg|png|woff2))$/,
  /^node_modules\/better-sqlite3\/(?:LICENSE|package\.json|lib\/.+\.js|prebuilds\/[^/]+\.node)$/,
]
/** What it can't start without. */
const needed = ['package.json', 'out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** @param {string} folder @returns {string[]} Every file below it. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/**
 * What is wrong with the list of an application's files.
 * @param {readonly string[]} entries Files and folders, by their paths in the archive.
 * @returns {string[]}
 */
export function complaintsAbout(entries) {
  const files = entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)))
  const bindings = files.filter((file) => file.endsWith('.node'))
  return [
    ...files
      .filter((file) => !wanted.some((pattern) => pattern.test(file)))
      .map((file) => `${file} does not belong in it`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...(bindings.length === 1 ? [] : [`it holds ${String(bindings.length)} native bindings, not one`]),
  ]
}

/** How a fuse is written in the executable: the characters 1 and 0. */
const state = { on: 0x31, off: 0x30 }

/** @param {string} executable @returns {Promise<string[]>} Fuses that are not as they should be. */
async function complaintsAboutFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  return [...fuses({ inspect: false })]
    .filter(([fuse, on]) => Number(wire[fuse]) !== (on ? state.on : state.off))
    .map(([fuse]) => `the fuse ${FuseV1Options[fuse]} is not as it should be`)
}

/**
 * Checks what an unpacked Linux package holds: the application and nothing else, and what it may do.
 * @param {string} folder
 */
export async function checkPackage(folder) {
  const resources = join(folder, 'resources')
  const entries = listPackage(join(resources, 'app.asar'), { isPack: false })
  const beside = readdirSync(resources).filter((name) => !['app.asar', 'app.asar.unpacked'].includes(name))
  const complaints = [
    ...complaintsAbout(entries.map((entry) => entry.replace(/^[/\\]/, '').replaceAll('\\', '/'))),
    ...beside.map((name) => `resources/${name} does not belong in it`),
    ...(await complaintsAboutFuses(join(folder, linuxExecutable))),
  ]
  if (complaints.length > 0) throw new SetupError(`The package is not right: ${complaints.join('; ')}.`)
}
