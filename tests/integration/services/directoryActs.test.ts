import { describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import type { OperationFilter } from '../../../contract/history.ts'
import { directoryKinds, type DirectoryKind } from '../../../contract/accounts.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { planCells, rowsOf } from '../import/sheets.ts'
import { openInventory, sqliteOptions, valueOf, type TestInventory } from '../support/inventory.ts'
import { addDirectory, addNumbers, addOneOfEach } from '../support/stock.ts'

const page = { offset: 0, limit: 100 }

async function stocked() {
  const inventory = openInventory()
  const stock = await addOneOfEach(inventory.route)
  const ids = stock.directory
  const idOf = { subAccount: ids.acme, carrier: ids.carrier, sipTrunk: ids.trunk, user: ids.ada }
  return { inventory, route: inventory.route, ...stock, idOf }
}

/** Everything that a row of the directory says, to show that an undo brings all of it back. */
const tables = (inventory: TestInventory) =>
  ['carriers', 'sub_accounts', 'sip_trunks', 'users'].map((table) =>
    inventory.open.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  )

const operations = async ({ route }: TestInventory, filter: OperationFilter = {}) =>
  valueOf(await route('activity.operations', { filter, ...page })).rows

const listed = async ({ route }: TestInventory, kind: DirectoryKind, withArchived = false) =>
  valueOf(await route('directory.list', { kind, withArchived, ...page })).rows.map(({ name }) => name)

async function expectSound(inventory: TestInventory): Promise<void> {
  expect(valueOf(await runJob(inventory.file, { kind: 'check' }, sqliteOptions)).findings).toEqual([])
}

describe('acts on the directory', () => {
  it('are in the activity, with what was before and after', async () => {
    const { inventory, route, directory } = await stocked()
    const added = valueOf(
      await route('directory.add', { kind: 'user', name: 'Zoë', ownerId: directory.other }),
    )
    const renamed = valueOf(await route('directory.rename', { kind: 'user', id: added.id, name: 'Zoe' }))
    const deleted = valueOf(await route('directory.delete', { kind: 'user', id: added.id }))
    const zoe = (name: string) => ({ name, owner: 'Borealis Freight', isArchived: false })
    const change = { id: added.id, kind: 'user' }
    const found = await operations(inventory, { text: 'Zo' })
    expect(found.map(({ id, act, count, directory: part }) => ({ id, act, count, part }))).toEqual([
      {
        id: deleted.operationId,
        act: 'directory.delete',
        count: 0,
        part: { count: 1, kind: 'user', first: { ...change, before: zoe('Zoe'), after: null } },
      },
      {
        id: renamed.operationId,
        act: 'directory.rename',
        count: 0,
        part: { count: 1, kind: 'user', first: { ...change, before: zoe('Zoë'), after: zoe('Zoe') } },
      },
      {
        id: added.operationId,
        act: 'directory.add',
        count: 0,
        part: { count: 1, kind: 'user', first: { ...change, before: null, after: zoe('Zoë') } },
      },
    ])
    expect((await operations(inventory, { act: ['directory.rename'] })).map(({ id }) => id)).toEqual([
      renamed.operationId,
    ])
    const changes = await route('activity.directoryChanges', { operationId: renamed.operationId, ...page })
    expect(valueOf(changes)).toEqual({ total: 1, rows: [found[1]?.directory?.first] })
    await expectSound(inventory)
  })

  it.each(directoryKinds)('an undo of deleting a %s brings it back as it was', async (kind) => {
    const inventory = openInventory()
    const { route } = inventory
    const ids = await addDirectory(route)
    for (const id of [ids.ada, ids.bob]) {
      if (kind !== 'user') valueOf(await route('directory.delete', { kind: 'user', id }))
    }
    if (kind === 'carrier') valueOf(await route('directory.delete', { kind: 'sipTrunk', id: ids.trunk }))
    const before = tables(inventory)
    const id = { subAccount: ids.acme, carrier: ids.carrier, sipTrunk: ids.trunk, user: ids.ada }[kind]
    const { operationId } = valueOf(await route('directory.delete', { kind, id }))
    const undone = valueOf(await route('operations.undo', { operationId }))
    expect(tables(inventory)).toEqual(before)
    expect(undone).toMatchObject({
      undone: 0,
      left: 0,
      what: { act: 'directory.delete', isRedone: false, only: null, directory: { count: 1, kind } },
    })
    valueOf(await route('operations.undo', { operationId: undone.operationId }))
    expect(await route('directory.get', { kind, id })).toMatchObject({ ok: false })
    await expectSound(inventory)
  })

  it('a number comes back to a sub account that was deleted and brought back', async () => {
    const { inventory, route, directory, assigned, used, returned } = await stocked()
    valueOf(await route('pool.return', { numbers: { ids: [assigned, used] } }))
    const unbound = valueOf(await route('pool.unbind', { numbers: { ids: [assigned, used, returned] } }))
    const user = valueOf(await route('directory.delete', { kind: 'user', id: directory.ada }))
    const account = valueOf(await route('directory.delete', { kind: 'subAccount', id: directory.acme }))
    expect(await route('operations.undo', { operationId: user.operationId })).toMatchObject({
      ok: false,
      message: saying('the sub account of Ada was deleted'),
    })
    for (const { operationId } of [account, user, unbound])
      valueOf(await route('operations.undo', { operationId }))
    expect(valueOf(await route('numbers.get', { id: returned })).subAccount?.name).toBe('Acme Clinics')
    await expectSound(inventory)
  })

  it('an undo of a deletion is refused where another has the name by now', async () => {
    const { inventory, route, directory } = await stocked()
    const { operationId } = valueOf(await route('directory.delete', { kind: 'user', id: directory.bob }))
    valueOf(await route('directory.add', { kind: 'user', name: 'BOB', ownerId: directory.other }))
    const before = tables(inventory)
    expect(await route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'name_taken',
      message: saying('A user named BOB already exists'),
    })
    expect(tables(inventory)).toEqual(before)
  })

  it('an undo of adding is refused with what holds the entry, and removes it where nothing does', async () => {
    const { inventory, route, free, directory } = await stocked()
    const added = valueOf(await route('directory.add', { kind: 'subAccount', name: 'Fabrikam' }))
    const { operationId } = added
    const to = { subAccountId: added.id, sipTrunkId: directory.trunk }
    const assigned = valueOf(await route('pool.assign', { numbers: { ids: [free] }, ...to }))
    expect(await route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'in_use',
      message: saying('Fabrikam can’t be deleted: 1 number still refers to it.'),
    })
    valueOf(await route('operations.undo', { operationId: assigned.operationId }))
    const undone = valueOf(await route('operations.undo', { operationId }))
    expect(await listed(inventory, 'subAccount')).toEqual(['Acme Clinics', 'Borealis Freight'])
    // A number can't come back to somebody who is gone; done again, it can.
    expect(await route('operations.undo', { operationId: assigned.operationId + 1 })).toMatchObject({
      ok: false,
    })
    valueOf(await route('operations.undo', { operationId: undone.operationId }))
    await expectSound(inventory)
  })

  it('an undo of renaming is refused where the name was taken or the entry renamed again', async () => {
    const { inventory, route, directory } = await stocked()
    const of = { kind: 'subAccount', id: directory.acme } as const
    const first = valueOf(await route('directory.rename', { ...of, name: 'One' }))
    const second = valueOf(await route('directory.rename', { ...of, name: 'Two' }))
    expect(await route('operations.undo', { operationId: first.operationId })).toMatchObject({
      ok: false,
      message: saying('Two has changed in the directory since'),
    })
    valueOf(await route('operations.undo', { operationId: second.operationId }))
    valueOf(await route('directory.add', { kind: 'subAccount', name: 'Acme clinics' }))
    expect(await route('operations.undo', { operationId: first.operationId })).toMatchObject({
      ok: false,
      code: 'name_taken',
    })
    expect(await listed(inventory, 'subAccount')).toEqual(['Acme clinics', 'Borealis Freight', 'One'])
    expect(await route('operations.undo', { operationId: second.operationId })).toMatchObject({
      ok: false,
      message: saying('already been undone'),
    })
    await expectSound(inventory)
  })

  it('of many entries are one line, and are undone together or not at all', async () => {
    const inventory = openInventory()
    valueOf(await inventory.route('inventory.loadSample', {}))
    const [added] = await operations(inventory, { act: ['directory.add'] })
    expect(added?.directory).toMatchObject({ count: 20, kind: null })
    const before = tables(inventory)
    expect(await inventory.route('operations.undo', { operationId: added!.id })).toMatchObject({ ok: false })
    expect(tables(inventory)).toEqual(before)
  })
})

describe('archiving', () => {
  it.each(directoryKinds)('takes a %s out of what is offered, and can be undone', async (kind) => {
    const inventory = openInventory()
    const { route } = inventory
    const ids = await addDirectory(route)
    const id = { subAccount: ids.acme, carrier: ids.carrier, sipTrunk: ids.trunk, user: ids.ada }[kind]
    const before = tables(inventory)
    const archived = valueOf(await route('directory.archive', { kind, id }))
    expect(archived).toMatchObject({ id, archived: 'itself' })
    expect(await listed(inventory, kind)).not.toContain(archived.name)
    expect(await listed(inventory, kind, true)).toContain(archived.name)
    expect(await route('directory.archive', { kind, id })).toMatchObject({
      ok: false,
      message: saying('is archived already'),
    })
    const back = valueOf(await route('directory.bringBack', { kind, id }))
    expect(back).toMatchObject({ id, archived: null })
    expect(tables(inventory)).toEqual(before)
    expect(await route('directory.bringBack', { kind, id })).toMatchObject({ ok: false })
    for (const { operationId } of [back, archived]) valueOf(await route('operations.undo', { operationId }))
    expect(tables(inventory)).toEqual(before)
    expect((await operations(inventory)).slice(0, 4).map(({ act }) => act)).toEqual([
      'undo',
      'undo',
      'directory.bringBack',
      'directory.archive',
    ])
    await expectSound(inventory)
  })

  it.each([
    ['subAccount', 'Acme Clinics can’t be archived: 3 numbers still refer to it.'],
    ['carrier', 'Example Telecom can’t be archived: 3 numbers still refer to it.'],
    ['sipTrunk', 'US-West SBC 1 can’t be archived: 3 numbers still refer to it.'],
    ['user', 'Ada can’t be archived: 1 number still refers to it.'],
  ] as const)('is refused while numbers hold a %s, with how many', async (kind, message) => {
    const { inventory, route, idOf } = await stocked()
    const before = tables(inventory)
    expect(await route('directory.archive', { kind, id: idOf[kind] })).toMatchObject({
      ok: false,
      code: 'in_use',
      message,
    })
    expect(tables(inventory)).toEqual(before)
  })

  it('takes the users of a sub account along, and brings them back with it', async () => {
    const { inventory, route, directory } = await stocked()
    valueOf(await route('directory.archive', { kind: 'subAccount', id: directory.other }))
    expect(await listed(inventory, 'user')).toEqual(['Ada'])
    expect(await route('directory.bringBack', { kind: 'user', id: directory.bob })).toMatchObject({
      ok: false,
      message: saying('Bob is archived with Borealis Freight. Bring Borealis Freight back first.'),
    })
    const user = { kind: 'user', name: 'Carl', ownerId: directory.other } as const
    expect(await route('directory.add', user)).toMatchObject({
      ok: false,
      message: saying('Borealis Freight is archived'),
    })
    valueOf(await route('directory.bringBack', { kind: 'subAccount', id: directory.other }))
    expect(await listed(inventory, 'user')).toEqual(['Ada', 'Bob'])
  })

  it('keeps the name, and says so to who wants it', async () => {
    const { route, directory } = await stocked()
    valueOf(await route('directory.archive', { kind: 'subAccount', id: directory.other }))
    expect(await route('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })).toMatchObject({
      ok: false,
      code: 'name_taken',
      message: saying('Borealis Freight is in the directory already, but archived.'),
    })
  })

  it('gives nothing to who is archived, by no act', async () => {
    const { route, directory, free, assigned } = await stocked()
    valueOf(await route('directory.archive', { kind: 'subAccount', id: directory.other }))
    const to = { subAccountId: directory.other, sipTrunkId: directory.trunk }
    const numbers = { ids: [free] }
    const bob = valueOf(await route('directory.add', { kind: 'user', name: 'Carl', ownerId: directory.acme }))
    valueOf(await route('directory.archive', { kind: 'user', id: bob.id }))
    const refused = { ok: false, message: saying('Borealis Freight is archived.') }
    expect(await route('pool.assign', { numbers, ...to })).toMatchObject(refused)
    expect(await route('pool.reserve', { numbers, holdForId: directory.other })).toMatchObject(refused)
    expect(await route('pool.move', { numbers: { ids: [assigned] }, ...to })).toMatchObject(refused)
    const text = '+1 206 555 0100'
    expect(await route('pool.add', { text, policy: 'all', ...to })).toMatchObject(refused)
    expect(await route('user.assign', { numbers: { ids: [assigned] }, userId: bob.id })).toMatchObject({
      ok: false,
      message: saying('Carl is archived.'),
    })
  })

  it('no undo gives a number back to who was archived meanwhile', async () => {
    const { inventory, route, directory, assigned, used, returned } = await stocked()
    const back = valueOf(await route('pool.return', { numbers: { ids: [assigned, used] } }))
    const unbound = valueOf(await route('pool.unbind', { numbers: { ids: [assigned, used, returned] } }))
    const archived = valueOf(await route('directory.archive', { kind: 'subAccount', id: directory.acme }))
    // As Returned it is nobody's any more; the provider may still see whose it was.
    const again = valueOf(await route('operations.undo', { operationId: unbound.operationId }))
    valueOf(await route('operations.undo', { operationId: again.operationId }))
    expect(await route('operations.undo', { operationId: back.operationId })).toMatchObject({ ok: false })
    const free = valueOf(await route('operations.undo', { operationId: archived.operationId }))
    const to = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
    valueOf(await route('pool.assign', { numbers: { ids: [assigned] }, ...to }))
    expect(await route('operations.undo', { operationId: free.operationId })).toMatchObject({
      ok: false,
      message: saying('Acme Clinics has numbers again'),
    })
    await expectSound(inventory)
  })

  it('refuses a sheet that gives something to who is archived, and none that says what is so', async () => {
    const { inventory, route, directory, assigned } = await stocked()
    valueOf(await route('directory.archive', { kind: 'subAccount', id: directory.other }))
    valueOf(await route('directory.close', { id: directory.acme, unbind: false }))
    const sheet = [
      'Number\tSub Account\tSIP Trunk Name\tNumber Pool Status',
      '+12065550100\tBorealis Freight\tUS-West SBC 1\t',
      '+16505550100\tBorealis Freight\tUS-West SBC 1\t',
      '+16505550101\tAcme Clinics\tUS-West SBC 1\tReturned',
      '+16505550102\tAcme Clinics\tUS-West SBC 1\tAssigned',
    ].join('\n')
    const { planId } = valueOf(await planCells(inventory, sheet, { update: { clears: false, kept: [] } }))
    const archived = (name: string) => ({ field: 'subAccount', code: 'archived', message: saying(name) })
    expect(await rowsOf(inventory, planId)).toMatchObject([
      { issues: [archived('Archived in the directory: Borealis Freight')] },
      { issues: [archived('Borealis Freight')] },
      { issues: [] },
      { issues: [archived('Acme Clinics')] },
    ])
    expect(valueOf(await route('numbers.get', { id: assigned })).poolStatus).toBe('Returned')
  })

  it('keeps numbers in the filter of who is archived', async () => {
    const { inventory, route, directory } = await stocked()
    await addNumbers(route, '+1 206 555 0100')
    valueOf(await route('directory.archive', { kind: 'subAccount', id: directory.other }))
    expect((await operations(inventory, { text: 'Borealis' })).map(({ act }) => act)).toEqual([
      'directory.archive',
      'directory.add',
    ])
  })
})
