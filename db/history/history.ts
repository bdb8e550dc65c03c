import type { FieldChange, HistoryAct, HistoryEntry } from '../../contract/history.ts'
import type { PoolStatus } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { momentOf } from './moments.ts'
import { toE164, type NumberIdentity, type NumberState } from '../numbers/numbers.ts'

export interface NewEntry {
  readonly operationId: Id
  readonly digits: number
  readonly at: number
  readonly act: HistoryAct
  /** The number's latest entry; null for one that is not in the inventory. */
  readonly priorId: Id | null
  readonly from: PoolStatus | null
  /** The state after the act; null when the number is removed. */
  readonly state: NumberState | null
  /** For an undo: the first entry of the undone operation about this number. */
  readonly undoes?: Id
  /** For a removal: what brings the number back. */
  readonly tombstone?: NumberIdentity
}

/** Writes one history entry, with the names as they are now. Returns its id. */
export function writeEntry(db: WriteDb, entry: NewEntry): Id {
  const { state } = entry
  const accountId = state?.subAccountId ?? null
  const trunkId = state?.sipTrunkId ?? null
  const userId = state?.userId ?? null
  const result = sql<(string | number | null)[]>(
    db,
    `INSERT INTO history (operation_id, e164, at, act, prior_id, undoes, from_status, to_status, line_status,
      sub_account_id, sub_account, sip_trunk_id, sip_trunk, user_id, user, billing_reference_id, service_info, tombstone)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT name FROM sub_accounts WHERE id = ?), ?,
      (SELECT name FROM sip_trunks WHERE id = ?), ?, (SELECT name FROM users WHERE id = ?), ?, ?, ?)`,
  ).run(
    entry.operationId,
    entry.digits,
    entry.at,
    entry.act,
    entry.priorId,
    entry.undoes ?? null,
    entry.from,
    state?.poolStatus ?? null,
    state?.lineStatus ?? null,
    accountId,
    accountId,
    trunkId,
    trunkId,
    userId,
    userId,
    state?.billingReferenceId ?? null,
    state?.serviceInfo ?? null,
    entry.tombstone === undefined ? null : JSON.stringify(entry.tombstone),
  )
  expectChanges(result, 1, `history of ${entry.digits}`)
  return Number(result.lastInsertRowid)
}

/** A history entry without its number's format for the eye. */
export type StoredEntry = Omit<HistoryEntry, 'international'>

interface StateRecord {
  line_status: string | null
  sub_account_id: number | null
  sub_account: string | null
  sip_trunk_id: number | null
  sip_trunk: string | null
  user_id: number | null
  user: string | null
  billing_reference_id: string | null
  service_info: string | null
}

interface EntryRecord extends StateRecord {
  id: number
  operation_id: number
  at: number
  act: HistoryAct
  e164: number
  number_id: number | null
  from_status: PoolStatus | null
  to_status: PoolStatus | null
  was_line_status: string | null
  was_sub_account_id: number | null
  was_sub_account: string | null
  was_sip_trunk_id: number | null
  was_sip_trunk: string | null
  was_user_id: number | null
  was_user: string | null
  was_billing_reference_id: string | null
  was_service_info: string | null
}

const selectEntries = (
  from: string,
) => `SELECT h.id, h.operation_id, h.at, h.act, h.e164, n.id AS number_id, h.from_status, h.to_status,
  h.line_status, h.sub_account_id, h.sub_account, h.sip_trunk_id, h.sip_trunk, h.user_id, h.user,
  h.billing_reference_id, h.service_info,
  p.line_status AS was_line_status, p.sub_account_id AS was_sub_account_id, p.sub_account AS was_sub_account,
  p.sip_trunk_id AS was_sip_trunk_id, p.sip_trunk AS was_sip_trunk, p.user_id AS was_user_id, p.user AS was_user, p.billing_reference_id AS was_billing_reference_id, p.service_info AS was_service_info
  FROM ${from} LEFT JOIN history AS p ON p.id = h.prior_id LEFT JOIN numbers AS n ON n.e164 = h.e164`

/** What an entry has of the directory, each as the entry before it had it and as it has it. */
function referencesOf(record: EntryRecord): { change: FieldChange; isOther: boolean }[] {
  const fields = [
    ['subAccount', 'sub_account'],
    ['sipTrunk', 'sip_trunk'],
    ['user', 'user'],
  ] as const
  return fields.map(([field, column]) => ({
    change: { field, before: record[`was_${column}`], after: record[column] },
    // The same one may have had another name by then.
    isOther: record[`was_${column}_id`] !== record[`${column}_id`],
  }))
}

function changesOf(record: EntryRecord): FieldChange[] {
  const references = referencesOf(record).flatMap(({ change, isOther }) => (isOther ? [change] : []))
  const labels: FieldChange[] = [
    {
      field: 'billingReferenceId',
      before: record.was_billing_reference_id,
      after: record.billing_reference_id,
    },
    { field: 'serviceInfo', before: record.was_service_info, after: record.service_info },
  ]
  const bothThere = record.from_status !== null && record.to_status !== null
  if (bothThere) {
    labels.push({ field: 'lineStatus', before: record.was_line_status, after: record.line_status })
  }
  return [...references, ...labels.filter(({ before, after }) => before !== after)]
}

function toEntry(record: EntryRecord): StoredEntry {
  return {
    id: record.id,
    operationId: record.operation_id,
    at: momentOf(record.at),
    act: record.act,
    e164: toE164(record.e164),
    numberId: record.number_id,
    from: record.from_status,
    to: record.to_status,
    changes: changesOf(record),
  }
}

/** A number's history, newest first, whether it is still in the inventory or not. */
export function historyOf(
  db: ReadDb,
  digits: number,
  page: { offset: number; limit: number },
): { rows: StoredEntry[]; total: number } {
  const rows = sql<[number, number, number], EntryRecord>(
    db,
    `${selectEntries('history AS h')} WHERE h.e164 = ? ORDER BY h.id DESC LIMIT ? OFFSET ?`,
  ).all(digits, page.limit, page.offset)
  const total =
    sql<[number], number>(db, 'SELECT count(*) FROM history WHERE e164 = ?').pluck().get(digits) ?? 0
  return { rows: rows.map(toEntry), total }
}

/** The entries of an operation, in the order in which they were written; the page's keys first, their rows after. */
export function entriesOf(
  db: ReadDb,
  operationId: Id,
  page: { offset: number; limit: number },
): { rows: StoredEntry[]; total: number } {
  const rows = sql<[number, number, number], EntryRecord>(
    db,
    selectEntries(`(SELECT id FROM history WHERE operation_id = ? ORDER BY id LIMIT ? OFFSET ?) AS page
      CROSS JOIN history AS h ON h.id = page.id`),
  ).all(operationId, page.limit, page.offset)
  const total =
    sql<[Id], number>(db, 'SELECT entries FROM operation_totals WHERE operation_id = ?')
      .pluck()
      .get(operationId) ?? 0
  return { rows: rows.map(toEntry), total }
}
