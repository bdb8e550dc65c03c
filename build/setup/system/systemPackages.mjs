import { capture } from '../command.mjs'
import { installPackages, missingPackages } from './debian.mjs'
import { compilerPackages, electronPackages, isDebianLike, osRelease } from './distribution.mjs'
import { SetupError, step } from '../steps.mjs'

/**
 * The shared libraries that a program needs and this machine lacks, from the output of `ldd`.
 * @param {string} listing
 * @returns {string[]}
 */
export function missingLibraries(listing) {
  return listing.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? [])
}

/** @param {readonly string[]} programs @returns {Promise<string[]>} Those that are not on the path. */
async function missingPrograms(programs) {
  const found = await Promise.all(
    programs.map((program) => capture('sh', ['-c', 'command -v "$0"', program])),
  )
  return programs.filter((_, index) => found[index]?.code !== 0)
}

/**
 * Provides what Electron, a virtual display and the build of the SQLite addon need on Linux. It is one step, so that a
 * person who is not root has one command to run; elsewhere there is nothing to do.
 * @param {{ binary: string, virtualDisplay: boolean, compiler: boolean }} needs `binary`: the Electron executable.
 */
export function provideSystemPackages({ binary, virtualDisplay, compiler }) {
  return step('System packages', async (progress) => {
    if (process.platform !== 'linux') return { value: undefined, done: 'none needed', skipped: true }
    const release = osRelease()
    const tools = compiler ? await missingPrograms(compilerPackages) : []
    /** @type {string[]} */
    let missing = []
    if (isDebianLike(release)) {
      missing = [...(await missingPackages(electronPackages(release, { virtualDisplay }))), ...tools]
      if (missing.length > 0) await installPackages(missing, progress)
    }

    const lacking = [
      ...missingLibraries((await capture('ldd', [binary])).output),
      ...(await missingPrograms([
        ...(virtualDisplay ? ['Xvfb'] : []),
        ...(compiler ? compilerPackages : []),
      ])),
    ]
    if (lacking.length > 0) {
      throw new SetupError(
        `Electron needs what this machine lacks: install the packages that hold ${lacking.join(', ')} and try again.`,
      )
    }
    if (missing.length === 0) return { value: undefined, done: 'already there', skipped: true }
    return { value: undefined, done: `installed ${missing.join(' ')}` }
  })
}
