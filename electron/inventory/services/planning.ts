import type { ImportRow, RowIssue } from '../../../contract/batches.ts'
import { canDo } from '../../../contract/life.ts'
import type { Id } from '../../../contract/values.ts'
import { findByName } from '../../../db/accounts.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { nameKey } from '../../../db/names.ts'
import { statusesOf, toDigits } from '../../../db/numbers.ts'
import type { ReadRow } from '../../import/messages.ts'
import { formatInternational } from '../../numbering/format.ts'
import { refusal, warning } from '../../numbering/issues.ts'

/** A row with all its issues and what it would be written with. */
export interface PlannedRow {
  readonly read: ReadRow
  readonly issues: readonly RowIssue[]
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
}

/** Whether a row will be left out. */
export function isRefused({ issues }: PlannedRow): boolean {
  return issues.some(({ severity }) => severity === 'refused')
}

/** Whether a row will be imported and the person is told something about it. */
export function isWarned(row: PlannedRow): boolean {
  return row.issues.length > 0 && !isRefused(row)
}

/** Looks names up, each once. */
function lookup(db: ReadDb, kind: 'subAccount' | 'sipTrunk') {
  const known = new Map<string, Id | null>()
  return (name: string): Id | null => {
    const key = nameKey(name)
    const found = known.get(key)
    if (found !== undefined) return found
    const id = findByName(db, kind, name)?.id ?? null
    known.set(key, id)
    return id
  }
}

/** Finds numbers that are in the inventory, or earlier in the same file. */
export class NumbersSeen {
  readonly #firstRows = new Map<number, number>()
  readonly #rowWord: 'row' | 'line'

  /** @param rowWord what the person knows rows as */
  constructor(rowWord: 'row' | 'line' = 'row') {
    this.#rowWord = rowWord
  }

  /** The row that had the number first, as an issue; null for the first one. */
  duplicateOf(digits: number, row: number): RowIssue | null {
    const first = this.#firstRows.get(digits)
    if (first === undefined) {
      this.#firstRows.set(digits, row)
      return null
    }
    return refusal('number', 'duplicate_row', `Duplicate of ${this.#rowWord} ${first}`)
  }
}

/**
 * Checks rows against the file itself, the inventory and the directory. The one planner: the review shows what it
 * says, and the commit asks it again inside its transaction.
 * @param seen the numbers of the rows before these; those of these rows are added
 */
export function planRows(db: ReadDb, rows: readonly ReadRow[], seen: NumbersSeen): PlannedRow[] {
  const subAccount = lookup(db, 'subAccount')
  const sipTrunk = lookup(db, 'sipTrunk')
  const statuses = statusesOf(
    db,
    rows.flatMap(({ number }) => (number === null ? [] : [toDigits(number.e164)])),
  )
  const numberIssues = ({ number, row }: ReadRow): RowIssue[] => {
    if (number === null) return []
    const digits = toDigits(number.e164)
    const duplicate = seen.duplicateOf(digits, row)
    const status = statuses.get(digits)
    const permission = canDo('pool.import', { pool: status ?? null, hasUser: false })
    return [
      ...(duplicate === null ? [] : [duplicate]),
      ...(permission.allowed ? [] : [refusal('number', 'in_inventory', permission.reason)]),
    ]
  }
  return rows.map((read) => {
    const { subAccount: account, sipTrunk: trunk } = read.cells
    const issues = [...read.issues, ...numberIssues(read)]
    const subAccountId = account === '' ? null : subAccount(account)
    const sipTrunkId = trunk === '' ? null : sipTrunk(trunk)
    if (account !== '' && subAccountId === null) {
      issues.push(refusal('subAccount', 'unknown_sub_account', `Unknown sub account: ${account}`))
    }
    if (trunk !== '' && sipTrunkId === null) {
      issues.push(refusal('sipTrunk', 'unknown_sip_trunk', `Unknown SIP trunk: ${trunk}`))
    }
    if (account !== '' && trunk === '') issues.push(refusal('sipTrunk', 'sip_trunk_required'))
    if (account === '' && sipTrunkId !== null) issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
    return { read, issues, subAccountId, sipTrunkId }
  })
}

/** Whether two plans of the same row would do the same. */
export function agrees(a: PlannedRow, b: PlannedRow | undefined): boolean {
  return (
    b !== undefined &&
    isRefused(a) === isRefused(b) &&
    a.subAccountId === b.subAccountId &&
    a.sipTrunkId === b.sipTrunkId
  )
}

/** A planned row as the person reviews it. */
export function toImportRow({ read, issues }: PlannedRow): ImportRow {
  const e164 = read.number?.e164 ?? null
  return {
    row: read.row,
    cells: read.cells,
    e164,
    international: e164 === null ? null : formatInternational(e164),
    issues: [...issues],
  }
}
