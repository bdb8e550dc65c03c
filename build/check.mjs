/**
 * `npm run check`: every script of package.json whose name starts with `check:`, in parallel where processors are free.
 * All of them run, even after one has failed, so that one run shows everything there is to fix.
 */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { captureNpm } from './setup/command.mjs'
import { root } from './setup/project.mjs'
import { runScript, say, SetupError } from './setup/steps.mjs'

/** The slowest ones, which start first so that nothing long is left for the end. */
const longest = ['check:lint', 'check:types']
/** The linter and the compiler each have the entire program in memory. */
const atMost = 3

/** @returns {string[]} */
function checks() {
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { scripts } = /** @type {{ scripts: Record<string, string> }} */ (read)
  const others = Object.keys(scripts).filter((name) => name.startsWith('check:') && !longest.includes(name))
  return [...longest, ...others]
}

/** @param {string} name @returns {Promise<boolean>} Whether it passed; what it said is shown when it did not. */
async function pass(name) {
  const began = Date.now()
  const { code, output } = await captureNpm(['run', '--silent', name], { cwd: root })
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (code !== 0) say(output.trimEnd())
  return code === 0
}

await runScript(async () => {
  const waiting = checks()
  /** @type {string[]} */
  const failed = []
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      if (!(await pass(name))) failed.push(name)
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), atMost) }, lane))
  if (failed.length > 0) throw new SetupError(`Failed: ${failed.join(', ')}.`)
})
