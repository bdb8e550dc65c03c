import { isDeepStrictEqual } from 'node:util'
import { ownerKind, type DirectoryKind } from '../../contract/accounts.ts'
import type { PoolStatus } from '../../contract/life/statuses.ts'

/** A number as the model knows it. */
export interface ModelNumber {
  readonly status: PoolStatus
  readonly account: number | null
  readonly trunk: number | null
  readonly user: number | null
  readonly billing: string | null
  readonly info: string | null
}

interface ModelOperation {
  readonly act: string
  /** The state of each number before; null for one that did not exist. */
  readonly before: ReadonlyMap<string, ModelNumber | null>
  /** The entry of the directory that it changed, if any. */
  readonly entry: ModelChange | null
  readonly undoneBy: number | null
}

interface ModelEntry {
  readonly kind: DirectoryKind
  readonly name: string
  readonly owner: number | null
}

/** What an operation made of an entry, by kind and id; null for none. */
interface ModelChange {
  readonly key: string
  readonly before: ModelEntry | null
  readonly after: ModelEntry | null
}

const free = { status: 'Free', account: null, trunk: null, user: null } as const

/** The result of an action on a number; undefined if it does not apply, null if the number is deleted. */
type Rule = (number: ModelNumber) => ModelNumber | null | undefined

/**
 * The expected inventory, written a second time and in another way: no table of actions, no SQL. A model never changes;
 * an action returns another one, or null if it is refused.
 */
export class Model {
  readonly numbers: ReadonlyMap<string, ModelNumber>
  /** The one with id n is at n - 1. */
  readonly operations: readonly ModelOperation[]
  /** By kind and id. */
  readonly directory: ReadonlyMap<string, ModelEntry>
  /** The operations that each number was part of, oldest first; also of numbers that are gone. */
  readonly touched: ReadonlyMap<string, readonly number[]>

  constructor(
    numbers: Model['numbers'] = new Map(),
    operations: Model['operations'] = [],
    directory: Model['directory'] = new Map(),
    touched: Model['touched'] = new Map(),
  ) {
    this.numbers = numbers
    this.operations = operations
    this.directory = directory
    this.touched = touched
  }

  ids(kind: DirectoryKind): number[] {
    return [...this.directory].flatMap(([key, entry]) =>
      entry.kind === kind ? [Number(key.split(' ')[1])] : [],
    )
  }

  entry(kind: DirectoryKind, id: number): ModelEntry | undefined {
    return this.directory.get(`${kind} ${id}`)
  }

  /** Numbers are added as one operation, assigned at once where it is said to whom. */
  added(act: string, added: ReadonlyMap<string, ModelNumber>): Model | null {
    if (added.size === 0) return null
    for (const e164 of added.keys()) if (this.numbers.has(e164)) return null
    return this.#operated(act, new Map(added))
  }

  /** An act on those of a selection that admit it. */
  acted(act: string, selection: readonly string[], rule: Rule): Model | null {
    const after = new Map<string, ModelNumber | null>()
    for (const e164 of selection) {
      const number = this.numbers.get(e164)
      const outcome = number === undefined ? undefined : rule(number)
      if (outcome !== undefined) after.set(e164, outcome)
    }
    return after.size === 0 ? null : this.#operated(act, after)
  }

  undone(id: number): Model | null {
    const operation = this.operations[id - 1]
    if (operation === undefined || operation.undoneBy !== null) return null
    for (const [e164, before] of operation.before) {
      if (this.touched.get(e164)?.at(-1) !== id) return null
      if (before !== null && !this.#knows(before)) return null
    }
    const changed = operation.entry === null ? this : this.#entryUndone(operation.entry)
    if (changed === null) return null
    const { entry } = operation
    const back = entry && { key: entry.key, before: entry.after, after: entry.before }
    const model = changed.#operated('undo', operation.before, back)
    const operations = model.operations.with(id - 1, { ...operation, undoneBy: model.operations.length })
    return new Model(model.numbers, operations, model.directory, model.touched)
  }

  /** An entry that was added or renamed. */
  listed(id: number, entry: ModelEntry): Model {
    const key = `${entry.kind} ${id}`
    const before = this.directory.get(key) ?? null
    const act = before === null ? 'directory.add' : 'directory.rename'
    return this.#with(key, entry).#operated(act, new Map(), { key, before, after: entry })
  }

  #with(key: string, entry: ModelEntry | null): Model {
    const directory = new Map(this.directory)
    if (entry === null) directory.delete(key)
    else directory.set(key, entry)
    return new Model(this.numbers, this.operations, directory, this.touched)
  }

  /** The directory as it was before a change, unless something speaks against it. */
  #entryUndone({ key, before, after }: ModelChange): Model | null {
    const entry = this.directory.get(key) ?? null
    if (!isDeepStrictEqual(entry, after)) return null
    if (before === null) {
      return after === null || this.#holds(after.kind, Number(key.split(' ')[1]))
        ? null
        : this.#with(key, null)
    }
    const { kind, name, owner } = before
    const above = ownerKind[kind]
    if (above !== null && owner !== null && this.entry(above, owner) === undefined) return null
    const others = this.#with(key, null)
    return others.hasName(kind, name, owner) ? null : this.#with(key, before)
  }

  hasName(kind: DirectoryKind, name: string, owner: number | null): boolean {
    return [...this.directory.values()].some(
      (entry) => entry.kind === kind && entry.name === name && (kind !== 'user' || entry.owner === owner),
    )
  }

  unlisted(kind: DirectoryKind, id: number): Model | null {
    if (this.entry(kind, id) === undefined || this.#holds(kind, id)) return null
    const key = `${kind} ${id}`
    const before = this.directory.get(key) ?? null
    return this.#with(key, null).#operated('directory.delete', new Map(), { key, before, after: null })
  }

  #holds(kind: DirectoryKind, id: number): boolean {
    const field = { subAccount: 'account', sipTrunk: 'trunk', user: 'user', carrier: null } as const
    const by = field[kind]
    if (by !== null && [...this.numbers.values()].some((number) => number[by] === id)) return true
    const owned = { carrier: 'sipTrunk', subAccount: 'user' } as const
    const below = kind === 'carrier' || kind === 'subAccount' ? owned[kind] : null
    return [...this.directory.values()].some((entry) => entry.kind === below && entry.owner === id)
  }

  #knows({ account, trunk, user }: ModelNumber): boolean {
    return (
      (account === null || this.entry('subAccount', account) !== undefined) &&
      (trunk === null || this.entry('sipTrunk', trunk) !== undefined) &&
      (user === null || this.entry('user', user) !== undefined)
    )
  }

  #operated(
    act: string,
    after: ReadonlyMap<string, ModelNumber | null>,
    entry: ModelChange | null = null,
  ): Model {
    const numbers = new Map(this.numbers)
    const touched = new Map(this.touched)
    const before = new Map<string, ModelNumber | null>()
    const id = this.operations.length + 1
    for (const [e164, outcome] of after) {
      before.set(e164, numbers.get(e164) ?? null)
      touched.set(e164, [...(touched.get(e164) ?? []), id])
      if (outcome === null) numbers.delete(e164)
      else numbers.set(e164, outcome)
    }
    return new Model(
      numbers,
      [...this.operations, { act, before, entry, undoneBy: null }],
      this.directory,
      touched,
    )
  }
}

/** A new number, Free or assigned at once. */
export function newNumber(
  labels: Pick<ModelNumber, 'billing' | 'info'>,
  to: { readonly account: number; readonly trunk: number } | null,
): ModelNumber {
  return to === null
    ? { ...free, ...labels }
    : { ...labels, status: 'Assigned', account: to.account, trunk: to.trunk, user: null }
}

/** The acts on numbers as the domain describes them. */
export const rules = {
  /** Labels that are not given stay as they are. */
  assign:
    (account: number, trunk: number, { billing, info }: Pick<ModelNumber, 'billing' | 'info'>): Rule =>
    (number) =>
      number.status === 'Free'
        ? {
            status: 'Assigned',
            account,
            trunk,
            user: null,
            billing: billing ?? number.billing,
            info: info ?? number.info,
          }
        : undefined,
  giveUser:
    (user: number, account: number | null): Rule =>
    (number) =>
      number.status === 'Assigned' && number.user === null && number.account === account
        ? { ...number, user }
        : undefined,
  takeUser: (): Rule => (number) => (number.user === null ? undefined : { ...number, user: null }),
  release: (): Rule => (number) =>
    number.status === 'Assigned' && number.user === null ? { ...number, status: 'Returned' } : undefined,
  unbind: (): Rule => (number) =>
    number.status === 'Returned' ? { ...free, billing: null, info: null } : undefined,
  remove: (): Rule => (number) => (number.status === 'Free' ? null : undefined),
} as const
