import { describe, expect, it } from 'vitest'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import type { HandedFile } from '../../../contract/handOvers.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { exportPages } from '../../../electron/inventory/services/exporting.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

const everything: NumberSelection = { filter: {}, except: [] }
const files: HandedFile[] = [{ file: 'Numbers.csv', rows: 3, sha256: 'a'.repeat(64) }]

/** Takes the pages of an export, as the writing process does; `meanwhile` happens before its files are in place. */
async function handOver(
  inventory: TestInventory,
  numbers: NumberSelection = everything,
  profile: string | null = 'Portal',
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
) {
  const exported = crypto.randomUUID()
  const { db, release } = inventory.open.snapshot()
  const { pages } = await exportPages(db, numbers)
  for (const page of inventory.context.exports.noting(db, exported, { numbers, pages })) {
    expect(page.length).toBeGreaterThan(0)
  }
  release()
  await meanwhile()
  return inventory.route('handOvers.record', { exported, profile, files })
}

/** Where each number of the inventory is that was handed over. */
function statesOf({ open }: TestInventory) {
  const rows = open.db.prepare('SELECT key, state FROM hand_over_states ORDER BY key').raw().all()
  // Each is a pair.
  return Object.fromEntries(rows as [number, string][])
}

describe('a hand-over', () => {
  it('says when, by which profile, and which files', async () => {
    const inventory = openInventory()
    await addNumbers(inventory.route, '+1 650 555 0100 - 0102')
    const { id } = valueOf(await handOver(inventory))
    const { rows, total } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 10 }))
    expect(total).toBe(1)
    expect(rows).toEqual([
      {
        id,
        at: expect.stringMatching(/^2026/) as string,
        profile: 'Portal',
        numbers: 3,
        confirmed: 0,
        rejected: 0,
        files,
        isLatest: true,
      },
    ])
    expect(inventory.changes.at(-1)).toEqual(['numbers', 'handOvers'])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('knows each number as it was exported, whatever is done before its files are in place', async () => {
    const inventory = openInventory()
    const { free, assigned, returned } = await addOneOfEach(inventory.route)
    await handOver(inventory, { ids: [free, assigned, returned] }, 'Portal', () =>
      inventory.route('pool.edit', { numbers: { ids: [assigned] }, serviceInfo: 'Later' }),
    )
    expect(statesOf(inventory)).toEqual({ [free]: 'given', [assigned]: 'changed', [returned]: 'given' })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('is the latest of its profile, whatever the case of its name', async () => {
    const inventory = openInventory()
    await addNumbers(inventory.route, '+1 650 555 0100 - 0101')
    for (const profile of ['Portal', 'Other', 'PORTAL', null, null]) {
      valueOf(await handOver(inventory, everything, profile))
    }
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 10 }))
    expect(rows.map(({ profile, isLatest }) => [profile, isLatest])).toEqual([
      [null, true],
      [null, false],
      ['PORTAL', true],
      ['Other', true],
      ['Portal', false],
    ])
  })

  it('that is not remembered, or was recorded already, is refused', async () => {
    const inventory = openInventory()
    await addNumbers(inventory.route, '+1 650 555 0100 - 0101')
    const exported = crypto.randomUUID()
    const order = { exported, profile: null, files }
    expect(await inventory.route('handOvers.record', order)).toMatchObject({ code: 'not_found' })
    valueOf(await handOver(inventory))
    expect(await inventory.route('handOvers.record', order)).toMatchObject({ code: 'not_found' })
  })

  it('that is aborted leaves nothing', async () => {
    const inventory = openInventory()
    await addNumbers(inventory.route, '+1 650 555 0100 - 0102')
    const exported = crypto.randomUUID()
    const { db, release } = inventory.open.snapshot()
    const { pages } = await exportPages(db, everything)
    for (const page of inventory.context.exports.noting(db, exported, { numbers: everything, pages })) {
      expect(page).toHaveLength(3)
    }
    release()
    const aborting = new AbortController()
    const pause = () => {
      aborting.abort()
      return Promise.resolve()
    }
    Object.assign(inventory.context, { pause })
    const order = { exported, profile: null, files }
    const result = await inventory.route('handOvers.record', order, { signal: aborting.signal })
    expect(result).toMatchObject({ code: 'cancelled' })
    expect(statesOf(inventory)).toEqual({})
    expect(valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 1 })).total).toBe(0)
  })
})

describe('a number that was handed over', () => {
  it('has changed when an act changes it, and not any more when that is undone', async () => {
    const inventory = openInventory()
    const { assigned } = await addOneOfEach(inventory.route)
    await handOver(inventory, { ids: [assigned] })
    const edit = { numbers: { ids: [assigned] }, serviceInfo: 'New' }
    const { operationId } = valueOf(await inventory.route('pool.edit', edit))
    expect(statesOf(inventory)).toEqual({ [assigned]: 'changed' })
    valueOf(await inventory.route('operations.undo', { operationId }))
    expect(statesOf(inventory)).toEqual({ [assigned]: 'given' })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('is not in the list while it is deleted, and comes back with it', async () => {
    const inventory = openInventory()
    const { free } = await addOneOfEach(inventory.route)
    await handOver(inventory, { ids: [free] })
    const { operationId } = valueOf(await inventory.route('pool.delete', { numbers: { ids: [free] } }))
    expect(statesOf(inventory)).toEqual({})
    expect(checkDerived(inventory.open.db)).toEqual([])
    valueOf(await inventory.route('operations.undo', { operationId }))
    expect(statesOf(inventory)).toEqual({ [free]: 'given' })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('added again is what it was handed over as', async () => {
    const inventory = openInventory()
    const [added] = await addNumbers(inventory.route, '+1 650 555 0100')
    const key = added?.id ?? 0
    await handOver(inventory)
    valueOf(await inventory.route('pool.delete', { numbers: { ids: [key] } }))
    await addNumbers(inventory.route, '+1 650 555 0100')
    expect(statesOf(inventory)).toEqual({ [key]: 'given' })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })
})

describe('the list', () => {
  /** Numbers of which some were handed over, some of these changed since, and one came later. */
  async function someHandedOver() {
    const inventory = openInventory()
    const { directory } = await addOneOfEach(inventory.route)
    const numbers = await numbersOf(inventory.route)
    const [first = 0, second = 0, third = 0] = numbers.map(({ id }) => id)
    const { id } = valueOf(await handOver(inventory, { ids: [first, second, third] }))
    const edit = { numbers: { ids: [second] }, serviceInfo: 'New' }
    valueOf(await inventory.route('pool.edit', edit))
    return { inventory, directory, numbers, first, second, third, id }
  }

  it('is narrowed to the numbers in some states, whatever else narrows it', async () => {
    const { inventory, directory, numbers, first, second, third } = await someHandedOver()
    const all = numbers.map(({ id }) => id)
    const found = async (filter: NumberFilter) =>
      (await numbersOf(inventory.route, filter)).map(({ id }) => id)
    expect(await found({ handOver: ['given'] })).toEqual([first, third])
    expect(await found({ handOver: ['changed'] })).toEqual([second])
    expect(await found({ handOver: ['none'] })).toEqual(
      all.filter((id) => ![first, second, third].includes(id)),
    )
    expect(await found({ handOver: ['none', 'given', 'changed'] })).toEqual(all)
    expect(await found({ handOver: ['confirmed'] })).toEqual([])
    expect(await found({ handOver: ['given'], text: '0102' })).toEqual([third])
    expect(await found({ handOver: ['given', 'changed'], subAccountId: [directory.acme] })).toEqual([
      second,
      third,
    ])
    const [changed] = await numbersOf(inventory.route, { handOver: ['changed'] })
    expect(changed?.handOver).toBe('changed')
  })

  it('is narrowed to the numbers of a hand-over', async () => {
    const { inventory, first, second, third, id } = await someHandedOver()
    const found = async (filter: NumberFilter) =>
      (await numbersOf(inventory.route, filter)).map((one) => one.id)
    expect(await found({ handedOverIn: [id] })).toEqual([first, second, third])
    expect(await found({ handedOverIn: [id], handOver: ['given'] })).toEqual([first, third])
    expect(await found({ handedOverIn: [id], text: 'New' })).toEqual([second])
    expect(await found({ handedOverIn: [id + 1] })).toEqual([])
    const counted = await inventory.route('numbers.count', { filter: { handedOverIn: [id] } })
    expect(valueOf(counted).total).toBe(3)
  })

  it('counts the states, alone and beside other filters', async () => {
    const { inventory } = await someHandedOver()
    const countsFor = async (filter: NumberFilter) => {
      const { handOver: states } = valueOf(await inventory.route('numbers.facets', { filter }))
      return states.map(({ value, count }) => [value, count])
    }
    expect(await countsFor({})).toEqual([
      ['none', 1],
      ['given', 2],
      ['changed', 1],
    ])
    expect(await countsFor({ poolStatus: ['Free'] })).toEqual([['given', 1]])
    expect(await countsFor({ handOver: ['rejected'], poolStatus: ['Free'] })).toEqual([
      ['given', 1],
      ['rejected', 0],
    ])
    const { poolStatus } = valueOf(
      await inventory.route('numbers.facets', { filter: { handOver: ['given'] } }),
    )
    expect(poolStatus.map(({ value, count }) => [value, count])).toEqual([
      ['Free', 1],
      ['Assigned', 1],
    ])
  })
})
