import type { ImportRow, RowIssue, SheetField } from '../../../contract/batches.ts'
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

/** Looks names up once each. */
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

/**
 * Checks rows against the file itself, the inventory and the directory. The one planner: the review shows what it
 * says, and the commit asks it again inside its transaction.
 * @param firstRows where each number of the file was first seen, by digits; filled as rows are planned
 */
export function planRows(db: ReadDb, rows: readonly ReadRow[], firstRows: Map<number, number>): PlannedRow[] {
  const subAccount = lookup(db, 'subAccount')
  const sipTrunk = lookup(db, 'sipTrunk')
  const digits = rows.flatMap(({ number }) => (number === null ? [] : [toDigits(number.e164)]))
  const statuses = statusesOf(db, digits)
  return rows.map((read) => {
    const { cells, row, number } = read
    const issues: RowIssue[] = []
    const add = (field: SheetField, code: Parameters<typeof refusal>[1], message?: string) =>
      issues.push(refusal(field, code, message))
    if (number !== null) {
      const key = toDigits(number.e164)
      const first = firstRows.get(key)
      const status = statuses.get(key)
      if (first !== undefined && first !== row) add('number', 'duplicate_row', `Duplicate of row ${first}`)
      else firstRows.set(key, row)
      if (status !== undefined) add('number', 'in_inventory', `Already in the inventory (${status})`)
    }
    const named = { account: cells.subAccount !== '', trunk: cells.sipTrunk !== '' }
    const subAccountId = named.account ? subAccount(cells.subAccount) : null
    const sipTrunkId = named.trunk ? sipTrunk(cells.sipTrunk) : null
    if (named.account && subAccountId === null) add('subAccount', 'unknown_sub_account')
    if (named.trunk && sipTrunkId === null) add('sipTrunk', 'unknown_sip_trunk')
    if (named.account && !named.trunk) add('sipTrunk', 'sip_trunk_required')
    if (named.trunk && !named.account) issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
    return { read, issues: [...read.issues, ...issues], subAccountId, sipTrunkId }
  })
}

/** Whether two plans of the same row would do the same. */
export function agrees(a: PlannedRow, b: PlannedRow): boolean {
  return isRefused(a) === isRefused(b) && a.subAccountId === b.subAccountId && a.sipTrunkId === b.sipTrunkId
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
