import { capture } from '../command.mjs'
import { SetupError, say } from '../steps.mjs'

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }

/** Seconds to wait for another program that installs packages. */
const lockTimeout = 300

/**
 * The packages that are not installed.
 * @param {readonly string[]} names
 * @returns {Promise<string[]>}
 */
export async function missingPackages(names) {
  if (names.length === 0) return []
  // It exits with 1 if it does not know one of them, and still lists the others.
  const { output } = await capture('dpkg-query', ['-W', '-f=${Package} ${Status}\n', ...names], {
    env: quiet,
  })
  const installed = new Set(output.split('\n').map((line) => /^(\S+) install ok installed$/.exec(line)?.[1]))
  return names.filter((name) => !installed.has(name))
}

/**
 * The command that installs packages, for a person who is not root.
 * @param {readonly string[]} names
 */
function installCommand(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/**
 * @param {readonly string[]} args
 * @param {(line: string) => void} onLine
 */
function aptGet(args, onLine) {
  const lock = `DPkg::Lock::Timeout=${String(lockTimeout)}`
  // Its progress for programs, on the stream that is read here.
  return capture('apt-get', ['-o', lock, '-o', 'APT::Status-Fd=1', ...args], { env: quiet, onLine })
}

/**
 * The progress of apt in a line of its status output: `pmstatus:libnss3:45.4545:Unpacking libnss3`.
 * @param {string} line
 * @returns {{ phase: string, percent: number } | null} Null for any other line.
 */
export function readAptStatus(line) {
  const [, kind, percent] = /^(dlstatus|pmstatus):[^:]*(?::[a-z0-9]+)?:([\d.]+):/.exec(line) ?? []
  if (kind === undefined) return null
  return { phase: kind === 'dlstatus' ? 'downloading' : 'installing', percent: Math.floor(Number(percent)) }
}

/**
 * Installs Debian packages if this is root, else prints the command for it.
 * @param {readonly string[]} names
 * @param {import('../steps.mjs').Progress} progress
 */
export async function installPackages(names, progress) {
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `Some system packages are missing, and only root can install them; run this and try again: ${installCommand(names)}`,
    )
  }
  progress('updating the list of packages')
  // If it fails, the old list may be enough; if not, the next command says so.
  await aptGet(['update'], () => undefined)
  progress(`installing ${names.join(' ')}`)
  const { code, output } = await aptGet(['install', '-y', '--no-install-recommends', ...names], (line) => {
    const status = readAptStatus(line)
    if (status !== null) progress(`${status.phase} packages`, `${String(status.percent)} %`)
  })
  if (code !== 0) {
    const lines = output.split('\n').filter((line) => /^[EW]: /.test(line))
    say(lines.slice(-5).join('\n'))
    throw new SetupError(
      `System packages could not be installed; see why above, and try again or run: ${installCommand(names)}`,
    )
  }
}
