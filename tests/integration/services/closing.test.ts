import { describe, expect, it } from 'vitest'
import { say, saying } from '../../english.ts'
import { insertEntry } from '../../../db/directory/changingEntries.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { inTransaction } from '../../../db/file/connection.ts'
import { startOperation } from '../../../db/history/operations.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { openInventory, sqliteOptions, valueOf, type TestInventory } from '../support/inventory.ts'
import { addDirectory, addNumbers, numbersOf } from '../support/stock.ts'

const page = { offset: 0, limit: 1000 }

/** A sub account with 340 numbers, of which 120 have a user each and 20 are returned, and two reserved for it. */
async function customer() {
  const inventory = openInventory()
  const { route, open } = inventory
  const directory = await addDirectory(route)
  const { acme, other, trunk, bob } = directory
  const users = inTransaction(open.db, () => {
    const operation = { operationId: startOperation(open.db, 'directory.add', 1), at: 1 }
    return Array.from({ length: 119 }, (_, n) =>
      insertEntry(open.db, { kind: 'user', name: `User ${n}`, ownerId: acme }, operation),
    )
  })
  const ids = (await addNumbers(route, '+1 206 555 1000 - 1344')).map(({ id }) => id)
  const labels = { billingReferenceId: 'BR-1', serviceInfo: 'Main line' }
  const to = { subAccountId: acme, sipTrunkId: trunk, ...labels }
  valueOf(await route('pool.assign', { numbers: { ids: ids.slice(0, 340) }, ...to }))
  for (const [place, userId] of [directory.ada, ...users].entries()) {
    valueOf(await route('user.assign', { numbers: { ids: ids.slice(place, place + 1) }, userId }))
  }
  valueOf(await route('sub.release', { numbers: { ids: ids.slice(320, 340) } }))
  valueOf(await route('pool.reserve', { numbers: { ids: ids.slice(340, 342) }, holdForId: acme }))
  valueOf(await route('pool.assign', { numbers: { ids: ids.slice(342, 344) }, ...to, subAccountId: other }))
  valueOf(await route('user.assign', { numbers: { ids: ids.slice(342, 343) }, userId: bob }))
  return { inventory, route, directory, ids }
}

/** Numbers and directory, without what every act changes. */
async function state({ route, open }: TestInventory) {
  const numbers = (await numbersOf(route)).map((number) => ({ ...number, changedAt: null }))
  const tables = ['carriers', 'sub_accounts', 'sip_trunks', 'users'].map((table) =>
    open.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  )
  return { numbers, tables }
}

async function expectSound({ file, open }: TestInventory): Promise<void> {
  expect(valueOf(await runJob(file, { kind: 'check' }, sqliteOptions)).findings.map(say)).toEqual([])
  expect(checkDerived(open.db)).toEqual([])
}

const statusesOf = async ({ route }: TestInventory) =>
  Object.fromEntries(
    valueOf(await route('numbers.facets', { filter: {} })).poolStatus.map(({ value, count }) => [
      value,
      count,
    ]),
  )

describe('closing a sub account', () => {
  it.each([
    [false, { returned: 320, unbound: 0 }, { Free: 3, Assigned: 2, Returned: 340 }],
    [true, { returned: 320, unbound: 340 }, { Free: 343, Assigned: 2 }],
  ] as const)(
    'takes all that it has in one operation (unbound too: %s), and one undo brings it back',
    async (unbind, reported, statuses) => {
      const { inventory, route, directory } = await customer()
      const { acme } = directory
      const before = await state(inventory)
      expect(valueOf(await route('directory.closing', { id: acme }))).toEqual({
        users: 120,
        assigned: 320,
        returned: 20,
        reserved: 2,
      })
      inventory.progress.length = 0
      const closed = valueOf(await route('directory.close', { id: acme, unbind }))
      expect(closed).toEqual({
        operationId: closed.operationId,
        name: 'Acme Clinics',
        users: 120,
        lifted: 2,
        ...reported,
      })
      expect(inventory.progress.length).toBeGreaterThan(0)
      expect(await statusesOf(inventory)).toEqual(statuses)
      expect((await numbersOf(route, { subAccountId: [acme] })).length).toBe(unbind ? 0 : 340)
      expect(
        (await numbersOf(route)).filter(({ user, hold }) => user !== null || hold !== null),
      ).toHaveLength(1)
      expect(valueOf(await route('directory.get', { kind: 'subAccount', id: acme })).archived).toBe('itself')
      const [operation] = valueOf(await route('activity.operations', { filter: {}, ...page })).rows
      expect(operation).toMatchObject({
        id: closed.operationId,
        act: 'directory.close',
        count: unbind ? 342 : 322,
        subAccount: { name: 'Acme Clinics' },
        directory: { count: 1, first: { before: { isArchived: false }, after: { isArchived: true } } },
      })
      await expectSound(inventory)

      const undone = valueOf(await route('operations.undo', { operationId: closed.operationId }))
      expect(undone).toMatchObject({ undone: unbind ? 342 : 322, what: { act: 'directory.close' } })
      expect(await state(inventory)).toEqual(before)
      await expectSound(inventory)
      const again = valueOf(await route('operations.undo', { operationId: undone.operationId }))
      expect(again.what).toMatchObject({ act: 'directory.close', isRedone: true })
      expect(await statusesOf(inventory)).toEqual(statuses)
      await expectSound(inventory)
    },
  )

  it('is refused for one that is gone or closed already', async () => {
    const { inventory, route, directory } = await customer()
    valueOf(await route('directory.close', { id: directory.acme, unbind: true }))
    const before = await state(inventory)
    expect(await route('directory.close', { id: directory.acme, unbind: true })).toMatchObject({
      ok: false,
      message: saying('Acme Clinics is archived already'),
    })
    for (const call of ['directory.close', 'directory.closing'] as const) {
      const input = call === 'directory.close' ? { id: 999, unbind: true } : { id: 999 }
      // Each call is given its own input.
      expect(await route(call, input as { id: number; unbind: boolean })).toMatchObject({
        ok: false,
        code: 'not_found',
      })
    }
    expect(await state(inventory)).toEqual(before)
  })

  it('leaves nothing behind where it is cancelled', async () => {
    const { inventory, directory } = await customer()
    const before = await state(inventory)
    const aborting = new AbortController()
    const { closeAccount } = await import('../../../electron/inventory/services/closing.ts')
    const cancelled = await closeAccount(
      { ...inventory.context, signal: aborting.signal, onProgress: () => aborting.abort() },
      { id: directory.acme, unbind: true },
    )
    expect(cancelled).toMatchObject({ ok: false, code: 'cancelled' })
    expect(await state(inventory)).toEqual(before)
    await expectSound(inventory)
  })

  it('of one that has nothing archives it', async () => {
    const inventory = openInventory()
    const { acme } = await addDirectory(inventory.route)
    const closed = valueOf(await inventory.route('directory.close', { id: acme, unbind: false }))
    expect(closed).toMatchObject({ users: 0, returned: 0, unbound: 0, lifted: 0 })
    valueOf(await inventory.route('operations.undo', { operationId: closed.operationId }))
    expect(
      valueOf(await inventory.route('directory.get', { kind: 'subAccount', id: acme })).archived,
    ).toBeNull()
  })

  it('an undo is refused where one of its numbers has changed since, and may leave that one', async () => {
    const { inventory, route, directory, ids } = await customer()
    const { operationId } = valueOf(await route('directory.close', { id: directory.acme, unbind: true }))
    const to = { subAccountId: directory.other, sipTrunkId: directory.trunk }
    valueOf(await route('pool.assign', { numbers: { ids: ids.slice(0, 1) }, ...to }))
    expect(await route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      details: { changedSince: 1 },
    })
    const undone = valueOf(await route('operations.undo', { operationId, changed: 'leave' }))
    expect(undone).toMatchObject({ undone: 341, left: 1 })
    expect(valueOf(await route('directory.get', { kind: 'subAccount', id: directory.acme }))).toMatchObject({
      archived: null,
      numbers: 339,
    })
    await expectSound(inventory)
  })
})

describe('merging', () => {
  it('a sub account goes to another with its numbers, users and reservations, and comes back', async () => {
    const { inventory, route, directory, ids } = await customer()
    const { acme, other } = directory
    valueOf(await route('directory.add', { kind: 'user', name: 'ADA', ownerId: other }))
    const before = await state(inventory)
    const merged = valueOf(await route('directory.merge', { kind: 'subAccount', id: acme, intoId: other }))
    expect(merged).toMatchObject({ name: 'Acme Clinics', into: 'Borealis Freight', numbers: 342, moved: 119 })
    const numbers = await numbersOf(route)
    expect(numbers.filter(({ subAccount }) => subAccount?.id === other)).toHaveLength(342)
    expect(numbers.filter(({ hold }) => hold?.for?.id === other)).toHaveLength(2)
    const by = new Map(numbers.map((number) => [number.id, number]))
    expect(by.get(ids[0]!)).toMatchObject({ user: { name: 'ADA' }, billingReferenceId: 'BR-1' })
    expect(by.get(ids[1]!)).toMatchObject({ user: { name: 'User 0' }, poolStatus: 'Assigned' })
    expect(by.get(ids[330]!)).toMatchObject({ poolStatus: 'Returned', serviceInfo: 'Main line' })
    expect(await statusesOf(inventory)).toEqual({ Free: 3, Assigned: 322, Returned: 20 })
    await expectSound(inventory)
    const undone = valueOf(await route('operations.undo', { operationId: merged.operationId }))
    expect(await state(inventory)).toEqual(before)
    valueOf(await route('operations.undo', { operationId: undone.operationId }))
    expect((await numbersOf(route, { subAccountId: [other] })).length).toBe(342)
    await expectSound(inventory)
  })

  it.each(['carrier', 'sipTrunk', 'user'] as const)('a %s goes to another, and comes back', async (kind) => {
    const { inventory, route, directory } = await customer()
    const { carrier, trunk, ada, acme } = directory
    const added = {
      carrier: { kind: 'carrier', name: 'Northwind Voice' },
      sipTrunk: { kind: 'sipTrunk', name: 'West 2', ownerId: carrier },
      user: { kind: 'user', name: 'Zoe', ownerId: acme },
    } as const
    const into = valueOf(await route('directory.add', added[kind]))
    const id = { carrier, sipTrunk: trunk, user: ada }[kind]
    const before = await state(inventory)
    const { numbers: held } = valueOf(await route('directory.get', { kind, id }))
    const merged = valueOf(await route('directory.merge', { kind, id, intoId: into.id }))
    expect(merged).toMatchObject({ into: into.name, numbers: kind === 'carrier' ? 0 : held })
    expect(valueOf(await route('directory.get', { kind, id: into.id })).numbers).toBe(held)
    expect(valueOf(await route('directory.get', { kind, id }))).toMatchObject({
      numbers: 0,
      archived: 'itself',
    })
    await expectSound(inventory)
    valueOf(await route('operations.undo', { operationId: merged.operationId }))
    expect(await state(inventory)).toEqual(before)
    await expectSound(inventory)
  })

  it('is refused with itself, with one that is archived or gone, and between users of two sub accounts', async () => {
    const { inventory, route, directory } = await customer()
    const { acme, other, ada, bob } = directory
    const before = await state(inventory)
    const merge = (kind: 'subAccount' | 'user', id: number, intoId: number) =>
      route('directory.merge', { kind, id, intoId })
    expect(await merge('subAccount', acme, acme)).toMatchObject({ message: saying('into itself') })
    expect(await merge('subAccount', acme, 999)).toMatchObject({ code: 'not_found' })
    expect(await merge('user', ada, bob)).toMatchObject({ message: saying('different sub accounts') })
    expect(await state(inventory)).toEqual(before)
    valueOf(await route('directory.close', { id: acme, unbind: false }))
    expect(await merge('subAccount', other, acme)).toMatchObject({
      message: saying('Acme Clinics is archived'),
    })
  })
})
