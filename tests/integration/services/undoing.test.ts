import { describe, expect, it } from 'vitest'
import { openInventory, valueOf } from '../inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../stock.ts'

async function stocked() {
  const inventory = openInventory()
  return { ...inventory, ...(await addOneOfEach(inventory.route)) }
}

type Stocked = Awaited<ReturnType<typeof stocked>>

/** What an undo must give back: everything but a number's row and when it was last changed. */
async function state({ route }: Stocked) {
  return (await numbersOf(route)).map((number) => ({ ...number, id: 0, changedAt: '' }))
}

const acts = {
  'pool.add': ({ route }: Stocked) => route('pool.add', { text: '+1 206 555 0100 - 0104', policy: 'all' }),
  'pool.assign': ({ route, directory: { acme, trunk }, free }: Stocked) =>
    route('pool.assign', {
      numbers: { ids: [free] },
      subAccountId: acme,
      sipTrunkId: trunk,
      serviceInfo: 'Front desk',
    }),
  'pool.edit': ({ route, used, free }: Stocked) =>
    route('pool.edit', { numbers: { ids: [used, free] }, serviceInfo: 'Front desk' }),
  'pool.unbind': ({ route, returned }: Stocked) => route('pool.unbind', { numbers: { ids: [returned] } }),
  'pool.delete': ({ route, free }: Stocked) => route('pool.delete', { numbers: { ids: [free] } }),
  'user.assign': ({ route, directory: { ada }, assigned }: Stocked) =>
    route('user.assign', { numbers: { ids: [assigned] }, userId: ada }),
  'user.unbind': ({ route, used }: Stocked) => route('user.unbind', { numbers: { ids: [used] } }),
  'sub.release': ({ route, assigned }: Stocked) => route('sub.release', { numbers: { ids: [assigned] } }),
}
const names = Object.keys(acts) as (keyof typeof acts)[]

it.each(names)('%s is undone, the undo is undone, and that again', async (name) => {
  const stock = await stocked()
  const before = await state(stock)
  const { operationId, done } = valueOf(await acts[name](stock))
  const after = await state(stock)
  expect(after).not.toEqual(before)
  let last = operationId
  for (const expected of [before, after, before]) {
    const { operationId: undoing, undone } = valueOf(
      await stock.route('operations.undo', { operationId: last }),
    )
    expect(undone).toBe(done)
    expect(await state(stock)).toEqual(expected)
    last = undoing
  }
})

describe('an undo is refused', () => {
  it('of an operation that is not there', async () => {
    const { route } = await stocked()
    expect(await route('operations.undo', { operationId: 9999 })).toMatchObject({
      ok: false,
      code: 'not_found',
      message: 'There is no such operation to undo.',
    })
  })

  it('the second time', async () => {
    const stock = await stocked()
    const { operationId } = valueOf(await acts['sub.release'](stock))
    valueOf(await stock.route('operations.undo', { operationId }))
    const before = await state(stock)
    expect(await stock.route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'refused',
      message: 'This was already undone.',
    })
    expect(await state(stock)).toEqual(before)
  })

  it('when a number has changed since, which is named, and nothing is undone by half', async () => {
    const { route } = openInventory()
    const added = await addNumbers(route, '+1 206 555 0100 - 0109')
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 1 }))
    const changed = added.slice(2, 7).map(({ id }) => id)
    valueOf(await route('pool.delete', { numbers: { ids: changed } }))
    const before = await numbersOf(route)
    const numbers = ['+1 206 555 0102', '+1 206 555 0103', '+1 206 555 0104']
    expect(await route('operations.undo', { operationId: rows[0]!.id })).toEqual({
      ok: false,
      code: 'refused',
      message: `It can’t be undone, because these numbers have changed since: ${numbers.join(', ')} and 2 more.`,
      details: { changedSince: 5, numbers },
    })
    expect(await numbersOf(route)).toEqual(before)
    const operations = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 10 })).rows
    expect(operations.map(({ act, changedSince }) => [act, changedSince])).toEqual([
      ['pool.delete', 0],
      ['pool.add', 5],
    ])
  })

  it('when a number was deleted and added again since', async () => {
    const { route } = openInventory()
    const [number] = await addNumbers(route, '+1 206 555 0100')
    valueOf(await route('pool.delete', { numbers: { ids: [number!.id] } }))
    await addNumbers(route, '+1 206 555 0100')
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 10 }))
    const [again, removal, first] = rows
    for (const { id } of [first!, removal!]) {
      expect(await route('operations.undo', { operationId: id })).toMatchObject({
        ok: false,
        code: 'refused',
      })
    }
    expect(valueOf(await route('operations.undo', { operationId: again!.id })).undone).toBe(1)
  })

  it('when the sub account that it would bring back is gone', async () => {
    const stock = await stocked()
    const { route, directory, assigned, used, returned } = stock
    valueOf(await route('user.unbind', { numbers: { ids: [used] } }))
    valueOf(await route('sub.release', { numbers: { ids: [assigned, used] } }))
    const { operationId } = valueOf(
      await route('pool.unbind', { numbers: { ids: [assigned, used, returned] } }),
    )
    valueOf(await route('directory.delete', { kind: 'user', id: directory.ada }))
    valueOf(await route('directory.delete', { kind: 'subAccount', id: directory.acme }))
    const before = await state(stock)
    expect(await route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'refused',
      message:
        'It can’t be undone, because a sub account, SIP trunk or user that it would bring back was deleted.',
    })
    expect(await state(stock)).toEqual(before)
  })

  it('when the user that it would bring back is gone', async () => {
    const stock = await stocked()
    const { operationId } = valueOf(await acts['user.unbind'](stock))
    valueOf(await stock.route('directory.delete', { kind: 'user', id: stock.directory.ada }))
    expect(await stock.route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'refused',
    })
  })
})

it('an undo is an operation of its own, in the activity and in the number’s history', async () => {
  const stock = await stocked()
  const { operationId } = valueOf(await acts['pool.assign'](stock))
  const { operationId: undoing } = valueOf(await stock.route('operations.undo', { operationId }))
  const { rows } = valueOf(await stock.route('activity.operations', { filter: {}, offset: 0, limit: 2 }))
  expect(rows).toMatchObject([
    { id: undoing, act: 'undo', count: 1, undoes: operationId, undoneBy: null },
    { id: operationId, act: 'pool.assign', undoes: null, undoneBy: undoing },
  ])
  const history = valueOf(await stock.route('numbers.history', { e164: '+16505550100', offset: 0, limit: 1 }))
  expect(history.rows).toMatchObject([{ act: 'undo', from: 'Assigned', to: 'Free' }])
  expect(history.rows[0]!.changes).toContainEqual({
    field: 'serviceInfo',
    before: 'Front desk',
    after: null,
  })
})
