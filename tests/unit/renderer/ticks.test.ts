import { expect, test } from 'vitest'
import { ok } from '../../../contract/result.ts'
import type { LoadPage } from '../../../renderer/grid/gridColumns.ts'
import { useTicks } from '../../../renderer/grid/ticks.ts'

/** A list whose rows are their own ids, from 1. */
function listOf(total: number) {
  const asked: number[] = []
  const refused: number[] = []
  const load: LoadPage<number> = (offset, limit) => {
    asked.push(offset)
    const rows = Array.from({ length: Math.min(limit, total - offset) }, (_, n) => offset + n + 1)
    return Promise.resolve(ok({ rows, total }))
  }
  const ticks = useTicks<number>({
    load: () => load,
    total: () => ({ count: total, isCapped: false }),
    idOf: (id) => id,
    tooMany: (limit) => refused.push(limit),
  })
  return { ticks, asked, refused }
}

const loaded = (index: number) => index + 1
const notLoaded = () => null

test('a range continues from its start, and going back unticks what going on has ticked', async () => {
  const { ticks, asked } = listOf(100)
  await ticks.extend(5, 6, loaded)
  await ticks.extend(6, 9, loaded)
  expect(ticks.selection({})).toEqual({ ids: [6, 7, 8, 9, 10] })
  await ticks.extend(9, 4, loaded)
  expect(ticks.selection({})).toEqual({ ids: [5, 6] })
  expect(asked).toEqual([])
})

test('a new range leaves the one before unchanged', async () => {
  const { ticks } = listOf(100)
  await ticks.extend(0, 1, loaded)
  ticks.endRange()
  await ticks.extend(10, 11, loaded)
  expect(ticks.selection({})).toEqual({ ids: [1, 2, 11, 12] })
})

test('a range starts at the row that was ticked before', async () => {
  const { ticks } = listOf(100)
  ticks.toggle(21, 20)
  await ticks.extend(90, 22, loaded)
  expect(ticks.selection({})).toEqual({ ids: [21, 22, 23] })
})

test('missing rows of a range are requested, and an outdated answer is dropped', async () => {
  const { ticks, asked } = listOf(5000)
  const slow = ticks.extend(0, 2499, notLoaded)
  await Promise.all([slow, ticks.extend(2499, 1, loaded)])
  expect(ticks.count.value).toBe(2)
  expect(asked).toEqual([0, 1000, 2000])
})

test('a range over the entire list is all matches; one that is too long is refused', async () => {
  const { ticks, asked, refused } = listOf(1_000_000)
  await ticks.extend(0, 999_999, notLoaded)
  expect(ticks.selection({})).toEqual({ filter: {}, except: [] })
  ticks.clear()
  await ticks.extend(1, 999_999, notLoaded)
  expect(ticks.count.value).toBe(0)
  expect(refused).toEqual([100_000])
  expect(asked).toEqual([])
})

test('unticking a row excludes it when all are ticked', () => {
  const { ticks } = listOf(10)
  ticks.tickAll()
  ticks.toggle(3, 2)
  expect(ticks.count.value).toBe(9)
  expect(ticks.selection({ text: 'a' })).toEqual({ filter: { text: 'a' }, except: [3] })
})
