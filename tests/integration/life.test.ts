import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { heldBy } from '../../contract/life/holds.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { absent, canDo, next, type LifeState } from '../../contract/life/states.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import type { Result } from '../../contract/result.ts'
import type { Route } from './support/asking.ts'
import { openInventory, valueOf, type TestInventory } from './support/inventory.ts'
import { addDirectory, numbersOf, type Directory } from './support/stock.ts'

const digits = ['+16505550100', '+16505550101', '+16505550102', '+442079460000', '+493023125000'] as const

interface Known extends LifeState {
  readonly account: string | null
  readonly user: string | null
  readonly billing: string | null
  /** Whom it is reserved for. */
  readonly holder: string | null
}
const nowhere: Known = { ...absent, account: null, user: null, billing: null, holder: null }
/** The expected inventory, and the state before each operation, so that it can be undone. */
interface Model {
  numbers: Map<string, Known>
  operations: {
    id: number
    act: string
    found: Map<string, Known>
    left: Map<string, Known>
    undone: boolean
  }[]
}

const which = fc.uniqueArray(fc.constantFrom(...digits), { minLength: 1, maxLength: digits.length })
const step = fc.oneof(
  fc.record({
    act: fc.constant('pool.add' as const),
    numbers: which,
    assigned: fc.boolean(),
    pending: fc.boolean(),
  }),
  fc.record({
    act: fc.constantFrom('pool.unbind', 'pool.delete', 'user.unbind', 'sub.release'),
    numbers: which,
  }),
  fc.record({ act: fc.constant('pool.assign' as const), numbers: which, hasReason: fc.boolean() }),
  fc.record({ act: fc.constant('pool.return' as const), numbers: which }),
  fc.record({
    act: fc.constantFrom('pool.pend' as const, 'pool.activate' as const, 'pool.lift' as const),
    numbers: which,
  }),
  fc.record({ act: fc.constant('pool.endRest' as const), numbers: which }),
  fc.record({ act: fc.constant('pool.reserve' as const), numbers: which, acme: fc.boolean() }),
  fc.record({ act: fc.constant('pool.move' as const), numbers: which, bob: fc.boolean() }),
  fc.record({ act: fc.constant('user.assign' as const), numbers: which, bob: fc.boolean() }),
  fc.record({ act: fc.constant('undo' as const), nth: fc.nat({ max: 30 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type ActStep = Exclude<Step, { act: 'undo' }>

/** The model's result for a number, or null if the action is refused. */
function outcome(taken: ActStep, known: Known): Known | null {
  const { act } = taken
  if (!canDo(act, known).allowed) return null
  const account = 'bob' in taken && taken.bob ? 'Borealis Freight' : 'Acme Clinics'
  const isKept = known.hold !== null && known.holder !== account
  if (taken.act === 'pool.assign' && isKept && !taken.hasReason) return null
  if (taken.act === 'user.assign' && known.account !== account) return null
  if (taken.act === 'pool.move') {
    return known.account === account ? null : { ...known, account, hasUser: false, user: null }
  }
  if (taken.act === 'pool.return') return { ...known, pool: 'Returned', hasUser: false, user: null }
  const life = next(taken.act, known)
  switch (taken.act) {
    case 'pool.add': {
      const line = taken.pending ? 'Pending' : 'Normal'
      return taken.assigned
        ? { ...nowhere, pool: 'Assigned', line, account: 'Borealis Freight', billing: 'added' }
        : { ...nowhere, ...life, line, billing: 'added' }
    }
    case 'pool.assign':
      return { ...nowhere, ...life, account: 'Acme Clinics', billing: 'assigned' }
    case 'pool.reserve':
      return { ...known, ...life, holder: taken.acme ? 'Acme Clinics' : null }
    case 'pool.unbind':
      return { ...nowhere, ...life, hold: 'resting' }
    case 'pool.endRest':
    case 'pool.lift':
      return { ...known, ...life, holder: null }
    case 'user.assign':
      return { ...known, ...life, user: taken.bob ? 'Bob' : 'Ada' }
    case 'user.unbind':
      return { ...known, ...life, user: null }
    case 'sub.release':
    case 'pool.pend':
    case 'pool.activate':
      return { ...known, ...life }
    default:
      return { ...nowhere, ...life }
  }
}

async function perform(
  route: Route,
  { trunk, acme, other, ada, bob }: Directory,
  taken: ActStep,
): Promise<Result<{ operationId: number; done: number }>> {
  if (taken.act === 'pool.add') {
    const to = taken.assigned ? { subAccountId: other, sipTrunkId: trunk } : {}
    const text = taken.numbers.join('\n')
    const lineStatus = taken.pending ? 'Pending' : 'Normal'
    return route('pool.add', { text, policy: 'good', lineStatus, billingReferenceId: 'added', ...to })
  }
  const there = await numbersOf(route)
  const ids = there.filter(({ e164 }) => taken.numbers.some((each) => each === e164)).map(({ id }) => id)
  if (ids.length === 0) return { ok: false, code: 'not_found', message: messageOf('failure.goneNumbers') }
  const numbers = { ids }
  if (taken.act === 'user.assign') return route('user.assign', { numbers, userId: taken.bob ? bob : ada })
  if (taken.act === 'pool.move') {
    return route('pool.move', { numbers, subAccountId: taken.bob ? other : acme, sipTrunkId: trunk })
  }
  if (taken.act === 'pool.reserve') {
    return route('pool.reserve', { numbers, ...(taken.acme ? { holdForId: acme } : {}) })
  }
  if (taken.act === 'pool.assign') {
    const to = { subAccountId: acme, sipTrunkId: trunk, billingReferenceId: 'assigned' }
    return route('pool.assign', { numbers, ...to, ...(taken.hasReason ? { reason: 'They asked' } : {}) })
  }
  if (taken.act === 'pool.endRest') return route('pool.endRest', { numbers, reason: 'It was a test' })
  return route(taken.act, { numbers })
}

async function act(
  inventory: TestInventory,
  directory: Directory,
  model: Model,
  taken: ActStep,
): Promise<void> {
  const found = new Map<string, Known>()
  const left = new Map<string, Known>()
  for (const number of taken.numbers) {
    const known = model.numbers.get(number) ?? nowhere
    const after = outcome(taken, known)
    if (after === null) continue
    found.set(number, known)
    left.set(number, after)
  }
  const result = await perform(inventory.route, directory, taken)
  expect(result.ok).toBe(found.size > 0)
  if (!result.ok) return
  expect(result.value.done).toBe(found.size)
  for (const [number, after] of left) model.numbers.set(number, after)
  model.operations.push({ id: result.value.operationId, act: taken.act, found, left, undone: false })
}

async function undo({ route }: TestInventory, model: Model, nth: number): Promise<void> {
  const operation = model.operations[nth % Math.max(1, model.operations.length)]
  if (operation === undefined) return
  const later = model.operations.slice(model.operations.indexOf(operation) + 1)
  const changed = later.some(({ found }) => [...found.keys()].some((number) => operation.found.has(number)))
  const result = await route('operations.undo', { operationId: operation.id })
  expect(result.ok).toBe(!changed && !operation.undone)
  if (!result.ok) {
    expect(result.code).toBe('refused')
    return
  }
  expect(result.value.undone).toBe(operation.found.size)
  for (const [number, before] of operation.found) model.numbers.set(number, before)
  operation.undone = true
  const { operationId: id } = result.value
  model.operations.push({ id, act: 'undo', found: operation.left, left: operation.found, undone: false })
}

const inLife = ({
  poolStatus,
  lineStatus,
  hold,
  availability,
  user,
  subAccount,
  billingReferenceId,
}: PhoneNumber): Known => ({
  pool: poolStatus,
  line: lineStatus,
  hold: heldBy(availability),
  holder: hold?.for?.name ?? null,
  hasUser: user !== null,
  account: subAccount?.name ?? null,
  user: user?.name ?? null,
  billing: billingReferenceId,
})

/** The inventory equals the model; the history of each number leads to its state; the file is sound. */
async function compare({ route, open }: TestInventory, model: Model): Promise<void> {
  const there = new Map((await numbersOf(route)).map((number) => [number.e164, number]))
  for (const number of digits) {
    const held = there.get(number)
    const known = model.numbers.get(number) ?? nowhere
    expect(held === undefined ? nowhere : inLife(held)).toEqual(known)
    const history = valueOf(await route('numbers.history', { e164: number, offset: 0, limit: 1000 })).rows
    expect(history[0]?.to ?? null).toBe(known.pool)
    history.forEach((entry, index) => expect(entry.from).toBe(history[index + 1]?.to ?? null))
    const written = model.operations.filter(({ found }) => found.has(number)).map(({ id }) => id)
    expect([...new Set(history.map(({ operationId }) => operationId))]).toEqual(written.reverse())
  }
  expect(open.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(open.db.pragma('foreign_key_check')).toEqual([])
}

// Rests begin and end by the clock, which stands still here.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('after any sequence of actions and undos the inventory follows the life of a number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const inventory = openInventory()
      const directory = await addDirectory(inventory.route)
      const rests = { all: 90, subAccounts: [], numberTypes: [] }
      valueOf(await inventory.route('rests.setRules', rests))
      const model: Model = { numbers: new Map(), operations: [] }
      for (const taken of steps) {
        if (taken.act === 'undo') await undo(inventory, model, taken.nth)
        else await act(inventory, directory, model, taken)
      }
      await compare(inventory, model)
      inventory.open.close()
    }),
    { numRuns: 60 },
  )
}, 120_000)
