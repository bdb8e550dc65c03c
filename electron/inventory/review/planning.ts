import { isDeepStrictEqual } from 'node:util'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { DirectoryKind } from '../../../contract/accounts.ts'
import type { RowClass, RowIssue } from '../../../contract/batches.ts'
import { canDo } from '../../../contract/acts.ts'
import type { ImportTarget, SheetCells } from '../../../contract/sheets.ts'
import { shortened } from '../../../contract/text/shortening.ts'
import type { PoolStatus } from '../../../contract/statuses.ts'
import type { Id } from '../../../contract/values.ts'
import { findByName } from '../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { nameKey } from '../../../db/directory/names.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { numbersInOrder, statusesOf, type StoredNumber } from '../../../db/numbers/numbers.ts'
import { standingOf } from '../../../db/history/dataVersion.ts'
import type { ReadRow } from '../../sheets/messages.ts'
import { refusal, warning } from '../../numbering/issues.ts'
import { changeOf, changesNothing, type NumberChange, type Updating } from './updating.ts'

/** A row with all its issues and what it would be written with. */
export interface PlannedRow {
  readonly read: ReadRow
  readonly issues: readonly RowIssue[]
  /** Whom a number is assigned to, or whom a user belongs to. */
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  /** Who supplies a SIP trunk. */
  readonly carrierId: Id | null
  /** What it does where nothing speaks against it. */
  readonly rowClass: RowClass
  /** Where it takes a number; null for one that changes none. */
  readonly change: NumberChange | null
}

/** What a row does; null for one that is refused. */
export function rowClassOf(row: PlannedRow): RowClass | null {
  return isRefused(row) ? null : row.rowClass
}

/** Whether a row can't be imported as it is. */
export function isRefused({ issues }: Pick<PlannedRow, 'issues'>): boolean {
  return issues.some(({ severity }) => severity === 'refused')
}

/** Whether a row will be imported, and writes something. */
export function isReady(row: PlannedRow): boolean {
  return row.rowClass !== 'same' && !isRefused(row)
}

/** Whether a row will be imported and the person is told something about it. */
export function isWarned(row: PlannedRow): boolean {
  return row.issues.length > 0 && isReady(row)
}

/** What makes two rows of a sheet the same: a number's digits, or an entry's name; null where it can't be told. */
export type RowKey = number | string | null

/** The key of a row; of two rows with the same key the second is a duplicate. */
export function rowKeyOf({ number, cells: { name, subAccount } }: ReadRow, target: ImportTarget): RowKey {
  switch (target) {
    case 'number':
      return number === null ? null : keyOf(number.e164)
    case 'user':
      // A line break is in no name, so that it parts the two for sure.
      return name === '' || subAccount === '' ? null : `${nameKey(subAccount)}\n${nameKey(name)}`
    case 'subAccount':
    case 'carrier':
    case 'sipTrunk':
      return name === '' ? null : nameKey(name)
  }
}

/** A row to plan, and the row of the sheet that it repeats, if any. */
export interface RowToPlan {
  readonly read: ReadRow
  /** The number of the first row with the same key; null when it is the first itself. */
  readonly repeats: number | null
}

/** Fields that name an entry of the directory or a country, each with the reason to refuse a name that is not known. */
export const unknownCodes = {
  subAccount: 'unknown_sub_account',
  sipTrunk: 'unknown_sip_trunk',
  carrier: 'unknown_carrier',
  country: 'unknown_country',
} as const

/** A cell that names nobody. */
const nobody = { id: null, issues: [] }

/** Nothing of what a row may name. */
export const nothingNamed = {
  subAccountId: null,
  sipTrunkId: null,
  carrierId: null,
  rowClass: 'new',
  change: null,
} as const

/** How a plan is made. */
interface Planning {
  /** What the person knows rows as. */
  readonly rowWord?: 'row' | 'line'
  /** There is no directory to know names from, so that none is unknown. */
  readonly alone?: boolean
  /** Null: rows are refused whose numbers the inventory has. */
  readonly updating?: Updating | null
}

/**
 * Holds rows against the inventory and the directory. The one planner: the review shows what it says, and the commit
 * asks it again inside its transaction when anything was written since. It looks each name up once, so make a new one
 * whenever time has passed.
 */
export class Planner {
  readonly #db: ReadDb
  readonly #target: ImportTarget
  readonly #rowWord: 'row' | 'line'
  readonly #alone: boolean
  readonly #updating: Updating | null
  readonly #known = new Map<DirectoryKind, Map<string, Id | null>>()
  /** How far inventory and directory were when it was made: what it says holds as long as they are. */
  readonly asOf: string

  constructor(
    db: ReadDb,
    target: ImportTarget,
    { rowWord = 'row', alone = false, updating = null }: Planning = {},
  ) {
    this.#db = db
    this.#target = target
    this.#rowWord = rowWord
    this.#alone = alone
    this.#updating = updating
    this.asOf = standingOf(db)
  }

  /** The rows with all that speaks against them, in the same order. */
  plan(rows: readonly RowToPlan[]): PlannedRow[] {
    return this.#target === 'number' ? this.#numbers(rows) : rows.map((row) => this.#entry(row))
  }

  #find(kind: 'subAccount' | 'sipTrunk' | 'carrier', name: string): Id | null {
    if (name === '') return null
    const known = this.#known.get(kind) ?? new Map<string, Id | null>()
    this.#known.set(kind, known)
    const before = known.get(name)
    if (before !== undefined) return before
    const id = findByName(this.#db, kind, name)?.id ?? null
    known.set(name, id)
    return id
  }

  #duplicate(field: 'number' | 'name', repeats: number | null): RowIssue[] {
    if (repeats === null) return []
    return [
      refusal(field, 'duplicate_row', messageOf(`reason.duplicate_of_${this.#rowWord}`, { row: repeats })),
    ]
  }

  /** Why a number that the inventory has is refused; a sheet may update it, a typed line may not. */
  #isThere(reason: Message): RowIssue {
    const advice = this.#rowWord === 'row' ? messageOf('advice.updateOrExclude') : undefined
    return refusal('number', 'in_inventory', reason, advice)
  }

  /** The entry that a cell names; refused where the directory has none of that name. */
  #named(
    kind: 'subAccount' | 'sipTrunk' | 'carrier',
    cells: SheetCells,
  ): { readonly id: Id | null; readonly issues: readonly RowIssue[] } {
    const name = cells[kind]
    const id = this.#find(kind, name)
    if (name === '' || id !== null || this.#alone) return { id, issues: [] }
    const code = unknownCodes[kind]
    const message = messageOf(`reason.${code}_named`, { name: shortened(name) })
    return { id, issues: [refusal(kind, code, message)] }
  }

  #numbers(rows: readonly RowToPlan[]): PlannedRow[] {
    const keys = rows.flatMap(({ read: { number } }) => (number === null ? [] : [keyOf(number.e164)]))
    const updating = this.#updating
    const held =
      updating === null ? [] : numbersInOrder(this.#db, keys).map((number) => [number.id, number] as const)
    const numbers = new Map(held)
    const statuses = updating === null ? statusesOf(this.#db, keys) : null
    return rows.map((row) => {
      const { number } = row.read
      const key = number === null ? null : keyOf(number.e164)
      const known = key === null ? undefined : numbers.get(key)
      if (updating !== null && known !== undefined) return this.#changed(row, known, updating)
      return this.#arriving(row, key === null ? undefined : statuses?.get(key))
    })
  }

  /** A row whose number the inventory has, where the sheet changes such numbers. */
  #changed({ read, repeats }: RowToPlan, number: StoredNumber, updating: Updating): PlannedRow {
    // Who is named in a field that stays as it is makes no difference.
    const named = (field: 'subAccount' | 'sipTrunk') =>
      updating.update.kept.includes(field) ? nobody : this.#named(field, read.cells)
    const account = named('subAccount')
    const trunk = named('sipTrunk')
    const ids = { subAccountId: account.id, sipTrunkId: trunk.id }
    const { change, issues } = changeOf(number, { cells: read.cells, ...ids }, updating)
    const isSame = changesNothing(change)
    const unknown = [...account.issues, ...trunk.issues]
    return {
      read,
      issues: [
        ...read.issues,
        ...this.#duplicate('number', repeats),
        ...unknown,
        // From a name that is not known, nothing follows.
        ...(unknown.length > 0 ? [] : issues),
      ],
      ...ids,
      carrierId: null,
      rowClass: isSame ? 'same' : 'changed',
      change: isSame ? null : change,
    }
  }

  /** A row that brings a number in; refused where the inventory has it, with this status. */
  #arriving({ read, repeats }: RowToPlan, status: PoolStatus | undefined): PlannedRow {
    const permission = canDo('pool.import', { pool: status ?? null, hasUser: false })
    const { subAccount, sipTrunk } = read.cells
    const account = this.#named('subAccount', read.cells)
    const trunk = this.#named('sipTrunk', read.cells)
    const issues = [
      ...read.issues,
      ...this.#duplicate('number', repeats),
      ...(permission.allowed ? [] : [this.#isThere(permission.reason)]),
      ...account.issues,
      ...trunk.issues,
    ]
    if (subAccount !== '' && sipTrunk === '') issues.push(refusal('sipTrunk', 'sip_trunk_required'))
    if (subAccount === '' && trunk.id !== null) {
      issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
    }
    return { ...nothingNamed, read, issues, subAccountId: account.id, sipTrunkId: trunk.id }
  }

  #entry({ read, repeats }: RowToPlan): PlannedRow {
    const { name } = read.cells
    const kind = this.#target
    if (kind === 'number') throw new Error('a number is no entry of the directory')
    const account = kind === 'user' ? this.#named('subAccount', read.cells) : nobody
    const carrier = kind === 'sipTrunk' ? this.#named('carrier', read.cells) : nobody
    const issues = [...read.issues, ...this.#duplicate('name', repeats), ...account.issues, ...carrier.issues]
    const findable = name !== '' && (kind !== 'user' || account.id !== null)
    const taken = findable ? findByName(this.#db, kind, name, account.id ?? undefined) : null
    if (taken !== null) {
      issues.push(refusal('name', 'name_taken', messageOf('reason.name_taken_as', { name: taken.name })))
    }
    return { ...nothingNamed, read, issues, subAccountId: account.id, carrierId: carrier.id }
  }
}

/** Whether two plans of the same row would do the same. */
export function agrees(a: PlannedRow, b: PlannedRow | undefined): boolean {
  return (
    b !== undefined &&
    isRefused(a) === isRefused(b) &&
    a.subAccountId === b.subAccountId &&
    a.sipTrunkId === b.sipTrunkId &&
    a.carrierId === b.carrierId &&
    a.rowClass === b.rowClass &&
    isDeepStrictEqual(a.change, b.change)
  )
}
