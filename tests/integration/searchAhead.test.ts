import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { uncontrolled } from '../../electron/calls/control.ts'
import type { Reads } from '../../electron/inventory/reading/reads.ts'
import { searchAhead } from '../../electron/inventory/reading/searchAhead.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function ahead() {
  const reads = vi.fn(() => Promise.resolve())
  return { reads, ...searchAhead(reads as unknown as Reads) }
}

it('one search runs ahead when the window is idle after the first list', () => {
  const { reads, asked } = ahead()
  vi.advanceTimersByTime(10_000)
  expect(reads).not.toHaveBeenCalled()
  for (let question = 0; question < 10; question += 1) {
    asked()
    vi.advanceTimersByTime(100)
  }
  expect(reads).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(reads).toHaveBeenCalledExactlyOnceWith(
    'numbers.list',
    expect.objectContaining({ offset: 0 }),
    uncontrolled,
  )
  asked()
  vi.advanceTimersByTime(10_000)
  expect(reads).toHaveBeenCalledOnce()
})

it('none is done once the inventory is closed', () => {
  const { reads, asked, stop } = ahead()
  asked()
  stop()
  asked()
  vi.advanceTimersByTime(10_000)
  expect(reads).not.toHaveBeenCalled()
})
