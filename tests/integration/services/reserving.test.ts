import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { saying } from '../../english.ts'
import { allNumbers, planCells, rowsOf } from '../import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addDirectory, addNumbers, type Directory } from '../support/stock.ts'

const now = Date.UTC(2026, 5, 1, 12)
const day = 24 * 60 * 60 * 1000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})

async function stocked(): Promise<{ inventory: TestInventory; directory: Directory; ids: number[] }> {
  const inventory = openInventory()
  const directory = await addDirectory(inventory.route)
  const added = await addNumbers(inventory.route, '+1 650 555 0100 - 0104')
  return { inventory, directory, ids: added.map(({ id }) => id) }
}

const availabilities = async (inventory: TestInventory) =>
  (await allNumbers(inventory)).map(({ e164, availability }) => [e164.slice(-3), availability])

const counted = async ({ route }: TestInventory, filter = {}) => {
  const { availability } = valueOf(await route('numbers.facets', { filter }))
  return Object.fromEntries(availability.map(({ value, count }) => [value, count]))
}

const found = async ({ route }: TestInventory, filter: object) => {
  const sort = { by: 'number', descending: false } as const
  const { rows } = valueOf(await route('numbers.list', { filter, sort, offset: 0, limit: 100 }))
  return rows.map(({ e164 }) => e164.slice(-3))
}

describe('a reservation', () => {
  it('keeps a number from all but the sub account that it is for, which gets it without it', async () => {
    const { inventory, directory, ids } = await stocked()
    const { route } = inventory
    const [one = 0, two = 0, three = 0] = ids
    const hold = { holdForId: directory.acme, holdUntil: now + day, holdNote: 'Trade fair' }
    valueOf(await route('pool.reserve', { numbers: { ids: [one, two] }, ...hold }))
    const other = { subAccountId: directory.other, sipTrunkId: directory.trunk }
    const refused = await route('pool.assign', { numbers: { ids: [one] }, ...other })
    expect(refused).toMatchObject({ ok: false, code: 'refused' })
    const some = valueOf(await route('pool.assign', { numbers: { ids: [one, three] }, ...other }))
    expect(some).toMatchObject({
      done: 1,
      skipped: [{ reason: saying('Reserved for Acme Clinics until 2026-06-02'), count: 1 }],
    })
    const acme = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
    const { operationId } = valueOf(await route('pool.assign', { numbers: { ids: [one] }, ...acme }))
    const [given] = (await allNumbers(inventory)).filter(({ id }) => id === one)
    expect(given).toMatchObject({ poolStatus: 'Assigned', hold: null, availability: 'none' })
    valueOf(await route('operations.undo', { operationId }))
    const [again] = (await allNumbers(inventory)).filter(({ id }) => id === one)
    expect(again).toMatchObject({
      poolStatus: 'Free',
      availability: 'reserved',
      hold: {
        kind: 'reserved',
        for: { name: 'Acme Clinics' },
        until: new Date(now + day).toISOString(),
        note: 'Trade fair',
      },
    })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('is said in the history, with whom it is for and until when', async () => {
    const { inventory, directory, ids } = await stocked()
    const [one = 0] = ids
    const hold = { holdForId: directory.acme, holdUntil: now + day }
    valueOf(await inventory.route('pool.reserve', { numbers: { ids: [one] }, ...hold }))
    valueOf(await inventory.route('pool.lift', { numbers: { ids: [one] } }))
    const until = new Date(now + day).toISOString()
    const { rows } = valueOf(
      await inventory.route('numbers.history', { e164: '+16505550100', offset: 0, limit: 10 }),
    )
    expect(rows.slice(0, 2)).toMatchObject([
      {
        act: 'pool.lift',
        changes: [
          { field: 'holdFor', before: 'Acme Clinics', after: null },
          { field: 'holdUntil', before: until, after: null },
        ],
      },
      {
        act: 'pool.reserve',
        changes: [
          { field: 'holdFor', before: null, after: 'Acme Clinics' },
          { field: 'holdUntil', before: null, after: until },
        ],
      },
    ])
  })

  it('ends by the clock, and holds again when the clock is put back', async () => {
    const { inventory, directory, ids } = await stocked()
    const { route } = inventory
    const [one = 0] = ids
    valueOf(await route('pool.reserve', { numbers: { ids: [one] }, holdUntil: now + day }))
    const permitted = async (act: string) => {
      const { acts } = valueOf(await route('numbers.permissions', { numbers: { filter: {}, except: [] } }))
      return acts.find((each) => each.act === act)?.applies
    }
    const seen = async () => [
      (await availabilities(inventory))[0]?.[1],
      (await counted(inventory))['reserved'] ?? 0,
      (await found(inventory, { availability: ['reserved'] })).length,
      await permitted('pool.delete'),
      await permitted('pool.lift'),
    ]
    expect(await seen()).toEqual(['reserved', 1, 1, 4, 1])
    vi.setSystemTime(now + day)
    expect(await seen()).toEqual(['available', 0, 0, 5, 0])
    vi.setSystemTime(now + day - 1)
    expect(await seen()).toEqual(['reserved', 1, 1, 4, 1])
    const other = { subAccountId: directory.other, sipTrunkId: directory.trunk }
    expect(await route('pool.assign', { numbers: { ids: [one] }, ...other })).toMatchObject({ ok: false })
    vi.setSystemTime(now + day)
    valueOf(await route('pool.assign', { numbers: { ids: [one] }, ...other }))
  })

  it('is not made until a day that is over, nor for nobody who is there', async () => {
    const { inventory, ids } = await stocked()
    const numbers = { ids }
    expect(await inventory.route('pool.reserve', { numbers, holdUntil: now })).toMatchObject({
      message: saying('That day is over: choose today or a later day.'),
    })
    expect(await inventory.route('pool.reserve', { numbers, holdForId: 999 })).toMatchObject({ ok: false })
  })

  it('keeps the sub account that it is for from being deleted', async () => {
    const { inventory, directory, ids } = await stocked()
    const { route } = inventory
    valueOf(await route('pool.reserve', { numbers: { ids }, holdForId: directory.other }))
    const gone = await route('directory.delete', { kind: 'subAccount', id: directory.other })
    expect(gone).toMatchObject({
      ok: false,
      code: 'in_use',
      message: saying('still refer to it'),
    })
  })

  it('is heeded by a sheet that gives numbers away, and lifted where a number leaves the inventory', async () => {
    const { inventory, directory, ids } = await stocked()
    const [one = 0, two = 0] = ids
    const hold = { holdForId: directory.acme }
    valueOf(await inventory.route('pool.reserve', { numbers: { ids: [one, two] }, ...hold }))
    const sheet = [
      'Number\tSub Account\tSIP Trunk Name',
      '+16505550100\tBorealis Freight\tUS-West SBC 1',
      '+16505550101\tAcme Clinics\tUS-West SBC 1',
    ].join('\n')
    const update = { clears: false, kept: [] }
    const { planId } = valueOf(await planCells(inventory, sheet, { update }))
    expect(await rowsOf(inventory, planId)).toMatchObject([
      { issues: [{ field: 'subAccount', code: 'reserved_for_other' }] },
      { issues: [], path: ['pool.assign'] },
    ])
    const comparison = { source: null, covers: {}, onlyHere: 'delete' } as const
    const portal = ['Number', '+16505550101', '+16505550102', '+16505550103', '+16505550104'].join('\n')
    const compared = valueOf(await planCells(inventory, portal, { comparison, update }))
    valueOf(
      await inventory.route('import.commit', { planId: compared.planId, policy: 'good', isWhole: true }),
    )
    expect(await found(inventory, {})).toEqual(['101', '102', '103', '104'])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })
})

it('what is counted by availability is what is found, whatever else is asked', async () => {
  const { inventory, ids } = await stocked()
  const { route } = inventory
  const [one = 0, two = 0, three = 0] = ids
  valueOf(await route('pool.reserve', { numbers: { ids: [one, two] } }))
  valueOf(await route('pool.pend', { numbers: { ids: [two, three] } }))
  for (const filter of [{}, { country: ['US'] }, { text: '555' }, { lineStatus: ['Pending' as const] }]) {
    for (const [value, count] of Object.entries(await counted(inventory, filter))) {
      expect([filter, value, (await found(inventory, { ...filter, availability: [value] })).length]).toEqual([
        filter,
        value,
        count,
      ])
    }
  }
  expect(await counted(inventory)).toEqual({ available: 2, reserved: 2, awaitingPort: 1 })
})
