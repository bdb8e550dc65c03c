import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { counted, visible } from '../../../electron/cli/answer.ts'
import { openTerminal } from '../../../electron/cli/terminal.ts'

/** A stream that keeps what is written to it. */
function listener(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY })
  return { stream, said: () => (stream.read() as Buffer | null)?.toString() ?? '' }
}

it('keeps results and remarks apart, and progress away from what is no terminal', async () => {
  const [out, err] = [listener(false), listener(false)]
  const terminal = openTerminal(out.stream, err.stream)
  terminal.progress({ doing: 'Rows read', done: 1000, total: null })
  terminal.print('a result')
  terminal.remark('a remark')
  await terminal.flush()
  expect(out.said()).toBe('a result\n')
  expect(err.said()).toBe('a remark\n')
})

it('shows progress in a line of its own on a terminal, and takes it away again', async () => {
  const [out, err] = [listener(true), listener(true)]
  const terminal = openTerminal(out.stream, err.stream)
  terminal.progress({ doing: 'Numbers imported', done: 1200, total: 5000 })
  terminal.print('a result')
  await terminal.flush()
  expect(err.said()).toBe('\r\u001b[KNumbers imported: 1,200 of 5,000 (24 %)\r\u001b[K')
  expect(out.said()).toBe('a result\n')
})

it('goes on when who reads has had enough', async () => {
  const [out, err] = [listener(false), listener(false)]
  const terminal = openTerminal(out.stream, err.stream)
  out.stream.destroy(new Error('write EPIPE'))
  await new Promise((resolve) => out.stream.once('close', resolve))
  terminal.print('nobody hears')
  await terminal.flush()
  expect(err.said()).toBe('')
})

it('shows what would act on a terminal instead of sending it there', () => {
  expect(visible('a\nb\u001b[31m\u202e東京')).toBe('a\\u{a}b\\u{1b}[31m\\u{202e}東京')
})

it('counts', () => {
  expect([0, 1, 1234].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '1,234 rows'])
  expect([1, 8].map((count) => counted(count, 'batch'))).toEqual(['1 batch', '8 batches'])
})
