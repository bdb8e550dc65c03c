import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { makePackages } from './packageBuild.mjs'
import { checkPackage, filesBelow } from './packageCheck.mjs'
import { sheetTypes } from './packageConfig.mjs'
import { capture } from './setup/command.mjs'
import { installPackages } from './setup/system/debian.mjs'
import { isDebianLike, osRelease } from './setup/system/distribution.mjs'
import { applicationVersion } from './setup/project.mjs'
import { SetupError, say } from './setup/steps.mjs'
import { makeStandIn } from './standIn.mjs'
import { makeStandInTools } from './standInTools.mjs'
import { signForTrial } from './trialSignature.mjs'

/** The headers and plug-ins of NSIS, as Linux distributions install them. */
const nsis = '/usr/share/nsis'

/** @typedef {{ makensis: string, nsis: string, archiver: string }} InstallerTools */

/** @param {readonly string[]} names @returns {string | undefined} The first of these programs on the path. */
function programOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}

/** @returns {InstallerTools | null} */
function toolsHere() {
  const makensis = programOnPath(['makensis'])
  const archiver = programOnPath(['7z', '7zz'])
  const signer = programOnPath(['osslsigncode'])
  return makensis === undefined || archiver === undefined || signer === undefined || !existsSync(nsis)
    ? null
    : { makensis, nsis, archiver }
}

/**
 * What compiles the script of a Windows installer on Linux; root on Debian and its children gets it installed.
 * @param {import('./setup/steps.mjs').Progress} progress
 * @returns {Promise<InstallerTools | null>} Null where it can't be had.
 */
export async function installerTools(progress) {
  const here = toolsHere()
  if (here !== null || !isDebianLike(osRelease()) || process.getuid?.() !== 0) return here
  try {
    await installPackages(['nsis', 'p7zip-full', 'osslsigncode', 'openssl'], progress)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
  }
  return toolsHere()
}

/** @param {string} archiver @param {string} archive @param {string} into @param {readonly string[]} [only] */
async function unpack(archiver, archive, into, only = []) {
  const { code, output } = await capture(archiver, ['x', '-y', `-o${into}`, archive, ...only])
  if (code !== 0) throw new SetupError(`${archive} can't be unpacked: ${output.trim()}`)
}

/**
 * What an installer or portable application has to hold, by the names that 7-Zip gives its parts.
 * @type {ReadonlyArray<{ ending: string, parts: readonly RegExp[] }>}
 */
const executables = [
  {
    ending: '-setup.exe',
    parts: [/Uninstall NumberDesk\.exe$/, /UAC\.dll$/, /nsDialogs\.dll$/],
  },
  { ending: '-portable.exe', parts: [] },
]

/** For which machines, with the names that electron-builder gives to the application in them. */
const machines = /** @type {const} */ ([
  { arch: 'x64', unpacked: 'win-unpacked', archive: 'app-64.7z' },
  { arch: 'arm64', unpacked: 'win-arm64-unpacked', archive: 'app-arm64.7z' },
])

/**
 * Refuses an archive that its installer can't open. The installer's unpacker knows one processor filter, and skips
 * files with another one without a message.
 * @param {string} listing What 7-Zip says of the archive's files: `7z l -slt`.
 * @throws {SetupError} Naming the filters.
 */
export function checkFilters(listing) {
  const methods = [...listing.matchAll(/^Method = (.*)$/gm)].map(([, method = '']) => method.trim())
  const others = methods
    .flatMap((method) => method.split(' '))
    .filter((part) => !/^(?:LZMA2?(?::\S+)?|Copy|BCJ|)$/.test(part))
  if (methods.length === 0) throw new SetupError('7-Zip does not say how the archive was packed.')
  if (others.length > 0)
    throw new SetupError(`The installer can't unpack what went through ${[...new Set(others)].join(', ')}.`)
}

/** For the current user, or for all users if it is installed for them. */
const classes = String.raw`SHCTX\Software\Classes`
const openWithId = 'NumberDesk.Sheet'

/**
 * Checks that the installer registers the application for each sheet format, for the users it is installed for. The
 * uninstaller has to remove that, and the program that a double click opens must stay the same.
 * @param {string} compiled What the compiler says of every instruction, the uninstaller's too.
 * @throws {SetupError} Naming what is missing, or too much.
 */
export function checkOpenWith(compiled) {
  const lists = sheetTypes.map(({ ext }) => `${classes}\\.${ext}\\OpenWithProgids\\${openWithId}`)
  const id = `${classes}\\${openWithId}`
  const due = [
    `WriteRegStr: ${id}\\=Spreadsheet`,
    `WriteRegStr: ${id}\\DefaultIcon\\=$appExe,0`,
    `WriteRegStr: ${id}\\shell\\open\\command\\="$appExe" "%1"`,
    ...lists.map((list) => `WriteRegNone: ${list}=`),
    ...lists.map((list) => `DeleteRegValue: ${list}`),
    `DeleteRegKey: ${id}`,
  ]
  const found = compiled
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^(?:Write|Delete)Reg\w+: \S+\\Software\\Classes\\/i.test(line))
  const missing = due.filter((line) => !found.includes(line))
  const others = found.filter((line) => !due.includes(line))
  if (missing.length > 0) throw new SetupError(`The installer does not do this: ${missing.join('; ')}.`)
  if (others.length > 0) throw new SetupError(`The installer should not do this: ${others.join('; ')}.`)
}

/**
 * Looks at what came out for one machine.
 * @param {string} output
 * @param {typeof machines[number]} machine
 * @param {InstallerTools} tools
 */
async function checkMade(output, { arch, unpacked, archive }, { archiver }) {
  const due = filesBelow(join(output, unpacked)).sort()
  for (const { ending, parts } of executables) {
    const name = readdirSync(output).find((file) => file.endsWith(ending))
    if (name === undefined) throw new SetupError(`No file that ends in ${ending} was made for ${arch}.`)
    const opened = join(output, `opened${ending}`)
    await unpack(archiver, join(output, name), opened)
    const found = filesBelow(opened)
    const packed = join(opened, found.find((file) => file.endsWith(archive)) ?? archive)
    const missing = parts.filter((part) => !found.some((file) => part.test(file)))
    if (!existsSync(packed) || missing.length > 0)
      throw new SetupError(`${name} lacks ${missing.join(', ') || archive}.`)
    checkFilters((await capture(archiver, ['l', '-slt', packed])).output)
    const application = join(output, `application${ending}`)
    await unpack(archiver, packed, application)
    if (filesBelow(application).sort().join('\n') !== due.join('\n'))
      throw new SetupError(`${name} does not hold the files of the application that it was made of.`)
    const what = { platform: /** @type {const} */ ('win32'), arch, folder: application }
    await checkPackage({ ...what, version: applicationVersion() })
  }
}

/** The installer, the portable application and what removes it, as they were made. @param {string} output */
function programsIn(output) {
  const made = readdirSync(output).filter(
    (file) => file.startsWith('NumberDesk-') && executables.some(({ ending }) => file.endsWith(ending)),
  )
  const opened = join(output, `opened${executables[0]?.ending ?? ''}`)
  const uninstaller = filesBelow(opened).find((file) => file.endsWith('Uninstall NumberDesk.exe'))
  return [
    ...made.map((file) => join(output, file)),
    ...(uninstaller === undefined ? [] : [join(opened, uninstaller)]),
  ]
}

/**
 * Compiles electron-builder's scripts of the installer and of the portable application with the options of the release,
 * around a stand-in runtime, and looks at what came out: whether it holds the application, whole, and the uninstaller.
 * @param {string} folder To work in.
 * @param {InstallerTools} tools
 * @param {string} version Of Electron.
 * @returns {Promise<string>} What was seen.
 */
export async function compileInstaller(folder, tools, version) {
  const { env, standIns, log } = makeStandInTools(join(folder, 'tools'), tools)
  const runtime = makeStandIn('win32', join(folder, 'runtime'), version)
  for (const machine of machines) {
    const output = join(folder, machine.arch)
    const what = { platform: /** @type {const} */ ('win32'), arch: machine.arch }
    // electron-builder reads them of its own process.
    Object.assign(process.env, env)
    try {
      await makePackages({ ...what, runtime, output, targets: ['nsis', 'portable'] })
    } finally {
      for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name)
    }
    await checkMade(output, machine, tools)
    await signForTrial(programsIn(output), output)
  }
  checkOpenWith(readFileSync(log, 'utf8'))
  return `its scripts compile without a warning for x64 and arm64, and it holds the application whole and takes a signature; sheets can be opened with it, and stay with the program that has them; stand-ins: ${standIns.join(', ')}`
}
