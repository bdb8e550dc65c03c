import { expect, test, vi } from 'vitest'
import { ok } from '../../../contract/result.ts'
import type { CountRows, LoadPage } from '../../../renderer/grid/gridColumns.ts'
import { withSlots } from '../../../renderer/grid/gridSlots.ts'
import { usePageCache } from '../../../renderer/grid/pageCache.ts'

/** A list of numbers from 0 whose first answer counts up to `cap`, as `numbers.list` does. */
function listOf(length: number, cap: number): LoadPage<number> {
  return (offset, limit) => {
    const rows = Array.from({ length: Math.max(0, Math.min(limit, length - offset)) }, (_, n) => offset + n)
    const upTo = offset === 0 ? cap : 1
    return Promise.resolve(ok({ rows, total: Math.min(length, upTo), totalIsCapped: length > upTo }))
  }
}

test('a long list is there at once and counted afterwards', async () => {
  const count: CountRows = () => Promise.resolve(ok({ total: 50_000 }))
  const list = listOf(50_000, 10_000)
  const pages = usePageCache(
    () => list,
    () => count,
  )
  await pages.reload(0, 30)
  expect(pages.total.value).toEqual({ count: 10_000, isCapped: true })
  await vi.waitFor(() => expect(pages.total.value).toEqual({ count: 50_000, isCapped: false }))
  // Parts further down, which don't count, take nothing away from that.
  pages.want(40_000, 40_030)
  await vi.waitFor(() => expect(pages.rowAt(40_010)).toBe(40_010))
  expect(pages.total.value).toEqual({ count: 50_000, isCapped: false })
})

test('people far down stay there while the same list is counted again', async () => {
  let counted = 50_000
  const list = listOf(50_000, 10_000)
  const pages = usePageCache(
    () => list,
    () => () => Promise.resolve(ok({ total: counted })),
  )
  await pages.reload(0, 30)
  await vi.waitFor(() => expect(pages.total.value?.isCapped).toBe(false))
  counted = 49_000
  await pages.reload(30_000, 30_030)
  expect(pages.total.value).toEqual({ count: 50_000, isCapped: true })
  await vi.waitFor(() => expect(pages.total.value).toEqual({ count: 49_000, isCapped: false }))
})

test('another list starts with its own count', async () => {
  let list = listOf(50_000, 10_000)
  const pages = usePageCache(
    () => list,
    () => () => Promise.resolve(ok({ total: 50_000 })),
  )
  await pages.reload(0, 30)
  await vi.waitFor(() => expect(pages.total.value?.count).toBe(50_000))
  list = listOf(12, 10_000)
  await pages.reload(0, 30)
  expect(pages.total.value).toEqual({ count: 12, isCapped: false })
})

test('remaining rows keep their elements, and new ones reuse free ones', () => {
  const first = withSlots([0, 1, 2, 3], [])
  expect(first.map(({ slot }) => slot)).toEqual([0, 1, 2, 3])
  const scrolled = withSlots([2, 3, 4, 5], first)
  expect(scrolled).toEqual([
    { index: 2, slot: 2 },
    { index: 3, slot: 3 },
    { index: 4, slot: 0 },
    { index: 5, slot: 1 },
  ])
  // A taller window needs more.
  expect(withSlots([2, 3, 4, 5, 6], scrolled).at(-1)).toEqual({ index: 6, slot: 4 })
})
