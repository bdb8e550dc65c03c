import { directoryKinds, ownerKind } from '../../contract/accounts.ts'
import type { InventoryCall } from '../../contract/api.ts'
import type { Chance } from './chance.ts'
import { newNumber, rules, type Model, type ModelNumber } from './model.ts'

/** One action: the call, and the models after each of its transactions; none if it is refused. */
export interface Act {
  readonly ask:
    | { readonly kind: 'call'; readonly call: InventoryCall; readonly input: unknown }
    /** Cells as a spreadsheet program copies them. */
    | { readonly kind: 'import'; readonly cells: string }
  /** In order; a crash may leave any of them, or the state before. */
  readonly steps: readonly Model[]
}

/** Where the ids of the numbers are looked up, which the inventory chooses itself. */
export type Ids = ReadonlyMap<string, number>

const universe = 1000
const batch = 200

const numberAt = (index: number) => `+1206555${String(1000 + index).padStart(4, '0')}`

const texts = [
  'Front desk',
  'قسم المبيعات',
  '👩‍⚕️ night line 🌙',
  "Robert'); DROP TABLE numbers;--",
  '<img src=x onerror=alert(1)>',
  'שלום',
  '",=1+1',
]

function labelsOf(chance: Chance): Pick<ModelNumber, 'billing' | 'info'> {
  return {
    billing: chance.happens(0.5) ? `BR-${chance.int(1, 99)}` : null,
    info: chance.happens(0.5) ? chance.pick(texts) : null,
  }
}

const given = ({ billing, info }: Pick<ModelNumber, 'billing' | 'info'>) => ({
  ...(billing === null ? {} : { billingReferenceId: billing }),
  ...(info === null ? {} : { serviceInfo: info }),
})

/** Some numbers: a run of them, so that most are new at first and many are there already later. */
function someNumbers(chance: Chance, most: number): string[] {
  const first = chance.int(0, universe - 1)
  const count = Math.min(chance.int(1, most), universe - first)
  return Array.from({ length: count }, (_, index) => numberAt(first + index))
}

function call(name: InventoryCall, input: unknown, after: Model | null): Act {
  return { ask: { kind: 'call', call: name, input }, steps: after === null ? [] : [after] }
}

function assignment(chance: Chance, model: Model) {
  const accounts = model.ids('subAccount')
  const trunks = model.ids('sipTrunk')
  if (accounts.length === 0 || trunks.length === 0) return null
  return { account: chance.pick(accounts), trunk: chance.pick(trunks) }
}

/** Adds some numbers; all of them or, where only the good ones are wanted, those that are new. */
function add(chance: Chance, model: Model): Act {
  const numbers = someNumbers(chance, 60)
  const labels = labelsOf(chance)
  const to = chance.happens(0.4) ? assignment(chance, model) : null
  const policy = chance.pick(['all', 'good'] as const)
  const wanted = policy === 'good' ? numbers.filter((e164) => !model.numbers.has(e164)) : numbers
  const number = newNumber(labels, to)
  return call(
    'pool.add',
    {
      text: numbers.join('\n'),
      policy,
      ...given(labels),
      ...(to === null ? {} : { subAccountId: to.account, sipTrunkId: to.trunk }),
    },
    model.added('pool.add', new Map(wanted.map((e164) => [e164, number]))),
  )
}

/** Imports a sheet of up to three batches. */
function bringIn(chance: Chance, model: Model): Act {
  const to = chance.happens(0.5) ? assignment(chance, model) : null
  const numbers = someNumbers(chance, 500).filter((e164) => !model.numbers.has(e164))
  const labels = { billing: chance.happens(0.5) ? `BR-${chance.int(1, 99)}` : null, info: null }
  const account = to === null ? '' : (model.entry('subAccount', to.account)?.name ?? '')
  const trunk = to === null ? '' : (model.entry('sipTrunk', to.trunk)?.name ?? '')
  const lines = numbers.map((e164) => [e164, account, trunk, labels.billing ?? ''].join('\t'))
  const head = ['Number', 'Sub Account', 'SIP Trunk Name', 'Billing Reference ID'].join('\t')
  const steps: Model[] = []
  for (let from = 0; from < numbers.length; from += batch) {
    const part = numbers.slice(from, from + batch)
    const next = (steps.at(-1) ?? model).added(
      'pool.import',
      new Map(part.map((e164) => [e164, newNumber(labels, to)])),
    )
    if (next !== null) steps.push(next)
  }
  return { ask: { kind: 'import', cells: [head, ...lines, ''].join('\n') }, steps }
}

function onSome(chance: Chance, model: Model, ids: Ids): Act {
  const chosen = chance.some([...model.numbers.keys()], chance.pick([1, 3, 30, 300]))
  if (chosen.length === 0) return add(chance, model)
  const numbers = { ids: chosen.map((e164) => ids.get(e164)) }
  const acted = (name: InventoryCall, rule: Parameters<Model['acted']>[2], more: object = {}) =>
    call(name, { numbers, ...more }, model.acted(name, chosen, rule))
  const to = assignment(chance, model)
  const users = model.ids('user')
  switch (chance.int(1, 8)) {
    case 1:
    case 2: {
      if (to === null) return add(chance, model)
      const labels = labelsOf(chance)
      const more = { subAccountId: to.account, sipTrunkId: to.trunk, ...given(labels) }
      return acted('pool.assign', rules.assign(to.account, to.trunk, labels), more)
    }
    case 3: {
      if (users.length === 0) return add(chance, model)
      const user = chance.pick(users)
      const rule = rules.giveUser(user, model.entry('user', user)?.owner ?? null)
      return acted('user.assign', rule, { userId: user })
    }
    case 4:
      return acted('user.unbind', rules.takeUser())
    case 5:
    case 6:
      return acted('sub.release', rules.release())
    case 7:
      return acted('pool.unbind', rules.unbind())
    default:
      return acted('pool.delete', rules.remove())
  }
}

/** An act on all that match a filter. */
function onAll(chance: Chance, model: Model): Act {
  const accounts = model.ids('subAccount')
  if (accounts.length === 0) return add(chance, model)
  const account = chance.pick(accounts)
  const chosen = [...model.numbers].flatMap(([e164, number]) => (number.account === account ? [e164] : []))
  const numbers = { filter: { subAccountId: [account] }, except: [] }
  return chance.happens(0.5)
    ? call('sub.release', { numbers }, model.acted('sub.release', chosen, rules.release()))
    : call('pool.unbind', { numbers }, model.acted('pool.unbind', chosen, rules.unbind()))
}

function undo(chance: Chance, model: Model): Act {
  const newest = model.operations.length
  if (newest === 0) return add(chance, model)
  const operationId = chance.int(Math.max(1, newest - 6), newest)
  return call('operations.undo', { operationId }, model.undone(operationId))
}

/** Adds, renames or deletes a directory entry; ids are never reused, so `next` says which one comes. */
function direct(chance: Chance, model: Model, next: (kind: string) => number): Act {
  const kind = chance.pick(directoryKinds)
  const known = model.ids(kind)
  const name = `${kind} ${chance.int(1, 40)}`
  const what = chance.next()
  if (what < 0.25 && known.length > 2) {
    const id = chance.pick(known)
    return call('directory.delete', { kind, id }, model.unlisted(kind, id))
  }
  if (what < 0.4 && known.length > 0) {
    const id = chance.pick(known)
    const entry = model.entry(kind, id)
    if (entry === undefined) throw new Error('it was listed')
    const taken = entry.name !== name && model.hasName(kind, name, entry.owner)
    return call('directory.rename', { kind, id, name }, taken ? null : model.listed(id, { ...entry, name }))
  }
  const above = ownerKind[kind]
  const owners = above === null ? [] : model.ids(above)
  if (above !== null && owners.length === 0) return add(chance, model)
  const owner = above === null ? null : chance.pick(owners)
  const input = { kind, name, ...(owner === null ? {} : { ownerId: owner }) }
  const taken = model.hasName(kind, name, owner)
  return call('directory.add', input, taken ? null : model.listed(next(kind), { kind, name, owner }))
}

/** Something to do next. */
export function nextAct(chance: Chance, model: Model, ids: Ids, nextId: (kind: string) => number): Act {
  const what = chance.next()
  if (model.directory.size < 8 || what < 0.08) return direct(chance, model, nextId)
  if (what < 0.24) return add(chance, model)
  if (what < 0.3) return bringIn(chance, model)
  if (what < 0.42) return undo(chance, model)
  if (what < 0.48) return onAll(chance, model)
  return onSome(chance, model, ids)
}
