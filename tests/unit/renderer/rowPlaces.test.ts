import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ok } from '../../../contract/result.ts'
import { placeBefore, placeFrom } from '../../../renderer/grid/editing/rowPlaces.ts'

const idOf = ({ id }: { id: number }) => id
/** A list of rows of these numbers, as it is loaded in parts. */
const listOf = (rows: readonly number[]) => (offset: number, limit: number) =>
  Promise.resolve(ok({ rows: rows.slice(offset, offset + limit).map((id) => ({ id })), total: rows.length }))

const lists = fc.uniqueArray(fc.integer({ min: 2, max: 500 }), { maxLength: 60 })
const sorted = (rows: readonly number[]) => [...rows].sort((a, b) => a - b)

it('finds the first row from an id on, or none', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 502 }), async (some, wanted) => {
      const rows = sorted(some)
      const index = rows.findIndex((row) => row >= wanted)
      const expected = index < 0 ? null : { index, id: rows[index] }
      expect(await placeFrom(listOf(rows), wanted, idOf)).toEqual(expected)
    }),
  )
})

it('finds the last row before an id', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 502 }), async (some, wanted) => {
      const rows = sorted(some)
      const index = rows.findLastIndex((row) => row < wanted)
      const expected = index < 0 ? null : { index, id: rows[index] }
      expect(await placeBefore(listOf(rows), wanted, idOf)).toEqual(expected)
    }),
  )
})
