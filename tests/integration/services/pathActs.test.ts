import { expect, it } from 'vitest'
import { inEnglish } from '../../english.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addOneOfEach, numbersOf } from '../support/stock.ts'

async function stocked() {
  const inventory = openInventory()
  const stock = await addOneOfEach(inventory.route)
  const labels = { billingReferenceId: 'B-1', serviceInfo: 'Desk 4' }
  valueOf(await inventory.route('pool.edit', { numbers: { ids: [stock.assigned, stock.used] }, ...labels }))
  return { inventory, ...stock, labels }
}

const all = { filter: {}, except: [] }

it('Move to… moves Assigned numbers to another sub account with their labels, in one operation', async () => {
  const { inventory, directory, assigned, used, labels } = await stocked()
  const { route, open } = inventory
  const before = await numbersOf(route)
  const to = { subAccountId: directory.other, sipTrunkId: directory.trunk }
  const outcome = valueOf(await route('pool.move', { numbers: all, ...to }))
  expect(outcome.done).toBe(2)
  expect(inEnglish(outcome.skipped.map(({ count, reason }) => ({ count, reason })))).toEqual([
    { count: 1, reason: 'Only Assigned numbers can be moved (currently Free)' },
    { count: 1, reason: 'Only Assigned numbers can be moved (currently Returned)' },
  ])
  const after = await numbersOf(route)
  for (const id of [assigned, used]) {
    expect(after.find((number) => number.id === id)).toMatchObject({
      poolStatus: 'Assigned',
      subAccount: { name: 'Borealis Freight' },
      user: null,
      ...labels,
    })
  }
  const { operationId } = outcome
  const { rows } = valueOf(await route('activity.entries', { operationId, offset: 0, limit: 20 }))
  const actsOf = (number: number) => rows.filter(({ numberId }) => numberId === number).map(({ act }) => act)
  const moved = ['sub.release', 'pool.unbind', 'pool.assign']
  expect(actsOf(assigned).sort()).toEqual([...moved].sort())
  expect(actsOf(used).sort()).toEqual(['user.unbind', ...moved].sort())
  const [operation] = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 1 })).rows
  expect(operation).toMatchObject({ act: 'pool.move', count: 2, changedSince: 0 })
  expect(checkDerived(open.db)).toEqual([])
  expect(valueOf(await route('operations.undo', { operationId })).undone).toBe(2)
  const comparable = (numbers: typeof before) => numbers.map((number) => ({ ...number, changedAt: '' }))
  expect(comparable(await numbersOf(route))).toEqual(comparable(before))
  expect(checkDerived(open.db)).toEqual([])
})

it('to another SIP trunk of the same sub account keeps the user', async () => {
  const { inventory, directory, used } = await stocked()
  const { route } = inventory
  const trunk = { kind: 'sipTrunk', name: 'US-East SBC 1', ownerId: directory.carrier } as const
  const sipTrunkId = valueOf(await route('directory.add', trunk)).id
  valueOf(await route('pool.move', { numbers: { ids: [used] }, subAccountId: directory.acme, sipTrunkId }))
  const [number] = (await numbersOf(route)).filter(({ id }) => id === used)
  expect(number).toMatchObject({ sipTrunk: { id: sipTrunkId }, user: { name: 'Ada' } })
})

it('a number that is there already is skipped, and one that can’t move is refused', async () => {
  const { inventory, directory, assigned } = await stocked()
  const to = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
  const result = await inventory.route('pool.move', { numbers: { ids: [assigned] }, ...to })
  expect(inEnglish(result)).toMatchObject({
    ok: false,
    code: 'refused',
    message: '+1 650 555 0101 was not moved: It is there already.',
  })
  const nobody = { subAccountId: 9999, sipTrunkId: directory.trunk }
  const unknown = await inventory.route('pool.move', { numbers: { ids: [assigned] }, ...nobody })
  expect(unknown).toMatchObject({ ok: false, code: 'refused' })
})

it('Return to provider unbinds users first, and keeps who had the number', async () => {
  const { inventory, assigned, used, labels } = await stocked()
  const { route } = inventory
  const outcome = valueOf(await route('pool.return', { numbers: { ids: [assigned, used] } }))
  expect(outcome.done).toBe(2)
  const returned = (await numbersOf(route)).filter(({ id }) => id === assigned || id === used)
  for (const number of returned) {
    expect(number).toMatchObject({
      poolStatus: 'Returned',
      subAccount: { name: 'Acme Clinics' },
      user: null,
      ...labels,
    })
  }
})
