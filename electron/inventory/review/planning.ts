import { messageOf } from '../../../contract/messages/message.ts'
import type { DirectoryKind } from '../../../contract/accounts.ts'
import type { RowIssue } from '../../../contract/batches.ts'
import { canDo } from '../../../contract/acts.ts'
import type { ImportTarget } from '../../../contract/sheets.ts'
import { shortened } from '../../../contract/text/shortening.ts'
import type { Id } from '../../../contract/values.ts'
import { findByName } from '../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { nameKey } from '../../../db/directory/names.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { statusesOf } from '../../../db/numbers/numbers.ts'
import { standingOf } from '../../../db/history/dataVersion.ts'
import type { ReadRow } from '../../sheets/messages.ts'
import { refusal, warning } from '../../numbering/issues.ts'

/** A row with all its issues and what it would be written with. */
export interface PlannedRow {
  readonly read: ReadRow
  readonly issues: readonly RowIssue[]
  /** Whom a number is assigned to, or whom a user belongs to. */
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  /** Who supplies a SIP trunk. */
  readonly carrierId: Id | null
}

/** Whether a row can't be imported as it is. */
export function isRefused({ issues }: Pick<PlannedRow, 'issues'>): boolean {
  return issues.some(({ severity }) => severity === 'refused')
}

/** Whether a row will be imported and the person is told something about it. */
export function isWarned(row: Pick<PlannedRow, 'issues'>): boolean {
  return row.issues.length > 0 && !isRefused(row)
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

const nobody = { subAccountId: null, sipTrunkId: null, carrierId: null }

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
  readonly #known = new Map<DirectoryKind, Map<string, Id | null>>()
  /** How far inventory and directory were when it was made: what it says holds as long as they are. */
  readonly asOf: string

  /**
   * @param given `rowWord`: what the person knows rows as; `alone`: that there is no directory to know names from, so
   * that none is unknown
   */
  constructor(
    db: ReadDb,
    target: ImportTarget,
    { rowWord = 'row', alone = false }: { readonly rowWord?: 'row' | 'line'; readonly alone?: boolean } = {},
  ) {
    this.#db = db
    this.#target = target
    this.#rowWord = rowWord
    this.#alone = alone
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

  #subAccount(name: string): { id: Id | null; issues: RowIssue[] } {
    const id = this.#find('subAccount', name)
    if (name === '' || id !== null || this.#alone) return { id, issues: [] }
    return {
      id,
      issues: [
        refusal(
          'subAccount',
          'unknown_sub_account',
          messageOf('reason.unknown_sub_account_named', { name: shortened(name) }),
        ),
      ],
    }
  }

  #numbers(rows: readonly RowToPlan[]): PlannedRow[] {
    const keys = rows.flatMap(({ read: { number } }) => (number === null ? [] : [keyOf(number.e164)]))
    const statuses = statusesOf(this.#db, keys)
    return rows.map(({ read, repeats }) => {
      const status = read.number === null ? undefined : statuses.get(keyOf(read.number.e164))
      const permission = canDo('pool.import', { pool: status ?? null, hasUser: false })
      const { subAccount, sipTrunk } = read.cells
      const account = this.#subAccount(subAccount)
      const sipTrunkId = this.#find('sipTrunk', sipTrunk)
      const issues = [
        ...read.issues,
        ...this.#duplicate('number', repeats),
        ...(permission.allowed ? [] : [refusal('number', 'in_inventory', permission.reason)]),
        ...account.issues,
      ]
      if (sipTrunk !== '' && sipTrunkId === null && !this.#alone) {
        issues.push(
          refusal(
            'sipTrunk',
            'unknown_sip_trunk',
            messageOf('reason.unknown_sip_trunk_named', { name: shortened(sipTrunk) }),
          ),
        )
      }
      if (subAccount !== '' && sipTrunk === '') issues.push(refusal('sipTrunk', 'sip_trunk_required'))
      if (subAccount === '' && sipTrunkId !== null) {
        issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
      }
      return { read, issues, subAccountId: account.id, sipTrunkId, carrierId: null }
    })
  }

  #entry({ read, repeats }: RowToPlan): PlannedRow {
    const { name, subAccount, carrier } = read.cells
    const kind = this.#target
    if (kind === 'number') throw new Error('a number is no entry of the directory')
    const account = kind === 'user' ? this.#subAccount(subAccount) : { id: null, issues: [] }
    const carrierId = kind === 'sipTrunk' ? this.#find('carrier', carrier) : null
    const issues = [...read.issues, ...this.#duplicate('name', repeats), ...account.issues]
    if (kind === 'sipTrunk' && carrier !== '' && carrierId === null) {
      issues.push(
        refusal(
          'carrier',
          'unknown_carrier',
          messageOf('reason.unknown_carrier_named', { name: shortened(carrier) }),
        ),
      )
    }
    const findable = name !== '' && (kind !== 'user' || account.id !== null)
    const taken = findable ? findByName(this.#db, kind, name, account.id ?? undefined) : null
    if (taken !== null) {
      issues.push(refusal('name', 'name_taken', messageOf('reason.name_taken_as', { name: taken.name })))
    }
    return { ...nobody, read, issues, subAccountId: account.id, carrierId }
  }
}

/** Whether two plans of the same row would do the same. */
export function agrees(a: PlannedRow, b: PlannedRow | undefined): boolean {
  return (
    b !== undefined &&
    isRefused(a) === isRefused(b) &&
    a.subAccountId === b.subAccountId &&
    a.sipTrunkId === b.sipTrunkId &&
    a.carrierId === b.carrierId
  )
}
