import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/**
 * Empty runtimes with the shape of those for Windows and macOS. Where the real ones can't be downloaded, a package is
 * made with them, and the steps of electron-builder and our own can be checked.
 */

/** `@electron/fuses` finds the fuses in an executable by it: documented in Electron's docs/tutorial/fuses.md. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseWire = Buffer.concat([
  Buffer.from(fuseSentinel),
  // Version 1, eight fuses, all off.
  Buffer.from([1, 8, ...Array.from({ length: 8 }, () => 0x30)]),
])

/** @param {string} file @param {string | Uint8Array} content */
function write(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** @returns {Buffer} A Windows executable with a version resource and fuses, and no code. */
function windowsExecutable() {
  const executable = NtExecutable.createEmpty(false, false)
  const resource = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 0x0409, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resource.entries)
  resource.outputResource(executable)
  executable.setExtraData(new Uint8Array(fuseWire).buffer)
  return Buffer.from(executable.generate())
}

/** @param {string} folder @param {string} version */
function makeWindows(folder, version) {
  write(join(folder, 'electron.exe'), windowsExecutable())
  write(join(folder, 'version'), version)
  write(join(folder, 'LICENSE'), 'stand-in')
  write(join(folder, 'LICENSES.chromium.html'), 'stand-in')
}

const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)']

/** @param {string} name @returns {string} The Info.plist of a bundle. */
function infoOf(name) {
  return plist.build({
    CFBundleExecutable: name,
    CFBundleIconFile: 'electron.icns',
    CFBundleName: name,
    CFBundleIdentifier: 'com.github.Electron',
  })
}

/** @param {string} folder @param {string} version */
function makeMac(folder, version) {
  const contents = join(folder, 'Electron.app', 'Contents')
  write(join(contents, 'Info.plist'), infoOf('Electron'))
  write(join(contents, 'MacOS', 'Electron'), 'stand-in')
  write(join(contents, 'Resources', 'electron.icns'), 'stand-in')
  write(join(contents, 'Frameworks', 'Electron Framework.framework', 'Electron Framework'), fuseWire)
  for (const suffix of helpers) {
    const name = `Electron Helper${suffix}`
    const helper = join(contents, 'Frameworks', `${name}.app`, 'Contents')
    write(join(helper, 'Info.plist'), infoOf(name))
    write(join(helper, 'MacOS', name), 'stand-in')
  }
  write(join(folder, 'version'), version)
  write(join(folder, 'LICENSE'), 'stand-in')
  write(join(folder, 'LICENSES.chromium.html'), 'stand-in')
}

/**
 * Makes a stand-in runtime.
 * @param {'win32' | 'darwin'} platform
 * @param {string} folder Where; it must not be there yet.
 * @param {string} version Of the Electron that it stands for.
 * @returns {import('./setup/runtime/runtime.mjs').Runtime}
 */
export function makeStandIn(platform, folder, version) {
  if (platform === 'win32') makeWindows(folder, version)
  else makeMac(folder, version)
  return { folder, version, official: false }
}
