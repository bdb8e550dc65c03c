import { existsSync, readFileSync } from 'node:fs'
import { capture } from './command.mjs'
import { SetupError, step } from './steps.mjs'

/** What Electron loads, under every name that Debian and Ubuntu have given it; the first that exists is taken. */
const electronNeeds = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
]

/** What a machine without a display needs besides, with fonts so that pictures show text, Japanese too. */
const displayNeeds = [['xvfb'], ['xauth'], ['fonts-liberation'], ['fonts-wqy-microhei']]

/**
 * Whether this is Debian or one of its family, by `/etc/os-release`.
 * @param {string} [file]
 */
export function onDebian(file = '/etc/os-release') {
  if (process.platform !== 'linux' || !existsSync(file)) return false
  const ids = readFileSync(file, 'utf8').match(/^ID(?:_LIKE)?=.*$/gm) ?? []
  return ids.some((line) => /\b(debian|ubuntu)\b/.test(line))
}

/** @param {string} name */
async function isInstalled(name) {
  const { code, output } = await capture('dpkg-query', ['-W', '-f=${Status}', name])
  return code === 0 && output.includes('install ok installed')
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} Those that are not installed.
 */
export async function missingPackages(names) {
  const found = await Promise.all(names.map(isInstalled))
  return names.filter((_, index) => found[index] !== true)
}

/** @param {readonly string[]} names @returns {Promise<string | null>} Null when one of them is installed. */
async function missingOf(names) {
  if ((await missingPackages(names)).length < names.length) return null
  for (const name of names) {
    const { code, output } = await capture('apt-cache', ['policy', name])
    if (code === 0 && /Candidate: (?!\(none\))/.test(output)) return name
  }
  return names.at(-1) ?? null
}

/**
 * Installs Debian packages when this is root, else says which command does.
 * @param {readonly string[]} names
 * @param {(text: string) => void} [progress]
 */
export async function installPackages(names, progress = () => undefined) {
  if (names.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (process.getuid?.() !== 0) {
    throw new SetupError(`Some system packages are missing; install them and try again: sudo ${command}`)
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  progress('apt-get update')
  await capture('apt-get', ['update'], { env })
  progress(`installing ${names.join(' ')}`)
  const { code, output } = await capture('apt-get', command.split(' ').slice(1), { env })
  if (code !== 0) {
    process.stderr.write(output.split('\n').slice(-15).join('\n'))
    throw new SetupError(`Some system packages could not be installed; see why above, or run: ${command}`)
  }
}

/** @param {string} binary @returns {Promise<string[]>} Shared libraries that it asks for and this machine lacks. */
async function missingLibraries(binary) {
  const { output } = await capture('ldd', [binary])
  return output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line)
}

/**
 * Sees to the system packages that Electron needs on Linux; nothing to do elsewhere.
 * @param {{ binary: string, virtualDisplay: boolean }} needs The Electron executable, and whether it will run on a
 *   virtual display.
 */
export function systemPackages({ binary, virtualDisplay }) {
  return step('System packages', async (progress) => {
    if (process.platform !== 'linux') return { value: undefined, done: 'none needed', skipped: true }
    if (!onDebian()) {
      const libraries = await missingLibraries(binary)
      if (libraries.length > 0) {
        throw new SetupError(
          `Electron needs libraries that are missing here; install ${libraries.join(', ')}.`,
        )
      }
      return { value: undefined, done: 'already there', skipped: true }
    }
    const groups = [...electronNeeds, ...(virtualDisplay ? displayNeeds : [])]
    const missing = (await Promise.all(groups.map(missingOf))).filter((name) => name !== null)
    if (missing.length === 0) return { value: undefined, done: 'already there', skipped: true }
    await installPackages(missing, progress)
    return { value: undefined, done: `installed ${missing.join(' ')}` }
  })
}
