import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { capture } from '../../../build/setup/command.mjs'
import { isRunning } from '../../../build/setup/lock.mjs'
import { windowsHas } from '../../system.ts'

const setup = (name: string) => pathToFileURL(join(import.meta.dirname, '../../../build/setup', name)).href
const node = (script: string, options?: Parameters<typeof capture>[2]) =>
  capture(process.execPath, ['--input-type=module', '--eval', script], options)
/** Waits without end, unless it is ended. */
const forever = 'setInterval(() => undefined, 1 << 30);'

describe('a command that is run in silence', () => {
  test('returns its exit code and its output on both streams, line by line', async () => {
    const lines: string[] = []
    const script = 'console.log("one"); console.error("two"); process.exitCode = 3'
    const { code, output } = await node(script, { onLine: (line) => lines.push(line) })
    expect(code).toBe(3)
    expect(lines.sort()).toEqual(['one', 'two'])
    expect(output).toContain('one\n')
    expect(output).toContain('two\n')
  })

  test('that does not exist has the code 127 and says why', async () => {
    expect(await capture('numberdesk-no-such-command', [])).toEqual({
      code: 127,
      output: expect.stringContaining('ENOENT') as string,
    })
  })

  test.skipIf(windowsHas.noSignals)('that takes too long is ended with its children', async () => {
    const started: number[] = []
    const script = `
      import { spawn } from 'node:child_process'
      const child = spawn(process.execPath, ['--eval', ${JSON.stringify(forever)}], { stdio: 'inherit' })
      console.log(child.pid)
      ${forever}`
    const ended = new AbortController()
    const onLine = (line: string) => {
      started.push(Number(line))
      ended.abort()
    }
    // It is over when nothing holds its streams any more, which the command that it started does too.
    expect((await node(script, { onLine, stop: ended.signal })).code).toBe(1)
    expect(started).toHaveLength(1)
    expect((await node(forever, { timeout: 1 })).code).toBe(1)
  })
})

/** Starts a script of the set-up, and gives it with the first line that it prints. */
async function startScript(script: string) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  const exit = once(child, 'close')
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, exit, line }
}

describe.skipIf(windowsHas.noSignals)('an interrupted script', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends what it started, and has the exit code %d', async (signal, expected) => {
    const { child, exit, line } = await startScript(`
      import { capture } from ${JSON.stringify(setup('command.mjs'))}
      await capture(process.execPath, ['--eval', 'console.log(process.pid); ${forever}'], { onLine: console.log })`)
    const inner = Number(line)
    expect(isRunning(inner)).toBe(true)
    child.kill(signal)
    expect(await exit).toEqual([expected, null])
    expect(isRunning(inner)).toBe(false)
  })

  test('undoes its work, the latest first, and starts nothing more', async () => {
    const { child, exit, line } = await startScript(`
      import { atEnd } from ${JSON.stringify(setup('ending.mjs'))}
      import { capture } from ${JSON.stringify(setup('command.mjs'))}
      atEnd(() => console.error('folder'))
      atEnd(async () => console.error('process'))
      console.log('ready')
      await capture(process.execPath, ['--eval', ${JSON.stringify(forever)}])
      console.error('never')`)
    expect(line).toBe('ready')
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    child.kill('SIGTERM')
    expect(await exit).toEqual([143, null])
    expect(said).toBe('process\nfolder\n')
  })
})

describe('the end of a script', () => {
  const ending = (body: string) =>
    node(`
      import { runScript, SetupError, step } from ${JSON.stringify(setup('steps.mjs'))}
      await runScript(async () => { ${body} })`)

  test('is its exit code', async () => {
    expect(await ending('')).toEqual({ code: 0, output: '' })
    expect((await ending('return 4')).code).toBe(4)
  })

  test('with an expected failure is one sentence without a stack', async () => {
    expect(await ending('throw new SetupError("Do this.")')).toEqual({ code: 1, output: 'Do this.\n' })
  })

  test('with a bug is its stack', async () => {
    const { code, output } = await ending('throw new Error("a bug")')
    expect(code).toBe(1)
    expect(output).toMatch(/Error: a bug\r?\n    at /)
  })

  test('is reported step by step, and completed steps take no time', async () => {
    const { output } = await ending(`
      await step('First', async (progress) => {
        progress('phase')
        progress('phase', '50 %')
        return { value: 1, done: 'made' }
      })
      await step('Second', async () => ({ value: 2, done: 'already there', skipped: true }))`)
    expect(output).toMatch(/^First: phase\nFirst: made \(\d+\.\d s\)\nSecond: already there\n$/)
  })
})
