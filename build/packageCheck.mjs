import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { machineOf } from './machine.mjs'
import {
  copyright,
  executableOf,
  fuses,
  macLanguages,
  macUsage,
  macUsageKeys,
  oldestMac,
  sheetTypes,
  windowsCommand,
} from './packageConfig.mjs'
import { SetupError } from './setup/steps.mjs'

/** @typedef {'win32' | 'darwin' | 'linux'} PackagePlatform */

/** Everything of the application that a package may contain. */
const wanted = [
  /^package\.json$/,
  /^out\/main\/(?:[^/]+|chunks\/[^/]+)\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(?:index\.html|licences\.json|assets\/[^/]+\.(?:js|css|svg|png|woff2))$/,
  /^node_modules\/better-sqlite3\/(?:LICENSE|package\.json|lib\/.+\.js|prebuilds\/[^/]+\.node)$/,
]
/** What it needs to start. */
const needed = [
  'package.json',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
]

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

/**
 * @param {string} executable
 * @param {{ inspect: boolean }} options
 * @returns {Promise<string[]>} Fuses that are not as they should be.
 */
async function complaintsAboutFuses(executable, options) {
  const wire = await getCurrentFuseWire(executable)
  return [...fuses(options)]
    .filter(([fuse, on]) => Number(wire[fuse]) !== (on ? state.on : state.off))
    .map(([fuse]) => `the fuse ${FuseV1Options[fuse]} is not as it should be`)
}

/** @param {string} resources @param {string} machine @returns {string[]} */
function complaintsAboutBinding(resources, machine) {
  return filesBelow(resources)
    .filter((file) => file.endsWith('.node'))
    .map((file) => machineOf(readFileSync(join(resources, file))))
    .filter((found) => found !== machine)
    .map((found) => `its native binding is for ${found}, not for ${machine}`)
}

/** @param {string} name @param {unknown} found @param {unknown} due @returns {string[]} */
function unless(name, found, due) {
  return found === due ? [] : [`${name} is ${JSON.stringify(found)}, not ${JSON.stringify(due)}`]
}

/** @param {string} resources @returns {string} What Electron compares the archive with before it loads it. */
function archiveHash(resources) {
  return createHash('sha256')
    .update(getRawHeader(join(resources, 'app.asar')).headerString)
    .digest('hex')
}

/** @param {string} executable @param {string} resources @param {string} version @returns {string[]} */
function complaintsAboutWindows(executable, resources, version) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(executable)))
  const [info] = Resource.VersionInfo.fromEntries(entries)
  const [language] = info?.getAllLanguagesForStringValues() ?? []
  const values = language === undefined ? {} : (info?.getStringValues(language) ?? {})
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  /** @type {unknown} */
  const said = integrity === undefined ? null : JSON.parse(Buffer.from(integrity.bin).toString())
  return [
    ...unless('ProductName', values['ProductName'], 'NumberDesk'),
    ...unless('FileVersion', values['FileVersion'], version),
    ...unless('LegalCopyright', values['LegalCopyright'], copyright),
    ...(entries.some(({ type }) => type === 14) ? [] : ['it has no icon']),
    ...unless(
      'the archive’s integrity',
      JSON.stringify(said),
      JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: archiveHash(resources) }]),
    ),
  ]
}

/** @param {unknown} types What Finder is told of the files that the application opens. @returns {string[]} */
function complaintsAboutDocuments(types) {
  const found = (Array.isArray(types) ? types : []).map((type) => {
    /** @param {string} key @returns {unknown} */
    const said = (key) => Reflect.get(Object(type), key)
    return `${String(said('CFBundleTypeExtensions'))} ${String(said('CFBundleTypeRole'))} ${String(said('LSHandlerRank'))}`
  })
  // As an alternative: never instead of the default program.
  const due = sheetTypes.map(({ ext }) => `${ext} Viewer Alternate`)
  return unless('what it opens', found.join(', '), due.join(', '))
}

/** @param {string} resources @param {string} language @returns {string[]} Questions that macOS asks in English there. */
function complaintsAboutWords(resources, language) {
  const file = join(resources, `${language}.lproj`, 'InfoPlist.strings')
  const words = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return macUsageKeys
    .filter((key) => !new RegExp(`^"${key}" = ".+";$`, 'm').test(words))
    .map((key) => `${key} is not said in ${language}`)
}

/** @param {string} bundle @param {string} resources @param {string} version @returns {string[]} */
function complaintsAboutMac(bundle, resources, version) {
  /** @type {unknown} */
  const info = plist.parse(readFileSync(join(bundle, 'Contents', 'Info.plist'), 'utf8'))
  /** @param {string} key @returns {unknown} */
  const said = (key) => Reflect.get(Object(info), key)
  const due = { 'Resources/app.asar': { algorithm: 'SHA256', hash: archiveHash(resources) } }
  return [
    ...unless('CFBundleIdentifier', said('CFBundleIdentifier'), 'org.numberdesk.NumberDesk'),
    ...unless('CFBundleShortVersionString', said('CFBundleShortVersionString'), version),
    ...unless('NSHumanReadableCopyright', said('NSHumanReadableCopyright'), copyright),
    ...unless('LSMinimumSystemVersion', said('LSMinimumSystemVersion'), oldestMac),
    ...unless('the archive’s integrity', JSON.stringify(said('ElectronAsarIntegrity')), JSON.stringify(due)),
    ...unless('CFBundleIconFile', said('CFBundleIconFile'), 'icon.icns'),
    ...complaintsAboutDocuments(said('CFBundleDocumentTypes')),
    ...macUsageKeys.flatMap((key) => unless(key, said(key), macUsage)),
    ...macLanguages.flatMap((language) => complaintsAboutWords(resources, language)),
    ...['icon.icns', 'LICENSES.chromium.html']
      .filter((name) => !readdirSync(resources).includes(name))
      .map((name) => `it lacks ${name}`),
  ]
}

/** @param {string} archive @returns {boolean} Whether the application in it lets itself be driven from outside. */
function isTestBuild(archive) {
  return (
    Reflect.get(Object(JSON.parse(extractFile(archive, 'package.json').toString())), 'testBuild') === true
  )
}

/** What a package may contain next to the application's archive. @type {Record<PackagePlatform, RegExp>} */
const besideArchive = {
  linux: /^app\.asar(?:\.unpacked)?$/,
  win32: /^app\.asar(?:\.unpacked)?$/,
  darwin:
    /^(?:app\.asar(?:\.unpacked)?|icon\.icns|LICENSES\.chromium\.html|[a-z]{2,3}(?:_[A-Z0-9]{2,4})?\.lproj)$/,
}

/**
 * Checks what an unpacked package holds: the application and nothing else, one binding for the right machine, what the
 * system is told of it, and what it may do.
 * @param {{
 *   folder: string,
 *   platform: PackagePlatform,
 *   arch: 'x64' | 'arm64',
 *   version: string,
 *   inspect?: boolean,
 * }} what `version`: the application's; `inspect`: a test build, which Playwright can drive.
 * @throws {SetupError} Naming everything that is wrong.
 */
export async function checkPackage({ folder, platform, arch, version, inspect = false }) {
  const executable = executableOf(folder, platform)
  const resources =
    platform === 'darwin' ? join(executable, 'Contents', 'Resources') : join(folder, 'resources')
  const entries = listPackage(join(resources, 'app.asar'), { isPack: false })
  const beside = readdirSync(resources).filter((name) => !besideArchive[platform].test(name))
  const complaints = [
    ...complaintsAbout(entries.map((entry) => entry.replace(/^[/\\]/, '').replaceAll('\\', '/'))),
    ...beside.map((name) => `${name} does not belong among its resources`),
    ...complaintsAboutBinding(resources, `${platform}-${arch}`),
    ...(await complaintsAboutFuses(executable, { inspect })),
    ...unless('its mark as a test build', isTestBuild(join(resources, 'app.asar')), inspect),
    ...(platform === 'win32' ? complaintsAboutWindows(executable, resources, version) : []),
    ...(platform === 'win32' && !existsSync(join(folder, windowsCommand))
      ? [`it lacks ${windowsCommand}`]
      : []),
    ...(platform === 'darwin' ? complaintsAboutMac(executable, resources, version) : []),
  ]
  if (complaints.length > 0)
    throw new SetupError(`The package in ${folder} is not right: ${complaints.join('; ')}.`)
}
