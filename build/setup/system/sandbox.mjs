import { statSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../command.mjs'
import { SetupError } from '../steps.mjs'

/**
 * @param {string} file @returns {boolean} Whether it belongs to root and runs as root, which Chromium requires of its
 *   helper.
 */
function runsAsRoot(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o4001) === 0o4001
}

/**
 * The arguments for Electron's sandbox on this machine. Root has none on Linux. An ordinary user needs user namespaces,
 * which Ubuntu 24.04 and containers refuse, or a helper that runs as root.
 * @param {string} runtime The folder of the Electron runtime.
 * @returns {Promise<string[]>}
 */
export async function sandboxArguments(runtime) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = join(runtime, 'chrome-sandbox')
  const namespaces = await capture('unshare', ['--user', '--map-root-user', 'true'])
  if (namespaces.code === 0 || runsAsRoot(helper)) return []
  throw new SetupError(
    `This machine refuses Electron's sandbox to ordinary users: run \`sudo chown root ${helper} && sudo chmod 4755 ${helper}\` and try again, or start without the sandbox: npm start -- --no-sandbox`,
  )
}
