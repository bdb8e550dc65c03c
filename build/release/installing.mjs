import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { mustBeSigned } from '../packageSigning.mjs'
import { run } from '../setup/command.mjs'
import { SetupError } from '../setup/steps.mjs'

/**
 * A package that is installed: where its executable and its archive are, and how it is removed again.
 * `isOffered`: whether the system offers it for sheets, under Open with, and in its menu; where that can be asked.
 * @typedef {{ executable: string, archive: string, remove: () => Promise<void>, isOffered?: () => Promise<boolean> }} Installed
 */

/**
 * How the system is spoken to.
 * @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, run: (command: string, args: readonly string[]) => Promise<number> }} System
 */

/** @type {System} */
const thisSystem = {
  platform: process.platform,
  env: process.env,
  run: (command, args) => run(command, args),
}

/** @param {System} system @param {string} command @param {readonly string[]} args */
async function must(system, command, args) {
  const code = await system.run(command, args)
  if (code !== 0) throw new SetupError(`${command} ${args.join(' ')} ended with ${String(code)}.`)
}

/**
 * The one file of a kind among the packages.
 * @param {string} packages Folder.
 * @param {string} ending
 */
export function theOne(packages, ending) {
  const found = readdirSync(packages).filter(
    (name) => name.startsWith('NumberDesk-') && name.endsWith(ending),
  )
  const [name] = found
  if (name === undefined || found.length > 1)
    throw new SetupError(`${packages} holds ${String(found.length)} files that end in ${ending}, not one.`)
  return join(packages, name)
}

/** @param {string} packages @param {string} folder @param {System} system @returns {Promise<Installed>} */
async function installOnWindows(packages, folder, system) {
  // NSIS requires the folder last and without quotes.
  await must(system, theOne(packages, '-setup.exe'), ['/S', `/D=${folder}`])
  const menu = join(system.env['APPDATA'] ?? '', 'Microsoft', 'Windows', 'Start Menu', 'Programs')
  return {
    executable: join(folder, 'NumberDesk.exe'),
    archive: join(folder, 'resources', 'app.asar'),
    remove: () => must(system, join(folder, 'Uninstall NumberDesk.exe'), ['/S', `_?=${folder}`]),
    isOffered: async () => {
      const list = String.raw`HKCU\Software\Classes\.csv\OpenWithProgids`
      const asked = await system.run('reg', ['query', list, '/v', 'NumberDesk.Sheet'])
      return asked === 0 && existsSync(join(menu, 'NumberDesk.lnk'))
    },
  }
}

/**
 * Checks that macOS accepts a bundle as if a person had downloaded it.
 * @param {string} bundle
 * @param {System} system
 */
async function checkSeal(bundle, system) {
  await must(system, 'codesign', ['--verify', '--deep', '--strict', '--verbose=2', bundle])
  if (!mustBeSigned(system.env)) return
  await must(system, 'xattr', ['-w', 'com.apple.quarantine', '0081;00000000;Safari;', bundle])
  await must(system, 'xcrun', ['stapler', 'validate', bundle])
  await must(system, 'spctl', ['--assess', '--type', 'execute', '--verbose=2', bundle])
}

/** @param {string} packages @param {string} folder @param {System} system @returns {Promise<Installed>} */
async function installOnMac(packages, folder, system) {
  const volume = join(folder, 'volume')
  mkdirSync(volume, { recursive: true })
  const image = theOne(packages, '.dmg')
  await must(system, 'hdiutil', ['attach', image, '-nobrowse', '-readonly', '-mountpoint', volume])
  const bundle = join(folder, 'NumberDesk.app')
  // As Finder copies it: with its links, attributes and signature.
  await must(system, 'ditto', [join(volume, 'NumberDesk.app'), bundle])
  // Spotlight may be reading it, which would make it busy.
  await must(system, 'hdiutil', ['detach', volume, '-force'])
  await checkSeal(bundle, system)
  return {
    executable: join(bundle, 'Contents', 'MacOS', 'NumberDesk'),
    archive: join(bundle, 'Contents', 'Resources', 'app.asar'),
    remove: () => must(system, 'rm', ['-r', bundle]),
  }
}

/** @param {string} packages @param {System} system @returns {Promise<Installed>} */
async function installOnLinux(packages, system) {
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends']
  await must(system, 'sudo', [...install, theOne(packages, '.deb')])
  return {
    executable: '/opt/NumberDesk/numberdesk',
    archive: '/opt/NumberDesk/resources/app.asar',
    remove: () => must(system, 'sudo', ['apt-get', 'remove', '--yes', 'numberdesk']),
  }
}

/**
 * Installs the package of this system without asking anything. On macOS it also checks the signature and, if packages
 * must be signed, that Gatekeeper accepts it.
 * @param {string} packages Folder with the packages.
 * @param {string} folder Where it may be installed; the Debian package has its own place.
 * @param {System} [system]
 * @returns {Promise<Installed>}
 */
export function installHere(packages, folder, system = thisSystem) {
  if (system.platform === 'win32') return installOnWindows(packages, folder, system)
  return system.platform === 'darwin'
    ? installOnMac(packages, folder, system)
    : installOnLinux(packages, system)
}
