import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { messageOf } from '../../../contract/messages/message.ts'
import { visible } from '../../../electron/cli/answer.ts'
import { tell } from '../../../electron/cli/running.ts'
import { openTerminal } from '../../../electron/cli/terminal.ts'
import { speakerOf } from '../../../electron/speaking/speaker.ts'
import { say } from '../../english.ts'

/** A stream that stores what is written to it. */
function listener(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY })
  return { stream, said: () => (stream.read() as Buffer | null)?.toString() ?? '' }
}

it('separates results from remarks, and shows progress only on a terminal', async () => {
  const [out, err] = [listener(false), listener(false)]
  const terminal = openTerminal(out.stream, err.stream, say)
  terminal.progress({ doing: messageOf('commandLine.doing.reading'), done: 1000, total: null })
  terminal.print('a result')
  terminal.remark(messageOf('commandLine.nothingDone'))
  await terminal.flush()
  expect(out.said()).toBe('a result\n')
  expect(err.said()).toBe('Cancelled. Nothing was done.\n')
})

it('shows progress on its own line of a terminal, and removes it again', async () => {
  const [out, err] = [listener(true), listener(true)]
  const terminal = openTerminal(out.stream, err.stream, say)
  terminal.progress({ doing: messageOf('commandLine.doing.importing'), done: 1200, total: 5000 })
  terminal.print('a result')
  await terminal.flush()
  expect(err.said()).toBe('\r\u001b[KNumbers imported: 1,200 of 5,000 (24 %)\r\u001b[K')
  expect(out.said()).toBe('a result\n')
})

it.each([
  ['for text that is read from right to left', '\u202a+1 650\u202c \u200f\u2066'],
  ['line separators', 'a\u2028b\u2029c\n'],
  ['controls', '\u007f\u0085\u009b31m\u001b'],
  ['no characters at all', '\ud800 \u{1f4de} 電話'],
])('facts with marks %s are valid JSON that can’t control a terminal', async (_what, text) => {
  const [out, err] = [listener(false), listener(false)]
  const terminal = openTerminal(out.stream, err.stream, say)
  const problem = messageOf('commandLine.makeFolder', { path: text })
  const answer = { exitCode: 1, lines: [], problem, facts: { [text]: [text] } } as const
  tell(terminal, answer, { json: true })
  await terminal.flush()
  const said = out.said()
  expect(said).toMatch(/^[\x20-\x7e]*\n$/)
  expect(JSON.parse(said)).toEqual({ exitCode: 1, problem: say(problem), [text]: [text] })
})

it('goes on when the reader has closed', async () => {
  const [out, err] = [listener(false), listener(false)]
  const terminal = openTerminal(out.stream, err.stream, say)
  out.stream.destroy(new Error('write EPIPE'))
  await new Promise((resolve) => out.stream.once('close', resolve))
  terminal.print('nobody hears')
  await terminal.flush()
  expect(err.said()).toBe('')
})

it('escapes what would control a terminal', () => {
  expect(visible('a\nb\u001b[31m\u202e東京')).toBe('a\\u{a}b\\u{1b}[31m\\u{202e}東京')
})

it('uses the language of the person; facts stay English for scripts', async () => {
  const problem = messageOf('commandLine.nothingDone')
  const { say: inGerman } = await speakerOf('de')
  const reported = async (json: boolean) => {
    const [out, err] = [listener(false), listener(false)]
    const terminal = openTerminal(out.stream, err.stream, inGerman)
    tell(terminal, { exitCode: 130, lines: [], problem, facts: {} }, { json })
    await terminal.flush()
    return [out.said(), err.said()]
  }
  const german = 'Abgebrochen. Es wurde nichts getan.\n'
  expect(await reported(false)).toEqual(['', german])
  expect(await reported(true)).toEqual([
    '{"exitCode":130,"problem":"Cancelled. Nothing was done."}\n',
    german,
  ])
})
