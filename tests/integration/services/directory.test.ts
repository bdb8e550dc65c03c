import { describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers, addOneOfEach } from '../support/stock.ts'

const kinds = ['subAccount', 'carrier', 'sipTrunk', 'user'] as const
const words = { subAccount: 'sub account', carrier: 'carrier', sipTrunk: 'SIP trunk', user: 'user' } as const
const noSuchId = 9999
const page = { offset: 0, limit: 100 }

async function directory() {
  const inventory = openInventory()
  const ids = await addDirectory(inventory.route)
  const idOf = { subAccount: ids.acme, carrier: ids.carrier, sipTrunk: ids.trunk, user: ids.ada }
  return { ...inventory, ids, idOf }
}

describe('adding', () => {
  it('returns the entry as in the list', async () => {
    const { route, ids, changes } = await directory()
    changes.length = 0
    const added = valueOf(await route('directory.add', { kind: 'user', name: '  Zoë  ', ownerId: ids.acme }))
    expect(added).toMatchObject({
      kind: 'user',
      name: 'Zoë',
      owner: { id: ids.acme, name: 'Acme Clinics' },
      numbers: 0,
      dependents: 0,
    })
    const { rows } = valueOf(await route('directory.list', { kind: 'user', ownerId: ids.acme, ...page }))
    expect(rows.map(({ name }) => name)).toEqual(['Ada', 'Zoë'])
    const { operationId, ...entry } = added
    expect(rows[1]).toEqual(entry)
    expect(operationId).toBeGreaterThan(0)
    expect(changes).toEqual([['directory', 'activity']])
  })

  it.each([
    ['subAccount', 'ACME  clinics'],
    ['carrier', 'ｅｘａｍｐｌｅ telecom'],
    ['sipTrunk', 'us-west sbc 1'],
    ['user', 'ADA'],
  ] as const)('a %s whose name is taken is refused, however it is written: %s', async (kind, name) => {
    const { route, ids } = await directory()
    const entry =
      kind === 'user'
        ? { kind, name, ownerId: ids.acme }
        : kind === 'sipTrunk'
          ? { kind, name, ownerId: ids.carrier }
          : { kind, name }
    const before = valueOf(await route('inventory.summary', {}))
    expect(await route('directory.add', entry)).toMatchObject({
      ok: false,
      code: 'name_taken',
      message: saying(`A ${words[kind]} named`),
    })
    expect(valueOf(await route('inventory.summary', {}))).toEqual(before)
  })

  it('users of two sub accounts may have one name, and SIP trunks of two carriers may not', async () => {
    const { route, ids } = await directory()
    valueOf(await route('directory.add', { kind: 'user', name: 'Ada', ownerId: ids.other }))
    const { id } = valueOf(await route('directory.add', { kind: 'carrier', name: 'Northwind Voice' }))
    const trunk = { kind: 'sipTrunk', name: 'US-West SBC 1', ownerId: id } as const
    expect(await route('directory.add', trunk)).toMatchObject({ ok: false, code: 'name_taken' })
  })

  it.each([
    ['sipTrunk', 'This carrier is no longer in the directory.'],
    ['user', 'This sub account is no longer in the directory.'],
  ] as const)('a %s of an owner that is gone is refused', async (kind, message) => {
    const { route } = await directory()
    const entry = { kind, name: 'New', ownerId: noSuchId }
    expect(await route('directory.add', entry)).toMatchObject({ ok: false, code: 'not_found', message })
  })

  it.each([
    ['an empty name', { kind: 'carrier', name: '   ' }, 'A name is required'],
    ['a long name', { kind: 'carrier', name: 'x'.repeat(121) }, 'The name is longer than 120 characters'],
    ['a line break', { kind: 'carrier', name: 'a\nb' }, 'Line breaks and control characters are not allowed'],
  ] as const)('%s is refused in words', async (_what, entry, message) => {
    const { route } = await directory()
    expect(await route('directory.add', entry)).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: `${message}. Correct it and try again.`,
    })
  })
})

describe('renaming', () => {
  it.each(kinds)('a %s is visible everywhere except in the history', async (kind) => {
    const { route, open, changes } = openInventory()
    const { directory: ids, used } = await addOneOfEach(route)
    const idOf = { subAccount: ids.acme, carrier: ids.carrier, sipTrunk: ids.trunk, user: ids.ada }
    const before = open.db.prepare('SELECT sub_account, sip_trunk, user FROM history ORDER BY id').all()
    changes.length = 0
    const renamed = valueOf(await route('directory.rename', { kind, id: idOf[kind], name: 'Neu' }))
    expect(renamed).toMatchObject({ kind, id: idOf[kind], name: 'Neu' })
    expect(valueOf(await route('numbers.get', { id: used }))[kind]).toEqual({ id: idOf[kind], name: 'Neu' })
    expect(open.db.prepare('SELECT sub_account, sip_trunk, user FROM history ORDER BY id').all()).toEqual(
      before,
    )
    expect(changes).toEqual([['directory', 'numbers', 'activity']])
  })

  it('to the name of another is refused, to another spelling of its own is not', async () => {
    const { route, ids } = await directory()
    const rename = (name: string) => route('directory.rename', { kind: 'subAccount', id: ids.acme, name })
    expect(await rename('BOREALIS freight')).toMatchObject({
      ok: false,
      code: 'name_taken',
      message: 'A sub account named Borealis Freight already exists. Choose another name.',
    })
    expect(valueOf(await rename('ACME clinics')).name).toBe('ACME clinics')
  })

  it.each(kinds)('a %s that is gone is refused', async (kind) => {
    const { route } = await directory()
    expect(await route('directory.rename', { kind, id: noSuchId, name: 'New' })).toMatchObject({
      ok: false,
      code: 'not_found',
      message: `This ${words[kind]} is no longer in the directory.`,
    })
  })

  it('to no name is refused in words', async () => {
    const { route, ids } = await directory()
    const input = { kind: 'subAccount', id: ids.acme, name: ' ' } as const
    expect(await route('directory.rename', input)).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: 'A name is required. Correct it and try again.',
    })
  })
})

describe('deleting', () => {
  it('works without references', async () => {
    const { route, ids } = await directory()
    for (const [kind, id] of [
      ['user', ids.ada],
      ['user', ids.bob],
      ['subAccount', ids.acme],
      ['sipTrunk', ids.trunk],
      ['carrier', ids.carrier],
    ] as const) {
      valueOf(await route('directory.delete', { kind, id }))
      expect(await route('directory.delete', { kind, id })).toMatchObject({ ok: false, code: 'not_found' })
    }
    expect(valueOf(await route('inventory.summary', {}))).toMatchObject({
      subAccounts: 1,
      carriers: 0,
      sipTrunks: 0,
      users: 0,
    })
  })

  it.each([
    [
      'subAccount',
      'Acme Clinics can’t be deleted: 3 numbers and 1 user still refer to it.',
      { numbers: 3, dependents: 1 },
    ],
    [
      'sipTrunk',
      'US-West SBC 1 can’t be deleted: 3 numbers still refer to it.',
      { numbers: 3, dependents: 0 },
    ],
    [
      'carrier',
      'Example Telecom can’t be deleted: 3 numbers and 1 SIP trunk still refer to it.',
      { numbers: 3, dependents: 1 },
    ],
    ['user', 'Ada can’t be deleted: 1 number still refers to it.', { numbers: 1, dependents: 0 }],
  ] as const)('a %s that numbers refer to is refused, and says how many', async (kind, message, details) => {
    const { route } = openInventory()
    const { directory: ids } = await addOneOfEach(route)
    const idOf = { subAccount: ids.acme, carrier: ids.carrier, sipTrunk: ids.trunk, user: ids.ada }
    const before = valueOf(await route('inventory.summary', {}))
    expect(await route('directory.delete', { kind, id: idOf[kind] })).toEqual({
      ok: false,
      code: 'in_use',
      message,
      details,
    })
    expect(valueOf(await route('inventory.summary', {}))).toEqual(before)
  })

  it('works again for a sub account after its last number was unbound', async () => {
    const { route } = openInventory()
    const { directory: ids, assigned, used, returned } = await addOneOfEach(route)
    valueOf(await route('user.unbind', { numbers: { ids: [used] } }))
    valueOf(await route('sub.release', { numbers: { ids: [assigned, used] } }))
    valueOf(await route('pool.unbind', { numbers: { ids: [assigned, used, returned] } }))
    valueOf(await route('directory.delete', { kind: 'user', id: ids.ada }))
    valueOf(await route('directory.delete', { kind: 'subAccount', id: ids.acme }))
  })
})

describe('a list of the directory', () => {
  it('is by name, in pages, narrowed by text and owner', async () => {
    const { route, ids } = await directory()
    for (const name of ['Café Müller', 'Zürich', 'Delta_1', 'Delta 1'])
      valueOf(await route('directory.add', { kind: 'subAccount', name }))
    const list = async (query: object) => {
      const { rows, total } = valueOf(
        await route('directory.list', { kind: 'subAccount', ...page, ...query }),
      )
      return { names: rows.map(({ name }) => name), total }
    }
    expect(await list({ offset: 1, limit: 2 })).toEqual({
      names: ['Borealis Freight', 'Café Müller'],
      total: 6,
    })
    expect(await list({ text: 'MÜLL' })).toEqual({ names: ['Café Müller'], total: 1 })
    expect(await list({ text: 'a_1' })).toEqual({ names: ['Delta_1'], total: 1 })
    expect(await list({ text: '%' })).toEqual({ names: [], total: 0 })
    const users = valueOf(await route('directory.list', { kind: 'user', ownerId: ids.other, ...page }))
    expect(users.rows.map(({ name }) => name)).toEqual(['Bob'])
  })

  it('counts the numbers that refer to each', async () => {
    const { route } = openInventory()
    await addOneOfEach(route)
    await addNumbers(route, '+1 206 555 0100')
    for (const [kind, counts] of [
      ['subAccount', [3, 0]],
      ['carrier', [3]],
      ['sipTrunk', [3]],
      ['user', [1, 0]],
    ] as const) {
      const { rows } = valueOf(await route('directory.list', { kind, ...page }))
      expect(rows.map(({ numbers }) => numbers)).toEqual(counts)
    }
  })
})
