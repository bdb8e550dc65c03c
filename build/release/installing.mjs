import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../setup/command.mjs'
import { SetupError } from '../setup/steps.mjs'

/**
 * A package that is installed: where its executable and its archive are, and how it is removed again.
 * `isOffered`: whether the system offers it for sheets, under Open with; where that can be asked.
 * @typedef {{ executable: string, archive: string, remove: () => Promise<void>, isOffered?: () => Promise<boolean> }} Installed
 */

/** @param {string} command @param {readonly string[]} args */
async function must(command, args) {
  const code = await run(command, args, {})
  if (code !== 0) throw new SetupError(`${command} ${args.join(' ')} ended with ${String(code)}.`)
}

/**
 * The one file of a kind among the packages.
 * @param {string} packages Folder.
 * @param {string} ending
 */
function theOne(packages, ending) {
  const found = readdirSync(packages).filter(
    (name) => name.startsWith('NumberDesk-') && name.endsWith(ending),
  )
  const [name] = found
  if (name === undefined || found.length > 1)
    throw new SetupError(`${packages} holds ${String(found.length)} files that end in ${ending}, not one.`)
  return join(packages, name)
}

/** @param {string} packages @param {string} folder @returns {Promise<Installed>} */
async function installOnWindows(packages, folder) {
  // The folder must come last and without quotes: so NSIS wants it.
  await must(theOne(packages, '-setup.exe'), ['/S', `/D=${folder}`])
  return {
    executable: join(folder, 'NumberDesk.exe'),
    archive: join(folder, 'resources', 'app.asar'),
    remove: () => must(join(folder, 'Uninstall NumberDesk.exe'), ['/S', `_?=${folder}`]),
    isOffered: async () => {
      const list = String.raw`HKCU\Software\Classes\.csv\OpenWithProgids`
      return (await run('reg', ['query', list, '/v', 'NumberDesk.Sheet'], {})) === 0
    },
  }
}

/** @param {string} packages @param {string} folder @returns {Promise<Installed>} */
async function installOnMac(packages, folder) {
  const volume = join(folder, 'volume')
  mkdirSync(volume, { recursive: true })
  await must('hdiutil', ['attach', theOne(packages, '.dmg'), '-nobrowse', '-readonly', '-mountpoint', volume])
  const bundle = join(folder, 'NumberDesk.app')
  cpSync(join(volume, 'NumberDesk.app'), bundle, { recursive: true, verbatimSymlinks: true })
  // Spotlight may be reading it, which would make it busy.
  await must('hdiutil', ['detach', volume, '-force'])
  return {
    executable: join(bundle, 'Contents', 'MacOS', 'NumberDesk'),
    archive: join(bundle, 'Contents', 'Resources', 'app.asar'),
    remove: () => must('rm', ['-r', bundle]),
  }
}

/** @param {string} packages @returns {Promise<Installed>} */
async function installOnLinux(packages) {
  await must('sudo', ['apt-get', 'install', '--yes', '--no-install-recommends', theOne(packages, '.deb')])
  return {
    executable: '/opt/NumberDesk/numberdesk',
    archive: '/opt/NumberDesk/resources/app.asar',
    remove: () => must('sudo', ['apt-get', 'remove', '--yes', 'numberdesk']),
  }
}

/**
 * Installs the package of this system without asking anything.
 * @param {string} packages Folder with the packages.
 * @param {string} folder Where it may be installed; the Debian package knows its own place.
 * @returns {Promise<Installed>}
 */
export function installHere(packages, folder) {
  if (process.platform === 'win32') return installOnWindows(packages, folder)
  return process.platform === 'darwin' ? installOnMac(packages, folder) : installOnLinux(packages)
}
