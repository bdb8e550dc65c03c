import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const steps = pathToFileURL(join(import.meta.dirname, '../../../build/setup/steps.mjs')).href

/** Runs a script in which electron-builder's exit hook is at work, and gives its exit code. */
function exitCodeOf(main: string): number | null {
  const script = `
    import hook from 'async-exit-hook'
    import { runScript, SetupError } from ${JSON.stringify(steps)}
    hook(() => undefined)
    await runScript(async () => { ${main} })`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' }).status
}

it('a script exits with its own code, even if electron-builder ends the process', () => {
  expect(exitCodeOf('return 0')).toBe(0)
  expect(exitCodeOf('return 3')).toBe(3)
  expect(exitCodeOf("throw new SetupError('reported')")).toBe(1)
})
