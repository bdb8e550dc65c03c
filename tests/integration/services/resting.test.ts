import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NewRestRules } from '../../../contract/life/rests.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { saying } from '../../english.ts'
import { allNumbers, planCells, rowsOf } from '../import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addDirectory, type Directory } from '../support/stock.ts'

const now = Date.UTC(2026, 5, 1, 12)
const day = 24 * 60 * 60 * 1000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Stock {
  readonly inventory: TestInventory
  readonly directory: Directory
  readonly ids: readonly number[]
}

/** Numbers that a sub account has, and rules by which they will rest. */
async function stocked(rules: Partial<NewRestRules> = { all: 90 }): Promise<Stock> {
  const inventory = openInventory()
  const directory = await addDirectory(inventory.route)
  const to = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
  const text = '+1 650 555 0100 - 0103'
  valueOf(await inventory.route('pool.add', { text, policy: 'all', ...to }))
  valueOf(await inventory.route('rests.setRules', { all: 0, subAccounts: [], numberTypes: [], ...rules }))
  return { inventory, directory, ids: (await allNumbers(inventory)).map(({ id }) => id) }
}

async function unbind({ inventory: { route } }: Stock, ids: readonly number[]): Promise<number> {
  const numbers = { ids: [...ids] }
  valueOf(await route('pool.return', { numbers }))
  return valueOf(await route('pool.unbind', { numbers })).operationId
}

const availabilities = async ({ inventory }: Stock) =>
  (await allNumbers(inventory)).map(({ availability }) => availability)

async function seen({ inventory: { route } }: Stock): Promise<unknown> {
  const sort = { by: 'number', descending: false } as const
  const filter = { availability: ['resting' as const] }
  const { rows } = valueOf(await route('numbers.list', { filter, sort, offset: 0, limit: 10 }))
  const { availability } = valueOf(await route('numbers.facets', { filter: {} }))
  const wanted = { count: 10, consecutive: false, ending: 'any', gapsFirst: false } as const
  const free = valueOf(await route('numbers.findFree', wanted))
  return {
    listed: rows.length,
    counted: availability.find(({ value }) => value === 'resting')?.count ?? 0,
    found: free.count,
    passedOver: free.resting,
  }
}

it('a number that was unbound rests as long as the rule says, by the clock, also one that is put back', async () => {
  const stock = await stocked()
  const { route } = stock.inventory
  const [one = 0, two = 0] = stock.ids
  await unbind(stock, [one, two])
  const [rested] = await allNumbers(stock.inventory)
  const until = Date.parse(rested?.hold?.until ?? '')
  expect(until - 90 * day - now).toBeGreaterThanOrEqual(0)
  expect(until - 90 * day - now).toBeLessThan(1000)
  const resting = { listed: 2, counted: 2, found: 0, passedOver: 2 }
  const available = { listed: 0, counted: 0, found: 2, passedOver: 0 }
  const to = { subAccountId: stock.directory.other, sipTrunkId: stock.directory.trunk }
  expect(await seen(stock)).toEqual(resting)
  expect(await route('pool.assign', { numbers: { ids: [one] }, ...to })).toMatchObject({
    ok: false,
    code: 'refused',
    message: saying('+1 650 555 0100 was not assigned: Resting until 2026-08-30.'),
  })
  vi.setSystemTime(until)
  expect(await seen(stock)).toEqual(available)
  vi.setSystemTime(until - 1)
  expect(await seen(stock)).toEqual(resting)
  vi.setSystemTime(until)
  valueOf(await route('pool.assign', { numbers: { ids: [one] }, ...to }))
  expect(checkDerived(stock.inventory.open.db)).toEqual([])
})

it('the rule of a sub account goes before that of a number type, and that before the one for all', async () => {
  const daysOf = async (rules: Partial<NewRestRules>) => {
    const stock = await stocked(rules)
    await unbind(stock, stock.ids.slice(0, 1))
    const [number] = await allNumbers(stock.inventory)
    const until = number?.hold?.until ?? null
    return until === null ? 0 : Math.floor((Date.parse(until) - now) / day)
  }
  const numberTypes = [{ numberType: 'Toll' as const, days: 30 }]
  const { inventory, directory } = await stocked()
  const subAccounts = [{ subAccountId: directory.acme, days: 7 }]
  expect(await daysOf({})).toBe(0)
  expect(await daysOf({ all: 90 })).toBe(90)
  expect(await daysOf({ all: 90, numberTypes })).toBe(30)
  expect(await daysOf({ all: 90, numberTypes, subAccounts })).toBe(7)
  expect(await daysOf({ all: 90, subAccounts: [{ subAccountId: directory.acme, days: 0 }] })).toBe(0)
  expect(await inventory.route('rests.setRules', { all: 1, numberTypes, subAccounts })).toMatchObject({
    value: { all: 1, numberTypes, subAccounts: [{ subAccount: { name: 'Acme Clinics' }, days: 7 }] },
  })
  const strange = { all: 1, numberTypes: [], subAccounts: [{ subAccountId: 999, days: 1 }] }
  expect(await inventory.route('rests.setRules', strange)).toMatchObject({ ok: false })
})

it('every path that ends there begins a rest; a move, an undo and a number that was nobody’s do not', async () => {
  const stock = await stocked()
  const { inventory, directory, ids } = stock
  const { route } = inventory
  const [one = 0, two = 0, three = 0, four = 0] = ids
  const to = { subAccountId: directory.other, sipTrunkId: directory.trunk }
  valueOf(await route('pool.move', { numbers: { ids: [one] }, ...to }))
  valueOf(await route('pool.add', { text: '+16505550104', policy: 'all' }))
  const added = (await allNumbers(inventory)).find(({ e164 }) => e164 === '+16505550104')?.id ?? 0
  const toAcme = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
  const given = valueOf(await route('pool.assign', { numbers: { ids: [added] }, ...toAcme }))
  valueOf(await route('operations.undo', { operationId: given.operationId }))
  expect(await availabilities(stock)).toEqual(['none', 'none', 'none', 'none', 'available'])
  const sheet = ['Number\tNumber Pool Status', '+16505550101\tFree'].join('\n')
  const update = { clears: false, kept: [] }
  const plan = valueOf(await planCells(inventory, sheet, { update }))
  valueOf(await route('import.commit', { planId: plan.planId, policy: 'good', isWhole: true }))
  expect((await availabilities(stock))[1]).toBe('resting')
  const undone = await unbind(stock, [three])
  valueOf(await route('operations.undo', { operationId: undone }))
  expect((await allNumbers(inventory))[2]).toMatchObject({ poolStatus: 'Returned', hold: null })
  valueOf(await route('directory.close', { id: directory.acme, unbind: true }))
  expect(await availabilities(stock)).toEqual(['none', 'resting', 'resting', 'resting', 'available'])
  expect([two, four].length).toBe(2)
  expect(checkDerived(inventory.open.db)).toEqual([])
  expect(inventory.open.db.pragma('foreign_key_check')).toEqual([])
})

it('with a reason a resting or reserved number is assigned all the same, and the history keeps it', async () => {
  const stock = await stocked()
  const { inventory, directory, ids } = stock
  const { route } = inventory
  const [one = 0, two = 0, three = 0] = ids
  await unbind(stock, [one, two, three])
  const ended = { numbers: { ids: [two] }, reason: 'Never in use' }
  const end = valueOf(await route('pool.endRest', ended))
  valueOf(await route('pool.reserve', { numbers: { ids: [two] }, holdForId: directory.acme }))
  const { acts } = valueOf(await route('numbers.permissions', { numbers: { ids: [one, two, three] } }))
  expect(acts.find(({ act }) => act === 'pool.assign')).toMatchObject({
    applies: 1,
    held: 3,
    skipped: [{ count: 2, reason: saying('Resting, the last until 2026-08-30') }],
  })
  const to = { subAccountId: directory.other, sipTrunkId: directory.trunk }
  const assigned = { numbers: { ids: [one, two] }, ...to }
  expect(await route('pool.assign', assigned)).toMatchObject({
    ok: false,
    message: saying('Reserved for Acme Clinics'),
  })
  expect(await route('pool.assign', { ...assigned, reason: ' ' })).toMatchObject({ ok: false })
  const { operationId } = valueOf(await route('pool.assign', { ...assigned, reason: 'The court asked' }))
  const reasonsOf = async (e164: string) =>
    valueOf(await route('numbers.history', { e164, offset: 0, limit: 10 })).rows.map(({ reason }) => reason)
  expect((await reasonsOf('+16505550100'))[0]).toBe('The court asked')
  expect((await reasonsOf('+16505550101')).slice(0, 3)).toEqual(['The court asked', null, 'Never in use'])
  valueOf(await route('operations.undo', { operationId }))
  expect((await availabilities(stock)).slice(0, 2)).toEqual(['resting', 'reserved'])
  expect(end.done).toBe(1)
  expect(await route('pool.reserve', { numbers: { ids: [one] } })).toMatchObject({
    message: saying('Resting; end its rest first'),
  })
})

it('a resting number is passed over by a sheet, which says until when', async () => {
  const stock = await stocked()
  await unbind(stock, stock.ids.slice(0, 1))
  const sheet = 'Number\tSub Account\tSIP Trunk Name\n+16505550100\tBorealis Freight\tUS-West SBC 1'
  const update = { clears: false, kept: [] }
  const { planId } = valueOf(await planCells(stock.inventory, sheet, { update }))
  expect(await rowsOf(stock.inventory, planId)).toMatchObject([
    { issues: [{ field: 'subAccount', code: 'resting', message: saying('Resting until 2026-08-30') }] },
  ])
})

it('who had a number before, and since when it is free, go by what was not undone', async () => {
  const stock = await stocked({ all: 0 })
  const { inventory, ids, directory } = stock
  const [one = 0] = ids
  const before = async () => {
    const [number] = await allNumbers(inventory)
    return [number?.previousHolder ?? null, number?.freeSince ?? null]
  }
  expect(await before()).toEqual([null, null])
  const operationId = await unbind(stock, [one])
  const [holder, since] = await before()
  expect(holder).toBe('Acme Clinics')
  expect(Date.parse(String(since)) - now).toBeLessThan(1000)
  const undo = valueOf(await inventory.route('operations.undo', { operationId }))
  expect(await before()).toEqual([null, null])
  valueOf(await inventory.route('operations.undo', { operationId: undo.operationId }))
  expect(await before()).toEqual([holder, since])
  const to = { subAccountId: directory.other, sipTrunkId: directory.trunk }
  valueOf(await inventory.route('pool.assign', { numbers: { ids: [one] }, ...to }))
  expect(await before()).toEqual(['Acme Clinics', null])
  const renamed = { kind: 'subAccount', id: directory.acme, name: 'Acme Health' } as const
  valueOf(await inventory.route('directory.rename', renamed))
  expect(await before()).toEqual(['Acme Health', null])
})
