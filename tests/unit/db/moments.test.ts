import { expect, it } from 'vitest'
import { momentOf } from '../../../db/history/moments.ts'

it.each([
  0,
  -1,
  999,
  86_399_999,
  86_400_000,
  Date.UTC(1969, 11, 31, 23, 59, 59, 7),
  Date.UTC(2026, 1, 28, 12, 34, 56, 78),
  Date.UTC(2028, 1, 29),
  Date.UTC(9999, 11, 31, 23, 59, 59, 999),
  Date.UTC(12_026, 0, 1),
  8_640_000_000_000_000,
])('formats %d as Date does', (at) => {
  expect(momentOf(at)).toBe(new Date(at).toISOString())
})
