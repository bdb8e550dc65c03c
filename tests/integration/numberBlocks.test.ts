import { ofLabels } from '../../contract/fields.ts'
import { expect, it } from 'vitest'
import { insertBatch } from '../../db/numbers/batches.ts'
import { inTransaction } from '../../db/file/connection.ts'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import { beginEntering, insertEntered, insertEntries } from '../../db/numbers/entering.ts'
import { placeInList } from '../../db/counts/numberBlocks.ts'
import { listNumbers } from '../../db/list/numberList.ts'
import { startOperation } from '../../db/history/operations.ts'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { openInventory, valueOf, type TestInventory } from './support/inventory.ts'

/** Numbers of four lengths, in blocks that are full, sparse and far apart. */
const stock = [
  ...Array.from({ length: 6000 }, (_, n) => 16_505_550_000 + n),
  ...Array.from({ length: 6000 }, (_, n) => 4_930_000_000 + 700_001 * n),
  ...Array.from({ length: 60 }, (_, n) => 493_023_125_000_000 + 40_000_000_000 * n),
  112,
]

function stocked() {
  const inventory = openInventory()
  const { db } = inventory.open
  inTransaction(db, () => {
    const operationId = startOperation(db, 'pool.import', 1)
    const batchId = insertBatch(db, operationId, 'numbers.csv')
    const numbers = stock.map((digits) => ({
      key: keyOf(`+${digits}`),
      country: 'US',
      numberType: 'Toll' as const,
      poolStatus: 'Free' as const,
      lineStatus: 'Normal' as const,
      subAccountId: null,
      sipTrunkId: null,
      userId: null,
      custom: null,
      labels: ofLabels(() => ''),
    }))
    beginEntering(db)
    insertEntries(db, { operationId, batchId, at: 1 }, numbers)
    insertEntered(db)
  })
  return inventory
}

function expectEachPlace({ open }: TestInventory): void {
  const all = open.reading.prepare<[], number>('SELECT key FROM numbers ORDER BY key').pluck().all()
  const page = (offset: number, descending: boolean) => {
    const sort = { by: 'number', descending } as const
    const { rows, total } = listNumbers(open.reading, { filter: {}, sort, offset, limit: 20 })
    return { total, keys: rows.map(({ id }) => id) }
  }
  for (const offset of [0, 1, 999, 5999, 6000, 6001, 9000, 10_000, all.length - 1]) {
    const place = placeInList(open.reading, offset)
    const from = all.findIndex((key) => key >= (place?.from ?? Infinity))
    expect(from + (place?.left ?? 0)).toBe(offset)
  }
  expect(placeInList(open.reading, all.length)).toBeNull()
  for (const offset of [10_001, 10_200, all.length - 7, all.length, all.length + 5]) {
    const to = offset + 20
    expect(page(offset, false)).toEqual({ total: all.length, keys: all.slice(offset, to) })
    expect(page(offset, true)).toEqual({ total: all.length, keys: [...all].reverse().slice(offset, to) })
  }
}

it('finds a place deep in the list of all numbers, even after some were deleted and added again', async () => {
  const inventory = stocked()
  const { route, open } = inventory
  expectEachPlace(inventory)
  const ids = stock.filter((digits) => digits % 7 === 0).map((digits) => keyOf(`+${digits}`))
  const { operationId } = valueOf(await route('pool.delete', { numbers: { ids } }))
  expectEachPlace(inventory)
  expect(checkDerived(open.db)).toEqual([])
  valueOf(await route('operations.undo', { operationId }))
  expectEachPlace(inventory)
  expect(checkDerived(open.db)).toEqual([])
})
