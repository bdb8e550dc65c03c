import { EventEmitter } from 'node:events'
import type { UtilityProcess } from 'electron'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Message } from '../../../contract/messages/message.ts'
import type { ReaderSign } from '../../../electron/sheets/messages.ts'
import { watchReader } from '../../../electron/shell/sheets/readerWatch.ts'

vi.mock('electron', () => ({ app: { getAppMetrics: () => [] } }))

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

/** A reading process that sends what the test says. */
function watched() {
  const reader = new EventEmitter()
  // Only its events are looked at.
  const { failed } = watchReader(reader as unknown as UtilityProcess, 'numbers.csv', () => undefined)
  const ended = vi.fn()
  void failed.then(ended)
  return { ended, say: (sign: ReaderSign) => reader.emit('message', sign) }
}

it('a reader that is silent for too long is ended', async () => {
  const { ended } = watched()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2000)
  expect(ended).toHaveBeenCalledWith(
    expect.objectContaining({ message: expect.objectContaining({ key: 'sheet.tooSlow' }) as Message }),
  )
})

it('one with occasional signs is not', async () => {
  const { ended, say } = watched()
  for (const rows of [1000, 2000, 3000]) {
    await vi.advanceTimersByTimeAsync(25_000)
    say({ kind: 'alive', rows })
  }
  expect(ended).not.toHaveBeenCalled()
})

it('nor one that was asleep with the computer', async () => {
  const { ended } = watched()
  await vi.advanceTimersByTimeAsync(10_000)
  vi.setSystemTime(Date.now() + 8 * 3_600_000)
  await vi.advanceTimersByTimeAsync(5000)
  expect(ended).not.toHaveBeenCalled()
})
