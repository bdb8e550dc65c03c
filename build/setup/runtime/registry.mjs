import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { captureNpm } from '../command.mjs'

const fetchTimeout = 15 * 60_000

/**
 * Downloads a package from npm's registry without installing it.
 * @param {string} name With its version.
 * @param {string} work An empty folder for it.
 * @returns {Promise<string | null>} Its tarball; null if it can't be downloaded.
 */
export async function fetchPackage(name, work) {
  const { code } = await captureNpm(
    ['pack', name, '--pack-destination', work, '--fetch-retries=1', '--fetch-timeout=60000'],
    { cwd: work, timeout: fetchTimeout },
  )
  const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'))
  return code === 0 && tarball !== undefined ? join(work, tarball) : null
}
