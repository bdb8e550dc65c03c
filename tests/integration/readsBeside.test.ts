import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { uncontrolled } from '../../electron/calls/control.ts'
import { ok, toText } from '../../contract/result.ts'
import { readsBeside } from '../../electron/inventory/reading/beside.ts'
import type { Reads } from '../../electron/inventory/reading/reads.ts'
import type { ReadThread } from '../../electron/inventory/reading/thread.ts'

const inThread = toText(ok('in the thread'))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function beside() {
  const here = vi.fn(() => Promise.resolve(ok('here')))
  const thread = {
    reads: vi.fn(() => Promise.resolve(inThread)),
    close: vi.fn(() => Promise.resolve()),
  }
  // Only who answers is checked, not the answers.
  const start = vi.fn(() => thread as unknown as ReadThread)
  const reading = readsBeside(here as unknown as Reads, start)
  onTestFinished(() => reading.close())
  return { reading, here, start, thread, ask: () => reading.reads('inventory.summary', {}, uncontrolled) }
}

it('reads and small actions need no thread', async () => {
  const { reading, start, ask } = beside()
  expect(await ask()).toEqual(ok('here'))
  expect(await reading.during(() => Promise.resolve('done'))).toBe('done')
  await expect(reading.during(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  vi.runAllTimers()
  expect(start).not.toHaveBeenCalled()
  expect(await ask()).toEqual(ok('here'))
})

it('long work starts a read thread, which is kept', async () => {
  const { reading, start, thread, ask } = beside()
  const workLong = async () => {
    let finish: () => void = () => undefined
    const work = reading.during(() => new Promise<void>((resolve) => (finish = resolve)))
    vi.advanceTimersByTime(1000)
    expect(start).toHaveBeenCalledOnce()
    expect(await ask()).toBe(inThread)
    finish()
    await work
  }
  await workLong()
  await workLong()
  expect(await ask()).toBe(inThread)
  await reading.close()
  expect(thread.close).toHaveBeenCalledOnce()
})
