import { expect, it, vi } from 'vitest'
import { CallsUnderWay } from '../../../electron/calls/answering.ts'
import { CallsAsked } from '../../../electron/calls/asking.ts'
import type { CallControl } from '../../../electron/calls/control.ts'

/** A running call that the test answers, and its recorded messages. */
function underWay(calls: CallsUnderWay, id: number | null) {
  const heard: unknown[] = []
  let control: CallControl<unknown> | null = null
  let answer: (value: string) => void = () => undefined
  const answered = calls.during(
    id,
    (progress) => heard.push(progress),
    (given) => {
      control = given
      return new Promise<string>((resolve) => (answer = resolve))
    },
  )
  const begun = control as CallControl<unknown> | null
  if (begun === null) throw new Error('it was not begun at once')
  return { ...begun, heard, answered, answer }
}

it('a call is aborted by its id, and no other one', () => {
  const calls = new CallsUnderWay()
  const [one, other, nameless] = [underWay(calls, 1), underWay(calls, 2), underWay(calls, null)]
  calls.abort(1)
  calls.abort(7)
  expect([one, other, nameless].map(({ signal }) => signal.aborted)).toEqual([true, false, false])
})

it('aborting a finished call does nothing', async () => {
  const calls = new CallsUnderWay()
  const call = underWay(calls, 1)
  call.answer('done')
  expect(await call.answered).toBe('done')
  calls.abort(1)
  expect(call.signal.aborted).toBe(false)
  expect(calls.has(1)).toBe(false)
})

it('progress comes in order, and never after the answer', async () => {
  const calls = new CallsUnderWay()
  const call = underWay(calls, 1)
  for (const done of [1, 2, 3]) call.onProgress(done)
  call.answer('done')
  await call.answered
  call.onProgress(4)
  expect(call.heard).toEqual([1, 2, 3])
})

it('all calls of a closed window are aborted, and nobody gets their results, even if ids are reused', async () => {
  const calls = new CallsUnderWay()
  const before = [underWay(calls, 1), underWay(calls, null)]
  calls.abortAll()
  expect(before.map(({ signal }) => signal.aborted)).toEqual([true, true])
  const after = underWay(calls, 1)
  for (const call of before) {
    call.onProgress('late')
    call.answer('cancelled')
    await call.answered
  }
  expect(before.flatMap(({ heard }) => heard)).toEqual([])
  expect(calls.has(1)).toBe(true)
  after.onProgress('now')
  calls.abort(1)
  expect(after.heard).toEqual(['now'])
  expect(after.signal.aborted).toBe(true)
})

function asking() {
  const aborted: number[] = []
  const asked = new CallsAsked<string>((id) => aborted.push(id))
  let last = 0
  const ask = (options: Parameters<typeof asked.ask>[1] = {}) => {
    const answer = asked.ask((id) => (last = id), options)
    return { id: last, answer }
  }
  return { aborted, asked, ask }
}

it('a call is answered by its id, with progress before and nothing after', async () => {
  const { asked, ask } = asking()
  const onProgress = vi.fn()
  const [one, other] = [ask({ onProgress }), ask()]
  asked.progress(one.id, 1)
  asked.progress(other.id, 'to nobody')
  asked.progress(one.id, 2)
  asked.answer(one.id, 'one')
  asked.progress(one.id, 3)
  asked.answer(other.id, 'other')
  expect(await Promise.all([one.answer, other.answer])).toEqual(['one', 'other'])
  expect(onProgress.mock.calls).toEqual([[1], [2]])
})

it('the other side hears of an abort before and during a call, but not after it', async () => {
  const { asked, ask, aborted } = asking()
  const stops = [0, 1, 2].map(() => new AbortController())
  const [before, during, after] = stops
  before!.abort()
  const calls = stops.map(({ signal }) => ask({ signal }))
  expect(aborted).toEqual([calls[0]!.id])
  during!.abort()
  for (const { id } of calls) asked.answer(id, 'answered')
  // One that is aborted is answered all the same.
  expect(await Promise.all(calls.map(({ answer }) => answer))).toEqual(['answered', 'answered', 'answered'])
  after!.abort()
  expect(aborted).toEqual([calls[0]!.id, calls[1]!.id])
})

it('when the other side ends, everybody waiting gets no answer', async () => {
  const { asked, ask } = asking()
  const calls = [ask(), ask()]
  asked.end()
  expect(await Promise.all(calls.map(({ answer }) => answer))).toEqual([null, null])
})
