import { describe, expect, it } from 'vitest'
import { say } from '../../english.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { Topic } from '../../../contract/events.ts'
import type { ActProgress } from '../../../contract/history.ts'
import { isSingle } from '../../../contract/life/acts.ts'
import type { CallName } from '../../../contract/api.ts'
import type { NumberSelection } from '../../../contract/numbers.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

const noSuchId = 9999

async function stocked() {
  const inventory = openInventory()
  return { inventory, ...(await addOneOfEach(inventory.route)) }
}

type Stocked = Awaited<ReturnType<typeof stocked>>

/** Every action on a selection, by name, with its arguments. */
const attempts = {
  'pool.assign': ({ inventory, directory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.assign', { numbers, subAccountId: directory.acme, sipTrunkId: directory.trunk }),
  'pool.edit': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.edit', { numbers, serviceInfo: 'Night line' }),
  'pool.reserve': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.reserve', { numbers }),
  'pool.lift': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.lift', { numbers }),
  'pool.endRest': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.endRest', { numbers, reason: 'They asked' }),
  'pool.activate': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.activate', { numbers }),
  'pool.pend': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.pend', { numbers }),
  'pool.move': ({ inventory, directory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.move', { numbers, subAccountId: directory.other, sipTrunkId: directory.trunk }),
  'pool.return': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.return', { numbers }),
  'pool.unbind': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.unbind', { numbers }),
  'pool.delete': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('pool.delete', { numbers }),
  'user.assign': ({ inventory, directory }: Stocked, numbers: NumberSelection) =>
    inventory.route('user.assign', { numbers, userId: directory.ada }),
  'user.unbind': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('user.unbind', { numbers }),
  'sub.release': ({ inventory }: Stocked, numbers: NumberSelection) =>
    inventory.route('sub.release', { numbers }),
} as const satisfies Partial<Record<CallName, unknown>>

type Act = keyof typeof attempts
type State = 'free' | 'assigned' | 'used' | 'returned'

const shown = { free: '0100', assigned: '0101', used: '0102', returned: '0103' } as const
const inUse = 'Assigned to a user; unbind the user first'

/** The refusal of each action for each state that it does not apply to. */
const refusals: Record<Act, Partial<Record<State, string>>> = {
  'pool.assign': {
    assigned: 'Only Free numbers can be assigned (currently Assigned)',
    used: 'Only Free numbers can be assigned (currently Assigned)',
    returned: 'Only Free numbers can be assigned (currently Returned)',
  },
  'pool.edit': {
    returned: 'Only Free or Assigned numbers can be edited (currently Returned)',
  },
  'pool.reserve': {
    assigned: 'Only Free numbers can be reserved (currently Assigned)',
    used: 'Only Free numbers can be reserved (currently Assigned)',
    returned: 'Only Free numbers can be reserved (currently Returned)',
  },
  'pool.lift': {
    free: 'Not reserved',
    assigned: 'Only Free numbers can be reserved (currently Assigned)',
    used: 'Only Free numbers can be reserved (currently Assigned)',
    returned: 'Only Free numbers can be reserved (currently Returned)',
  },
  'pool.endRest': {
    free: 'Not resting',
    assigned: 'Only Free numbers can rest (currently Assigned)',
    used: 'Only Free numbers can rest (currently Assigned)',
    returned: 'Only Free numbers can rest (currently Returned)',
  },
  'pool.activate': {
    free: 'Not Pending',
    assigned: 'Not Pending',
    used: 'Not Pending',
    returned: 'Not Pending',
  },
  'pool.pend': {},
  'pool.move': {
    free: 'Only Assigned numbers can be moved (currently Free)',
    returned: 'Only Assigned numbers can be moved (currently Returned)',
  },
  'pool.return': {
    free: 'Only Assigned numbers can be returned (currently Free)',
    returned: 'Only Assigned numbers can be returned (currently Returned)',
  },
  'pool.unbind': {
    free: 'Only Returned numbers can be unbound (currently Free)',
    assigned: 'Only Returned numbers can be unbound (currently Assigned)',
    used: 'Only Returned numbers can be unbound (currently Assigned)',
  },
  'pool.delete': {
    assigned: 'Only Free numbers can be deleted (currently Assigned)',
    used: 'Only Free numbers can be deleted (currently Assigned)',
    returned: 'Only Free numbers can be deleted (currently Returned)',
  },
  'user.assign': {
    free: 'Only Assigned numbers can have a user (currently Free)',
    used: 'Already has a user; unbind that user first',
    returned: 'Only Assigned numbers can have a user (currently Returned)',
  },
  'user.unbind': {
    free: 'Only Assigned numbers can have a user (currently Free)',
    assigned: 'Has no user',
    returned: 'Only Assigned numbers can have a user (currently Returned)',
  },
  'sub.release': {
    free: 'Only Assigned numbers can be returned (currently Free)',
    used: inUse,
    returned: 'Only Assigned numbers can be returned (currently Returned)',
  },
}
const states = Object.keys(shown) as State[]
const names = Object.keys(attempts) as Act[]
const refused = names.flatMap((name) =>
  states.flatMap((state) => {
    const reason = refusals[name][state]
    return reason === undefined ? [] : [{ name, state, reason }]
  }),
)
const admitted = names.flatMap((name) =>
  states.filter((state) => refusals[name][state] === undefined).map((state) => ({ name, state })),
)

/** Everything that an act could have changed. */
async function everything({ route, open }: TestInventory) {
  return {
    numbers: await numbersOf(route),
    history: open.db.prepare('SELECT count(*) FROM history').pluck().get(),
    operations: open.db.prepare('SELECT count(*) FROM operations').pluck().get(),
  }
}

it.each(refused)('$name is refused for a number that is $state, and changes nothing', async (attempt) => {
  const stock = await stocked()
  const before = await everything(stock.inventory)
  stock.inventory.changes.length = 0
  const result = await attempts[attempt.name](stock, { ids: [stock[attempt.state]] })
  expect(result).toMatchObject({ ok: false, code: 'refused', details: { reasons: [attempt.reason] } })
  const message = result.ok ? '' : say(result.message)
  expect(message.startsWith(`+1 650 555 ${shown[attempt.state]} was not `)).toBe(true)
  expect(message.endsWith(`: ${attempt.reason}.`)).toBe(true)
  expect(await everything(stock.inventory)).toEqual(before)
  expect(stock.inventory.changes).toEqual([])
})

it.each(admitted.filter(({ name }) => isSingle(name)))(
  '$name is applied to a number that is $state, with one history entry',
  async (attempt) => {
    const stock = await stocked()
    const { route, changes } = stock.inventory
    changes.length = 0
    const [number] = (await numbersOf(route)).filter(({ id }) => id === stock[attempt.state])
    const outcome = valueOf(await attempts[attempt.name](stock, { ids: [stock[attempt.state]] }))
    expect(outcome).toMatchObject({ done: 1, only: number!.international, skipped: [] })
    expect(changes).toEqual([Topic.options])
    const entries = valueOf(
      await route('activity.entries', { operationId: outcome.operationId, offset: 0, limit: 10 }),
    )
    expect(entries.rows).toMatchObject([{ act: attempt.name, e164: number!.e164, from: number!.poolStatus }])
  },
)

it.each(names)('%s of numbers that are gone says so', async (name) => {
  const stock = await stocked()
  for (const numbers of [{ ids: [noSuchId] }, { filter: { text: 'nothing like it' }, except: [] }]) {
    expect(await attempts[name](stock, numbers)).toMatchObject({ ok: false, code: 'not_found' })
  }
})

it.each(names)('%s of nothing is not a valid call', async (name) => {
  const stock = await stocked()
  expect(await attempts[name](stock, { ids: [] })).toMatchObject({ ok: false, code: 'invalid_input' })
})

describe('an action on many', () => {
  it('applies where it can, in one operation, and says why not to the others', async () => {
    const stock = await stocked()
    const { route } = stock.inventory
    const numbers = { filter: {}, except: [] }
    expect(valueOf(await attempts['sub.release'](stock, numbers))).toMatchObject({
      done: 1,
      skipped: [
        { reason: refusals['sub.release'].free, count: 1, examples: ['+1 650 555 0100'] },
        { reason: inUse, count: 1, examples: ['+1 650 555 0102'] },
        { reason: refusals['sub.release'].returned, count: 1, examples: ['+1 650 555 0103'] },
      ],
    })
    expect((await numbersOf(route)).map(({ poolStatus }) => poolStatus)).toEqual([
      'Free',
      'Returned',
      'Assigned',
      'Returned',
    ])
  })

  it('that applies to none changes nothing and lists every reason', async () => {
    const stock = await stocked()
    const before = await everything(stock.inventory)
    const result = await attempts['pool.unbind'](stock, { ids: [stock.free, stock.assigned, stock.used] })
    expect(result).toMatchObject({
      ok: false,
      code: 'refused',
      message: `None of the 3 numbers was unbound: ${refusals['pool.unbind'].assigned}; ${refusals['pool.unbind'].free}.`,
    })
    expect(await everything(stock.inventory)).toEqual(before)
  })

  it('skips excluded numbers, and a number ticked twice counts once', async () => {
    const stock = await stocked()
    const all = { filter: {}, except: [stock.assigned] }
    expect(await attempts['sub.release'](stock, all)).toMatchObject({ ok: false, code: 'refused' })
    const twice = { ids: [stock.free, stock.free] }
    expect(valueOf(await attempts['pool.delete'](stock, twice)).done).toBe(1)
  })

  it('is announced in advance by the permissions of a selection', async () => {
    const stock = await stocked()
    const { acts, total } = valueOf(
      await stock.inventory.route('numbers.permissions', { numbers: { filter: {}, except: [] } }),
    )
    expect(total).toBe(4)
    for (const { act, applies, skipped } of acts) {
      const allowed = admitted.filter(({ name }) => name === act)
      expect({ act, applies }).toEqual({ act, applies: allowed.length })
      expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
        new Set(Object.values(refusals[act as Act])),
      )
    }
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(names))
  })
})

describe('assigning', () => {
  it('sets sub account, trunk and labels; the carrier comes with the trunk', async () => {
    const stock = await stocked()
    const { route } = stock.inventory
    const { acme, trunk, carrier } = stock.directory
    const labels = { billingReferenceId: ' BR-1 ', serviceInfo: 'Front desk' }
    const numbers = { ids: [stock.free] }
    valueOf(await route('pool.assign', { numbers, subAccountId: acme, sipTrunkId: trunk, ...labels }))
    expect(valueOf(await route('numbers.get', { id: stock.free }))).toMatchObject({
      poolStatus: 'Assigned',
      subAccount: { id: acme, name: 'Acme Clinics' },
      sipTrunk: { id: trunk },
      carrier: { id: carrier, name: 'Example Telecom' },
      user: null,
      billingReferenceId: 'BR-1',
      serviceInfo: 'Front desk',
    })
  })

  it.each([
    ['an unknown sub account', { subAccountId: noSuchId }, 'Unknown sub account: choose one from the list.'],
    ['an unknown SIP trunk', { sipTrunkId: noSuchId }, 'Unknown SIP trunk: choose one from the list.'],
  ])('to %s is refused', async (_what, wrong, message) => {
    const stock = await stocked()
    const { acme, trunk } = stock.directory
    const input = { numbers: { ids: [stock.free] }, subAccountId: acme, sipTrunkId: trunk, ...wrong }
    const before = await everything(stock.inventory)
    expect(await stock.inventory.route('pool.assign', input)).toMatchObject({
      ok: false,
      code: 'refused',
      message,
    })
    expect(await everything(stock.inventory)).toEqual(before)
  })

  it.each([
    ['billingReferenceId', 61, 'Billing reference ID is longer than 60 characters'],
    ['serviceInfo', 256, 'Service info is longer than 255 characters'],
  ])('with a %s of %d characters is refused with a message', async (field, length, message) => {
    const stock = await stocked()
    const { acme, trunk } = stock.directory
    const numbers = { ids: [stock.free] }
    const to = { numbers, subAccountId: acme, sipTrunkId: trunk }
    const { route } = stock.inventory
    expect(await route('pool.assign', { ...to, [field]: 'x'.repeat(length) })).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: `${message}. Correct it and try again.`,
    })
    expect(valueOf(await route('pool.assign', { ...to, [field]: 'x'.repeat(length - 1) })).done).toBe(1)
  })
})

describe('a user', () => {
  it('of another sub account is refused', async () => {
    const stock = await stocked()
    const before = await everything(stock.inventory)
    const result = await stock.inventory.route('user.assign', {
      numbers: { ids: [stock.assigned] },
      userId: stock.directory.bob,
    })
    expect(result).toMatchObject({
      ok: false,
      code: 'refused',
      details: { reasons: ['The user belongs to another sub account'] },
    })
    expect(await everything(stock.inventory)).toEqual(before)
  })

  it('that does not exist is refused', async () => {
    const stock = await stocked()
    const numbers = { ids: [stock.assigned] }
    expect(await stock.inventory.route('user.assign', { numbers, userId: noSuchId })).toMatchObject({
      ok: false,
      code: 'refused',
      message: 'Unknown user: choose one from the list.',
    })
  })

  it('gets a number and loses it; the number stays with the sub account', async () => {
    const stock = await stocked()
    const { route } = stock.inventory
    const numbers = { ids: [stock.used] }
    valueOf(await route('user.unbind', { numbers }))
    expect(valueOf(await route('numbers.get', { id: stock.used }))).toMatchObject({
      poolStatus: 'Assigned',
      subAccount: { id: stock.directory.acme },
      user: null,
    })
  })
})

it('a returned number keeps its former owner; after an unbind only the history has the assignment', async () => {
  const stock = await stocked()
  const { route } = stock.inventory
  const { acme, trunk } = stock.directory
  const numbers = { ids: [stock.free] }
  const labels = { billingReferenceId: 'BR-1', serviceInfo: 'Front desk' }
  valueOf(await route('pool.assign', { numbers, subAccountId: acme, sipTrunkId: trunk, ...labels }))
  valueOf(await route('sub.release', { numbers }))
  const returned = valueOf(await route('numbers.get', { id: stock.free }))
  expect(returned).toMatchObject({ poolStatus: 'Returned', subAccount: { id: acme }, ...labels })
  const { operationId } = valueOf(await route('pool.unbind', { numbers }))
  expect(valueOf(await route('numbers.get', { id: stock.free }))).toMatchObject({
    poolStatus: 'Free',
    subAccount: null,
    sipTrunk: null,
    carrier: null,
    billingReferenceId: null,
    serviceInfo: null,
  })
  const { rows } = valueOf(await route('activity.entries', { operationId, offset: 0, limit: 10 }))
  expect(rows[0]).toMatchObject({ from: 'Returned', to: 'Free' })
  expect(rows[0]!.changes).toEqual([
    { field: 'subAccount', before: 'Acme Clinics', after: null },
    { field: 'sipTrunk', before: 'US-West SBC 1', after: null },
    { field: 'billingReferenceId', before: 'BR-1', after: null },
    { field: 'serviceInfo', before: 'Front desk', after: null },
  ])
})

it('a deleted number keeps its history and may be added again', async () => {
  const stock = await stocked()
  const { route } = stock.inventory
  valueOf(await route('pool.delete', { numbers: { ids: [stock.free] } }))
  expect(await route('numbers.get', { id: stock.free })).toMatchObject({ ok: false, code: 'not_found' })
  valueOf(await route('pool.add', { text: '+1 650 555 0100', policy: 'all' }))
  const { rows } = valueOf(await route('numbers.history', { e164: '+16505550100', offset: 0, limit: 10 }))
  expect(rows.map(({ act, from, to }) => [act, from, to])).toEqual([
    ['pool.add', null, 'Free'],
    ['pool.delete', 'Free', null],
    ['pool.add', null, 'Free'],
  ])
})

describe('editing', () => {
  it('sets given values, clears empty ones, and leaves the rest', async () => {
    const stock = await stocked()
    const { route } = stock.inventory
    const numbers = { ids: [stock.free, stock.used] }
    valueOf(await route('pool.edit', { numbers, billingReferenceId: ' BR-1 ', serviceInfo: 'Front desk' }))
    valueOf(await route('pool.edit', { numbers, billingReferenceId: '' }))
    for (const id of numbers.ids) {
      const edited = valueOf(await route('numbers.get', { id }))
      expect(edited).toMatchObject({ billingReferenceId: null, serviceInfo: 'Front desk' })
    }
    expect(valueOf(await route('numbers.get', { id: stock.used })).user?.name).toBe('Ada')
    const { rows } = valueOf(await route('numbers.history', { e164: '+16505550102', offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({
      act: 'pool.edit',
      changes: [{ field: 'billingReferenceId', before: 'BR-1', after: null }],
    })
  })

  it('skips numbers that have the values already, and needs something to set', async () => {
    const stock = await stocked()
    const { route } = stock.inventory
    valueOf(await route('pool.edit', { numbers: { ids: [stock.free] }, serviceInfo: 'Front desk' }))
    const both = { ids: [stock.free, stock.assigned] }
    expect(valueOf(await route('pool.edit', { numbers: both, serviceInfo: 'Front desk' }))).toMatchObject({
      done: 1,
      skipped: [{ reason: 'It already has these values', count: 1, examples: ['+1 650 555 0100'] }],
    })
    expect(await route('pool.edit', { numbers: both })).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: 'Enter at least one value to change. Correct it and try again.',
    })
  })
})

describe('editing the SIP trunk', () => {
  it('leaves the sub account and the user, as one act', async () => {
    const { inventory, directory, assigned, used, free } = await stocked()
    const { route } = inventory
    const trunk = { kind: 'sipTrunk', name: 'US-East SBC 2', ownerId: directory.carrier } as const
    const { id: sipTrunkId } = valueOf(await route('directory.add', trunk))
    const numbers = { ids: [free, assigned, used] }
    expect(valueOf(await route('pool.edit', { numbers, sipTrunkId }))).toMatchObject({
      done: 2,
      skipped: [{ reason: 'It is Free, and has no SIP trunk', count: 1, examples: ['+1 650 555 0100'] }],
    })
    expect(valueOf(await route('numbers.get', { id: used }))).toMatchObject({
      sipTrunk: { name: 'US-East SBC 2' },
      subAccount: { name: 'Acme Clinics' },
      user: { name: 'Ada' },
    })
    const { rows } = valueOf(await route('numbers.history', { e164: '+16505550102', offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({
      act: 'pool.edit',
      changes: [{ field: 'sipTrunk', before: 'US-West SBC 1', after: 'US-East SBC 2' }],
    })
    expect(checkDerived(inventory.context.db)).toEqual([])
  })

  it('refuses one that is unknown or archived', async () => {
    const { inventory, directory, assigned } = await stocked()
    const { route } = inventory
    const numbers = { ids: [assigned] }
    const unknown = await route('pool.edit', { numbers, sipTrunkId: noSuchId })
    expect(unknown).toMatchObject({ message: messageOf('failure.chooseSipTrunk') })
    const old = { kind: 'sipTrunk', name: 'Old', ownerId: directory.carrier } as const
    const { id } = valueOf(await route('directory.add', old))
    valueOf(await route('directory.archive', { kind: 'sipTrunk', id }))
    expect(await route('pool.edit', { numbers, sipTrunkId: id })).toMatchObject({
      message: messageOf('failure.isArchived', { name: 'Old' }),
    })
  })
})

describe('what is there before an edit', () => {
  it('is one value, or how many there are, of the numbers that can be edited', async () => {
    const { inventory, free, assigned, used, returned } = await stocked()
    const { route } = inventory
    valueOf(
      await route('pool.edit', { numbers: { ids: [free] }, billingReferenceId: 'A', serviceInfo: 'Desk' }),
    )
    valueOf(
      await route('pool.edit', { numbers: { ids: [used] }, billingReferenceId: 'B', serviceInfo: 'Desk' }),
    )
    const held = async (ids: readonly number[]) =>
      valueOf(await route('numbers.presentValues', { numbers: { ids: [...ids] } }))
    expect(await held([free, assigned, used, returned])).toEqual({
      labels: { billingReferenceId: { different: 3, only: null }, serviceInfo: { different: 2, only: null } },
      sipTrunk: { different: 2, only: null },
      custom: {},
    })
    expect(await held([free, used])).toMatchObject({
      labels: { serviceInfo: { different: 1, only: 'Desk' } },
    })
    expect(await held([assigned, used])).toMatchObject({
      sipTrunk: { different: 1, only: { name: 'US-West SBC 1' } },
    })
    expect(await held([free])).toMatchObject({ sipTrunk: { different: 1, only: null } })
    expect(await held([returned])).toMatchObject({
      labels: { serviceInfo: { different: 1, only: null } },
      sipTrunk: { different: 1, only: null },
    })
  })

  it('knows the fields that people defined, also where some numbers have no value', async () => {
    const { inventory, free, assigned, used } = await stocked()
    const { route } = inventory
    const define = async (name: string, kind: 'text' | 'tags') =>
      valueOf(await route('fields.add', { name, kind })).id
    const site = await define('Site', 'text')
    const tags = await define('Tags', 'tags')
    const edit = async (id: number, custom: Record<string, string | string[]>) =>
      valueOf(await route('pool.edit', { numbers: { ids: [id] }, custom }))
    await edit(assigned, { [tags]: ['vip'] })
    await edit(used, { [site]: 'Berlin', [tags]: ['vip'] })
    const numbers = { ids: [assigned, used] }
    expect(valueOf(await route('numbers.presentValues', { numbers })).custom).toEqual({
      [site]: { different: 2, only: null },
      [tags]: { different: 1, only: ['vip'] },
    })
    const all = { ids: [free, assigned, used] }
    expect(valueOf(await route('numbers.presentValues', { numbers: all })).custom).toMatchObject({
      [tags]: { different: 2, only: null },
    })
  })

  it('tells a thousand values of a field apart, and no more', async () => {
    const { inventory } = await stocked()
    const { route } = inventory
    const added = await addNumbers(route, '+1 206 555 0000 - 1199')
    for (const { id, e164 } of added) {
      valueOf(await route('pool.edit', { numbers: { ids: [id] }, billingReferenceId: e164 }))
    }
    const numbers = { filter: {}, except: [] }
    const { labels } = valueOf(await route('numbers.presentValues', { numbers }))
    expect(labels.billingReferenceId).toEqual({ different: 1000, only: null })
  })
})

describe('an action on thousands', () => {
  const text = '+1 650 555 0000 - 4999'
  const numbers = { filter: { poolStatus: ['Free' as const] }, except: [] }

  it('reports progress, and others are answered meanwhile', async () => {
    const { route, context } = openInventory()
    valueOf(await route('pool.add', { text, policy: 'all' }))
    let answered = 0
    const pause = context.pause.bind(context)
    Object.assign(context, {
      pause: async () => {
        await pause()
        answered += 1
      },
    })
    const progress: ActProgress[] = []
    const onProgress = (now: ActProgress) => void progress.push(now)
    expect(valueOf(await route('pool.delete', { numbers }, { onProgress })).done).toBe(5000)
    expect(answered).toBeGreaterThan(4)
    expect(progress).toEqual([
      { done: 2000, total: 5000 },
      { done: 4000, total: 5000 },
    ])
  })

  it.each(['pool.delete', 'operations.undo'] as const)(
    'is rolled back completely when cancelled (%s)',
    async (name) => {
      const inventory = openInventory()
      const { route, open } = inventory
      const { operationId } = valueOf(await route('pool.add', { text, policy: 'all' }))
      const before = await everything(inventory)
      const stop = new AbortController()
      const followed = { signal: stop.signal, onProgress: () => stop.abort() }
      const result =
        name === 'pool.delete'
          ? await route('pool.delete', { numbers }, followed)
          : await route('operations.undo', { operationId }, followed)
      expect(result).toEqual({ ok: false, code: 'cancelled', message: 'Cancelled. Nothing was changed.' })
      expect(await everything(inventory)).toEqual(before)
      expect(checkDerived(open.db)).toEqual([])
      // And it can be done afterwards.
      expect(valueOf(await route('operations.undo', { operationId })).undone).toBe(5000)
      expect(checkDerived(open.db)).toEqual([])
    },
  )
})
