/**
 * `npm run package` makes packages of the application for this system. With `--release`, as in the release workflow, it
 * accepts only the official Electron. `npm run package:verify` checks as much of the packages as is possible here; `npm
 * run package:smoke` does the quickest part of that.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'tar'
import { buildForPackage, makePackages } from './packageBuild.mjs'
import { filesBelow } from './packageCheck.mjs'
import { localTargets } from './packageTargets.mjs'
import { refuseFallback } from './packageRuntime.mjs'
import { mustBeSigned, whyUnsigned } from './packageSigning.mjs'
import { verifyInstaller, verifyLayouts, verifyRelease, verifyTestBuild } from './packageVerify.mjs'
import { prepare } from './setup/environment.mjs'
import { applicationVersion, installedVersion, root } from './setup/project.mjs'
import { runScript, say, SetupError } from './setup/steps.mjs'

/** The end-to-end tests of the packaged application, unless all are requested. */
const quickSpecs = ['activity', 'batches']

const wants = (/** @type {string} */ option) => process.argv.includes(option)

async function verify() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError('Packages are verified on Linux x64; the release workflow does it on the others.')
  const prepared = await prepare({ virtualDisplay: true })
  await buildForPackage()
  await verifyRelease(prepared)
  if (wants('--smoke')) return
  await verifyLayouts(installedVersion('electron'))
  await verifyInstaller(installedVersion('electron'))
  await verifyTestBuild(prepared, wants('--all') ? [] : quickSpecs)
}

/** Where electron-builder puts the unpacked application, by the system and, but for x64, the machine. */
const unpackedFolders = { linux: 'linux', win32: 'win', darwin: 'mac' }

/** @param {string} output @returns {string} Where the unpacked application of this system is. */
function unpackedIn(output) {
  const { platform, arch } = process
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32') return output
  const name = arch === 'x64' ? unpackedFolders[platform] : `${unpackedFolders[platform]}-${arch}`
  return join(output, platform === 'darwin' ? name : `${name}-unpacked`)
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`

/** @param {string} folder @returns {number} Bytes of everything below it; what is linked to counts once. */
function sizeBelow(folder) {
  return filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
}

/** @param {string} output Where the unpacked application is, and its archive goes. */
async function archive(output) {
  const name = `NumberDesk-${applicationVersion()}-linux-${process.arch}`
  const file = join(output, `${name}.tar.gz`)
  const cwd = unpackedIn(output)
  await create({ file, cwd, prefix: name, gzip: true, portable: true }, ['.'])
}

/** @param {string} unpacked @returns {string} How much of it is the application's own. */
function ownShare(unpacked) {
  const archive = join(unpacked, 'resources', 'app.asar')
  return existsSync(archive)
    ? `, of which ${megabytes(sizeBelow(join(unpacked, 'resources')))} NumberDesk and the rest Electron`
    : ''
}

async function makeHere() {
  const { runtime, binding } = await prepare()
  const isRelease = wants('--release')
  if (isRelease) {
    refuseFallback(runtime)
    const reason = whyUnsigned(process.platform, process.env)
    if (reason !== null && mustBeSigned(process.env)) throw new SetupError(reason)
    if (reason !== null) say(`These packages will not be signed. ${reason}`)
  }
  await buildForPackage()
  const { platform, arch } = process
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32')
    throw new SetupError(`Packages for ${platform} are not made.`)
  if (arch !== 'x64' && arch !== 'arm64') throw new SetupError(`Packages for ${arch} are not made.`)
  const { targets, elsewhere } = localTargets({ platform, isRelease })
  const output = join(root, 'dist', runtime.official ? 'release' : 'not-for-release')
  await makePackages({ platform, arch, runtime, output, targets, binding: runtime.official ? null : binding })
  if (targets !== undefined) await archive(output)
  say(`\nMade in ${output}:`)
  for (const name of readdirSync(output)) {
    const { size } = statSync(join(output, name))
    if (name.startsWith('NumberDesk-')) say(`  ${name}  ${megabytes(size)}`)
  }
  const unpacked = unpackedIn(output)
  if (existsSync(unpacked)) say(`  unpacked  ${megabytes(sizeBelow(unpacked))}${ownShare(unpacked)}`)
  for (const line of elsewhere) say(line)
  if (!runtime.official)
    say(
      `These hold Electron ${runtime.version}, the fallback for development: try them, but give them to nobody.`,
    )
}

await runScript(wants('--smoke') || wants('--verify') ? verify : makeHere)
