import { expect, it } from 'vitest'
import { Pace } from '../../../renderer/stores/import/pace.ts'

it('is unknown for half a second, then gives the rate per second', () => {
  const pace = new Pace()
  pace.note(0, 0)
  pace.note(200, 400)
  expect(pace.rate).toBeNull()
  pace.note(600, 600)
  expect(pace.rate).toBe(1000)
})

it('follows a slowdown, and starts again with new work', () => {
  const pace = new Pace()
  for (let at = 0; at <= 5000; at += 1000) pace.note(at, at)
  for (let at = 6000; at <= 11_000; at += 1000) pace.note(5000 + (at - 5000) / 10, at)
  expect(pace.rate).toBeCloseTo(100)
  pace.begin()
  pace.note(0, 12_000)
  expect(pace.rate).toBeNull()
})
