import { expect, it } from 'vitest'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addNumbers, numbersOf } from '../support/stock.ts'

it('sample data shows every state of a number, with an honest history', async () => {
  const { route, open } = openInventory()
  const { numbers } = valueOf(await route('inventory.loadSample', {}))
  const rows = await numbersOf(route)
  expect(rows).toHaveLength(numbers)
  expect(new Set(rows.map(({ poolStatus }) => poolStatus))).toEqual(new Set(['Free', 'Assigned', 'Returned']))
  expect(rows.some(({ user }) => user !== null)).toBe(true)
  expect(new Set(rows.map(({ country }) => country)).size).toBeGreaterThan(4)
  expect(new Set(rows.map(({ numberType }) => numberType))).toContain('Toll-free')
  for (const { e164, poolStatus } of rows) {
    const history = valueOf(await route('numbers.history', { e164, offset: 0, limit: 1 }))
    expect(history.rows[0]!.to).toBe(poolStatus)
  }
  expect(valueOf(await route('inventory.summary', {}))).toEqual({
    numbers,
    subAccounts: 5,
    sipTrunks: 3,
    carriers: 2,
    users: 10,
  })
  expect(open.db.pragma('foreign_key_check')).toEqual([])
})

it.each([
  ['a number', 'number'],
  ['a carrier', 'carrier'],
  ['sample data itself', 'sample'],
])('an inventory that holds %s is left alone', async (_what, thing) => {
  const { route } = openInventory()
  if (thing === 'number') await addNumbers(route, '+1 206 555 0100')
  else if (thing === 'carrier') valueOf(await route('directory.add', { kind: 'carrier', name: 'Mine' }))
  else valueOf(await route('inventory.loadSample', {}))
  const before = valueOf(await route('inventory.summary', {}))
  expect(await route('inventory.loadSample', {})).toMatchObject({
    ok: false,
    code: 'refused',
    message: 'Sample data can only be loaded into an empty inventory, and this one is not empty.',
  })
  expect(valueOf(await route('inventory.summary', {}))).toEqual(before)
})
