import { beforeEach, describe, expect, it } from 'vitest'
import type { NumberFilter, SortColumn } from '../../../contract/numbers.ts'
import { sortKeys } from '../../../contract/fields.ts'
import { facetValuesShown } from '../../../contract/numbers.ts'
import type { OperationFilter } from '../../../contract/history.ts'
import type { Route } from '../support/asking.ts'
import { planCells } from '../import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addDirectory, addNumbers, numbersOf, type Directory } from '../support/stock.ts'

let inventory: TestInventory
let route: Route
let directory: Directory

/** Numbers of three countries: some Free, some assigned with labels, one with a user, one Returned. */
beforeEach(async () => {
  inventory = openInventory()
  ;({ route } = inventory)
  directory = await addDirectory(route)
  const us = await addNumbers(route, '+1 650 555 0100 - 0104')
  await addNumbers(route, '+44 20 7946 0000\n+49 30 23125000\n+1 888 555 0100')
  const ids = us.map(({ id }) => id)
  const to = { sipTrunkId: directory.trunk, subAccountId: directory.acme }
  const labels = { billingReferenceId: 'BR_7', serviceInfo: 'Front desk 100%' }
  valueOf(await route('pool.assign', { numbers: { ids: ids.slice(0, 2) }, ...to, ...labels }))
  valueOf(await route('pool.assign', { numbers: { ids: [ids[2]!] }, ...to, subAccountId: directory.other }))
  valueOf(await route('user.assign', { numbers: { ids: [ids[0]!] }, userId: directory.ada }))
  valueOf(await route('sub.release', { numbers: { ids: [ids[2]!] } }))
})

const found = async (filter: NumberFilter) => (await numbersOf(route, filter)).map(({ e164 }) => e164)

describe('searching', () => {
  it.each([
    ['+1 650 555 0100', ['+16505550100']],
    ['(650) 555-010', ['+16505550100', '+16505550101', '+16505550102', '+16505550103', '+16505550104']],
    ['7946 0000', ['+442079460000']],
    ['６５０５５５０１００', ['+16505550100']],
    ['acme', ['+16505550100', '+16505550101']],
    ['ADA', ['+16505550100']],
    ['us-west', ['+16505550100', '+16505550101', '+16505550102']],
    ['example tele', ['+16505550100', '+16505550101', '+16505550102']],
    ['br_', ['+16505550100', '+16505550101']],
    ['100%', ['+16505550100', '+16505550101']],
    ['%', ['+16505550100', '+16505550101']],
    ['_', ['+16505550100', '+16505550101']],
    ['  front DESK ', ['+16505550100', '+16505550101']],
    ['nothing like it', []],
    ["'; DROP TABLE numbers; --", []],
  ])('for %j', async (text, expected) => {
    expect(await found({ text })).toEqual(expected)
  })

  it('for an empty text finds everything', async () => {
    expect(await found({ text: '   ' })).toHaveLength(8)
  })
})

describe('filters', () => {
  it('have alternatives within a field and combine between fields; an empty one has no effect', async () => {
    expect(await found({ poolStatus: ['Returned'] })).toEqual(['+16505550102'])
    expect(await found({ poolStatus: ['Returned', 'Assigned'] })).toHaveLength(3)
    expect(await found({ poolStatus: ['Free'], country: ['GB', 'DE'] })).toEqual([
      '+442079460000',
      '+493023125000',
    ])
    expect(await found({ numberType: ['Toll-free'] })).toEqual(['+18885550100'])
    expect(await found({ subAccountId: [directory.acme], text: '0101' })).toEqual(['+16505550101'])
    expect(await found({ sipTrunkId: [directory.trunk], poolStatus: [] })).toHaveLength(3)
    expect(await found({ lineStatus: ['Pending'] })).toEqual([])
  })

  it('count the numbers of each value, without their own field', async () => {
    const facets = valueOf(
      await route('numbers.facets', { filter: { poolStatus: ['Assigned'], country: ['US'] } }),
    )
    expect(facets.poolStatus).toEqual([
      { value: 'Free', label: 'Free', count: 3 },
      { value: 'Assigned', label: 'Assigned', count: 2 },
      { value: 'Returned', label: 'Returned', count: 1 },
    ])
    expect(facets.country).toEqual([{ value: 'US', label: 'US', count: 2 }])
    expect(facets.subAccountId).toEqual([{ value: directory.acme, label: 'Acme Clinics', count: 2 }])
    expect(facets.sipTrunkId).toEqual([{ value: directory.trunk, label: 'US-West SBC 1', count: 2 }])
    expect(facets.batchId).toEqual([])
    expect(facets.cut).toEqual([])
  })

  it('keep the name of a selected value that no number has any more', async () => {
    const gone = await numbersOf(route, { poolStatus: ['Returned'] })
    valueOf(await route('pool.unbind', { numbers: { ids: gone.map(({ id }) => id) } }))
    const filter: NumberFilter = {
      poolStatus: ['Returned'],
      lineStatus: ['Pending'],
      country: ['JP'],
      numberType: ['Pager'],
      subAccountId: [directory.other],
      sipTrunkId: [directory.trunk],
    }
    const facets = valueOf(await route('numbers.facets', { filter }))
    expect(facets.poolStatus).toContainEqual({ value: 'Returned', label: 'Returned', count: 0 })
    expect(facets.lineStatus).toContainEqual({ value: 'Pending', label: 'Pending', count: 0 })
    expect(facets.country).toContainEqual({ value: 'JP', label: 'JP', count: 0 })
    expect(facets.numberType).toContainEqual({ value: 'Pager', label: 'Pager', count: 0 })
    expect(facets.subAccountId).toEqual([{ value: directory.other, label: 'Borealis Freight', count: 0 }])
    expect(facets.sipTrunkId).toEqual([{ value: directory.trunk, label: 'US-West SBC 1', count: 0 }])
    expect(facets.batchId).toEqual([])
  })

  it('are found by part of their names', async () => {
    const accounts = async (text: string) => {
      const seek = { field: 'subAccountId', text } as const
      const { subAccountId } = valueOf(await route('numbers.facets', { filter: {}, seek }))
      return subAccountId.map(({ label }) => label)
    }
    expect(await accounts('')).toEqual(['Acme Clinics', 'Borealis Freight'])
    expect(await accounts('  CLIN ')).toEqual(['Acme Clinics'])
    expect(await accounts('tokyo')).toEqual([])
  })
})

describe('sorting', () => {
  const values: Record<SortColumn, (number: Awaited<ReturnType<typeof numbersOf>>[number]) => string | null> =
    {
      number: ({ e164 }) => e164.padEnd(16, '0'),
      country: ({ country }) => country,
      numberType: ({ numberType }) => numberType,
      poolStatus: ({ poolStatus }) => poolStatus,
      subAccount: ({ subAccount }) => subAccount?.name ?? null,
      sipTrunk: ({ sipTrunk }) => sipTrunk?.name ?? null,
      user: ({ user }) => user?.name ?? null,
      billingReferenceId: ({ billingReferenceId }) => billingReferenceId,
      serviceInfo: ({ serviceInfo }) => serviceInfo,
      added: ({ addedAt }) => addedAt,
    }

  it.each(
    sortKeys
      .filter((by) => by !== 'number')
      .flatMap((by) => [
        { by, descending: false },
        { by, descending: true },
      ]),
  )('by $by, descending $descending, puts what has no value last', async ({ by, descending }) => {
    const { rows } = valueOf(
      await route('numbers.list', { filter: {}, sort: { by, descending }, offset: 0, limit: 100 }),
    )
    const all = rows.map(values[by])
    const some = all.filter((value) => value !== null)
    expect(all.slice(some.length).every((value) => value === null)).toBe(true)
    const inOrder = [...some].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    expect(some).toEqual(descending ? inOrder.reverse() : inOrder)
  })

  it('by number goes by its value, and pages meet without a gap', async () => {
    const sort = { by: 'number', descending: true } as const
    const pages = []
    for (let offset = 0; offset < 9; offset += 3) {
      const page = valueOf(await route('numbers.list', { filter: {}, sort, offset, limit: 3 }))
      expect(page.total).toBe(8)
      pages.push(...page.rows.map(({ e164 }) => Number(e164)))
    }
    expect(pages).toHaveLength(8)
    expect(pages).toEqual([...pages].sort((a, b) => b - a))
  })
})

it('a number is found by its id, and one that is gone is not', async () => {
  const [first] = await numbersOf(route)
  expect(valueOf(await route('numbers.get', { id: first!.id }))).toEqual(first)
  expect(await route('numbers.get', { id: 9999 })).toMatchObject({ ok: false, code: 'not_found' })
})

it('a selection is copied as E.164, one number on each line', async () => {
  const filter = { poolStatus: ['Assigned' as const] }
  expect(valueOf(await route('numbers.asText', { numbers: { filter, except: [] } }))).toEqual({
    text: '+16505550100\n+16505550101',
    count: 2,
  })
  expect(valueOf(await route('numbers.asText', { numbers: { ids: [9999] } }))).toEqual({ text: '', count: 0 })
})

describe('activity', () => {
  const operations = async (filter: OperationFilter) =>
    valueOf(await route('activity.operations', { filter, offset: 0, limit: 100 }))

  it('lists operations, newest first, with their numbers and owners', async () => {
    const { rows, total } = await operations({})
    expect(total).toBe(12)
    expect(rows.slice(0, 6)).toMatchObject([
      { act: 'sub.release', count: 1, only: { e164: '+16505550102', international: '+1 650 555 0102' } },
      { act: 'user.assign', count: 1, subAccount: { id: directory.acme } },
      { act: 'pool.assign', count: 1, subAccount: { name: 'Borealis Freight' } },
      { act: 'pool.assign', count: 2, only: null, subAccount: { name: 'Acme Clinics' } },
      { act: 'pool.add', count: 3, only: null, subAccount: null, batch: null },
      { act: 'pool.add', count: 5 },
    ])
    expect(rows.slice(6, 8)).toMatchObject([
      {
        act: 'directory.add',
        count: 0,
        directory: {
          count: 1,
          kind: 'user',
          first: { before: null, after: { name: 'Bob', owner: 'Borealis Freight' } },
        },
      },
      { act: 'directory.add', directory: { first: { after: { name: 'Ada', owner: 'Acme Clinics' } } } },
    ])
  })

  it('is filtered by action, by part of a number, by a sub account’s name, and by time', async () => {
    const { rows } = await operations({})
    expect((await operations({ act: ['pool.add', 'sub.release'] })).total).toBe(3)
    expect((await operations({ act: [] })).total).toBe(12)
    expect((await operations({ text: '555-0102' })).rows.map(({ act }) => act)).toEqual([
      'sub.release',
      'pool.assign',
      'pool.add',
    ])
    expect((await operations({ text: 'acme' })).total).toBe(3)
    expect((await operations({ text: 'telecom' })).rows).toMatchObject([{ act: 'directory.add' }])
    expect((await operations({ text: 'acme', act: ['user.assign'] })).total).toBe(1)
    expect((await operations({ text: '%' })).total).toBe(0)
    const third = rows[2]!.at
    expect((await operations({ from: third })).total).toBe(3)
    expect((await operations({ to: third })).total).toBe(9)
  })

  it('finds the operations of a sub account by its old and its new name', async () => {
    valueOf(await route('directory.rename', { kind: 'subAccount', id: directory.acme, name: 'Zenith' }))
    expect((await operations({ text: 'acme' })).total).toBe(4)
    expect((await operations({ text: 'zenith' })).total).toBe(3)
  })

  it('lists the effect of an operation number by number', async () => {
    const { rows } = await operations({ act: ['user.assign'] })
    const entries = valueOf(
      await route('activity.entries', { operationId: rows[0]!.id, offset: 0, limit: 10 }),
    )
    expect(entries).toMatchObject({
      total: 1,
      rows: [
        {
          e164: '+16505550100',
          international: '+1 650 555 0100',
          from: 'Assigned',
          to: 'Assigned',
          changes: [{ field: 'user', before: null, after: 'Ada' }],
        },
      ],
    })
  })
})

describe('batches', () => {
  it('say where their numbers are now, and what became of them', async () => {
    const cells = Array.from({ length: 4 }, (_, index) => `+1206555010${index}`).join('\n')
    const { planId } = valueOf(await planCells(inventory, `Number\n${cells}`))
    const { batches } = valueOf(await route('import.commit', { planId, policy: 'all' }))
    const [batch] = batches
    const inBatch = { batchId: [batch!.id] }
    const numbers = await numbersOf(route, inBatch)
    expect(numbers).toHaveLength(4)
    const ids = numbers.map(({ id }) => id)
    const to = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
    valueOf(await route('pool.assign', { numbers: { ids: ids.slice(0, 2) }, ...to }))
    valueOf(await route('sub.release', { numbers: { ids: ids.slice(0, 1) } }))
    valueOf(await route('pool.delete', { numbers: { ids: ids.slice(3) } }))
    const list = async (text?: string) =>
      valueOf(await route('batches.list', { ...(text === undefined ? {} : { text }), offset: 0, limit: 10 }))
    expect((await list()).rows).toMatchObject([
      {
        id: batch!.id,
        name: 'Pasted cells',
        count: 4,
        now: { Free: 1, Assigned: 1, Returned: 1, gone: 1 },
        undoneBy: null,
        changedSince: 3,
      },
    ])
    expect((await list('pasted')).total).toBe(1)
    expect((await list('_asted')).total).toBe(0)
    const facets = valueOf(await route('numbers.facets', { filter: {} }))
    expect(facets.batchId).toEqual([{ value: batch!.id, label: 'Pasted cells', count: 3 }])
    const activity = valueOf(
      await route('activity.operations', { filter: { batchId: batch!.id }, offset: 0, limit: 10 }),
    )
    expect(activity.rows).toMatchObject([{ act: 'pool.import', batch: { id: batch!.id }, count: 4 }])
  })

  it('are values of a filter: the newest, the selected, and those found by name', async () => {
    const many = facetValuesShown + 5
    const cells = Array.from({ length: many }, (_, index) => `+1206555${1000 + index}`).join('\n')
    const { planId } = valueOf(await planCells(inventory, `Number\n${cells}`))
    const { batches } = valueOf(await route('import.commit', { planId, policy: 'all', batchSize: 1 }))
    const ids = batches.map(({ id }) => id)
    const values = async (filter: NumberFilter, text?: string) => {
      const seek = text === undefined ? {} : { seek: { field: 'batchId' as const, text } }
      return valueOf(await route('numbers.facets', { filter, fields: ['batchId'], ...seek }))
    }
    const newest = ids.toReversed().slice(0, facetValuesShown)
    // Where the counters know, and where the numbers have to be gone through.
    for (const filter of [{}, { text: '206555' }]) {
      const all = await values(filter)
      expect(all.batchId.map(({ value }) => value)).toEqual(newest)
      expect(all.batchId.every(({ count }) => count === 1)).toBe(true)
      expect(all.cut).toEqual(['batchId'])
      const set = await values({ ...filter, batchId: [ids[0]!, ids.at(-1)!] })
      expect(set.batchId.map(({ value }) => value)).toEqual([ids[0], ...newest])
      const sought = await values(filter, ' CELLS (2 of')
      expect(sought.batchId).toEqual([{ value: ids[1], label: `Pasted cells (2 of ${many})`, count: 1 }])
      expect(sought.cut).toEqual([])
      for (const none of ['_asted', '%', 'größe']) expect((await values(filter, none)).batchId).toEqual([])
    }
    const elsewhere = await values({ poolStatus: ['Assigned'] })
    expect(elsewhere).toMatchObject({ batchId: [], cut: [] })
  })

  it('name the operation that undid them', async () => {
    const { planId } = valueOf(await planCells(inventory, 'Number\n+12065550100'))
    const { batches } = valueOf(await route('import.commit', { planId, policy: 'all' }))
    const undone = valueOf(await route('operations.undo', { operationId: batches[0]!.operationId }))
    expect(valueOf(await route('batches.list', { offset: 0, limit: 10 })).rows).toMatchObject([
      { undoneBy: undone.operationId, now: { Free: 0, gone: 1 } },
    ])
  })
})

it('a number has a place in a list by number, both ways, where the list has it', async () => {
  const { route } = openInventory()
  await addNumbers(route, '+1 206 555 0100 - 0109')
  await addNumbers(route, '+44 20 7946 0000 - 0004')
  const placed = async (e164: string, descending = false, filter = {}) =>
    valueOf(await route('numbers.place', { e164, filter, descending })).place
  expect(await placed('+12065550100')).toBe(0)
  expect(await placed('+442079460002')).toBe(12)
  expect(await placed('+442079460002', true)).toBe(2)
  expect(await placed('+442079460002', false, { country: ['GB'] })).toBe(2)
  expect(await placed('+442079460002', false, { country: ['US'] })).toBeNull()
  expect(await placed('+442079460009')).toBeNull()
})
