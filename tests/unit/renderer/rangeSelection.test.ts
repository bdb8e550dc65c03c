import { expect, test, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { rowIdOf, type ImportRow } from '../../../contract/sheets/rows.ts'
import { ok } from '../../../contract/result.ts'
import { noCells } from '../../../contract/sheets/sheets.ts'
import type { LoadPage } from '../../../renderer/grid/gridColumns.ts'
import { usePageCache } from '../../../renderer/grid/pageCache.ts'
import { useRangeSelection } from '../../../renderer/grid/editing/rangeSelection.ts'

/** A list of rows of a sheet that can change, with its keyboard selection. */
async function reviewing(...numbers: readonly number[]) {
  let list = numbers
  const load: LoadPage<ImportRow> = (offset, limit) => {
    const rows = list.slice(offset, offset + limit).map((row): ImportRow => {
      return {
        id: rowIdOf(row),
        row,
        cells: noCells,
        e164: null,
        international: null,
        issues: [],
        excluded: false,
        edited: [],
        rowClass: 'new',
        changes: [],
        path: [],
      }
    })
    return Promise.resolve(ok({ rows, total: list.length }))
  }
  const active = shallowRef(0)
  const pages = usePageCache<ImportRow>(() => load)
  const selection = useRangeSelection<ImportRow>({
    active,
    pages,
    load: () => load,
    idOf: ({ id }) => id,
    rowsAtOnce: 10_000,
  })
  await pages.reload(0, 10)
  return {
    active,
    selection,
    press: (index: number, withShift = false) => {
      selection.moved(withShift, active.value, index)
      active.value = index
    },
    /** The current list; others see it only after a reload. */
    becomes: (...others: readonly number[]) => (list = others),
    loadAgain: async () => {
      await pages.reload(0, 10)
      await nextTick()
    },
    selected: async () => (await selection.rows())?.map(({ row }) => row),
  }
}

test('a range follows its rows when a reload moves them', async () => {
  const { active, press, becomes, loadAgain, selection, selected } = await reviewing(2, 3, 5, 8, 9)
  press(2)
  press(3, true)
  becomes(3, 5, 8, 9)
  await loadAgain()
  await vi.waitFor(() => expect(selection.range.value).toEqual({ from: 1, to: 2 }))
  expect(active.value).toBe(2)
  expect(await selected()).toEqual([5, 8])
  becomes(2, 3, 4, 5, 8, 9)
  await loadAgain()
  expect(await selected()).toEqual([5, 8])
})

test('an upward range follows its rows too', async () => {
  const { press, becomes, loadAgain, selected } = await reviewing(2, 3, 5, 8, 9)
  press(3)
  press(1, true)
  becomes(3, 5, 8, 9)
  await loadAgain()
  expect(await selected()).toEqual([3, 5, 8])
})

test('a range ends when its first row is gone', async () => {
  const { active, press, becomes, loadAgain, selection } = await reviewing(2, 3, 5, 8, 9)
  press(1)
  press(3, true)
  becomes(2, 5, 8, 9)
  await loadAgain()
  await vi.waitFor(() => expect(selection.count.value).toBe(1))
  expect(active.value).toBe(2)
})

test('a range without its last row ends with the row before', async () => {
  const { press, becomes, loadAgain, selected } = await reviewing(2, 3, 5, 8, 9)
  press(1)
  press(3, true)
  becomes(2, 3, 5, 9)
  await loadAgain()
  expect(await selected()).toEqual([3, 5])
})

test.each([
  ['one row', [3], false],
  ['a range', [3, 5], true],
] as const)('%s is what is seen, though the list has become another since it was loaded', async (...args) => {
  const [, expected, withShift] = args
  const { press, becomes, selected } = await reviewing(2, 3, 5, 8, 9)
  press(1)
  if (withShift) press(2, true)
  becomes(3, 5, 8, 9)
  expect(await selected()).toEqual(expected)
})

test('too many rows are not returned', async () => {
  const { press, selected } = await reviewing(...Array.from({ length: 10_001 }, (_, n) => n + 2))
  press(0)
  press(9999, true)
  expect(await selected()).toHaveLength(10_000)
  press(10_000, true)
  expect(await selected()).toBeUndefined()
})
