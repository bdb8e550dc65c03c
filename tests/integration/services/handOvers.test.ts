import { describe, expect, it } from 'vitest'
import type { NumberFilter } from '../../../contract/numbers.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { changedSince, everything, files, handOver, statesOf, takePages } from '../support/handingOver.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

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
    expect(await takePages(inventory, everything, exported)).toHaveLength(3)
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

describe('what changed since the last hand-over', () => {
  const added = '+16505550104'

  it('is additions, changes and removals, and nothing else', async () => {
    const inventory = openInventory()
    const { free, used } = await addOneOfEach(inventory.route)
    const { id } = valueOf(await handOver(inventory))
    expect(await changedSince(inventory, id)).toEqual([])
    await addNumbers(inventory.route, added)
    valueOf(await inventory.route('pool.edit', { numbers: { ids: [used] }, serviceInfo: 'New' }))
    valueOf(await inventory.route('pool.delete', { numbers: { ids: [free] } }))
    expect(await changedSince(inventory, id)).toEqual([
      ['additions', added],
      ['changes', '+16505550102'],
      ['removals', '+16505550100'],
    ])
    const counts = await inventory.route('handOvers.changes', { handOverId: id })
    expect(valueOf(counts)).toEqual({ additions: 1, changes: 1, removals: 1 })
    const next = valueOf(await handOver(inventory, { changedSince: id }))
    expect(await changedSince(inventory, next.id)).toEqual([])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('names a removed number as it was handed over', async () => {
    const inventory = openInventory()
    const { assigned, directory } = await addOneOfEach(inventory.route)
    const { id } = valueOf(await handOver(inventory))
    for (const call of ['sub.release', 'pool.unbind', 'pool.delete'] as const) {
      valueOf(await inventory.route(call, { numbers: { ids: [assigned] } }))
    }
    expect(directory.acme).toBeGreaterThan(0)
    const [row] = await takePages(inventory, { changedSince: id }, 'x')
    expect(row).toMatchObject({
      part: 'removals',
      e164: '+16505550101',
      poolStatus: 'Assigned',
      subAccount: { name: 'Acme Clinics' },
      sipTrunk: { name: 'US-West SBC 1' },
      carrier: { name: 'Example Telecom' },
    })
  })

  it('has new numbers only where they match what was chosen by a filter', async () => {
    const inventory = openInventory()
    const { free, assigned } = await addOneOfEach(inventory.route)
    const ofFree = { filter: { poolStatus: ['Free' as const] }, except: [] }
    const { id } = valueOf(await handOver(inventory, ofFree))
    expect(await changedSince(inventory, id)).toEqual([])
    await addNumbers(inventory.route, added)
    expect(await changedSince(inventory, id)).toEqual([['additions', added]])
    // Those that are handed over one by one do not say what belongs there.
    const chosen = valueOf(await handOver(inventory, { ids: [free, assigned] }))
    expect(await changedSince(inventory, chosen.id)).toEqual([['additions', added]])
  })

  it('is distinguished by profile', async () => {
    const inventory = openInventory()
    const [number] = await addNumbers(inventory.route, '+1 650 555 0100')
    const { id } = valueOf(await handOver(inventory, everything, 'One'))
    valueOf(await inventory.route('pool.edit', { numbers: { ids: [number?.id ?? 0] }, serviceInfo: 'New' }))
    valueOf(await handOver(inventory, everything, 'Two'))
    expect(await changedSince(inventory, id)).toEqual([['changes', '+16505550100']])
    expect(await inventory.route('handOvers.changes', { handOverId: 99 })).toMatchObject({
      code: 'not_found',
    })
  })
})
