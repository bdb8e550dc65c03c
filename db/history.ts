import type {
  FieldChange,
  HistoryAct,
  HistoryEntry,
  Operation,
  OperationFilter,
} from '../contract/history.ts'
import type { PoolStatus } from '../contract/numbers.ts'
import type { Id } from '../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from './connection.ts'
import { nameKey } from './names.ts'
import { toE164, type NumberIdentity, type NumberState } from './numbers.ts'
import { containing, digitsIn } from './patterns.ts'

/** Begins an operation; every history entry belongs to one. Returns its id. */
export function startOperation(db: WriteDb, act: HistoryAct, at: number, undoes: Id | null = null): Id {
  const result = sql<[number, string, number | null]>(
    db,
    'INSERT INTO operations (at, act, undoes) VALUES (?, ?, ?)',
  ).run(at, act, undoes)
  expectChanges(result, 1, `start ${act}`)
  return Number(result.lastInsertRowid)
}

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
  sub_account: string | null
  sip_trunk: string | null
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
  was_sub_account: string | null
  was_sip_trunk: string | null
  was_user: string | null
  was_billing_reference_id: string | null
  was_service_info: string | null
}

const selectEntries = `SELECT h.id, h.operation_id, h.at, h.act, h.e164, n.id AS number_id, h.from_status, h.to_status,
  h.line_status, h.sub_account, h.sip_trunk, h.user, h.billing_reference_id, h.service_info,
  p.line_status AS was_line_status, p.sub_account AS was_sub_account, p.sip_trunk AS was_sip_trunk,
  p.user AS was_user, p.billing_reference_id AS was_billing_reference_id, p.service_info AS was_service_info
  FROM history AS h LEFT JOIN history AS p ON p.id = h.prior_id LEFT JOIN numbers AS n ON n.e164 = h.e164`

function changesOf(record: EntryRecord): FieldChange[] {
  const pairs: FieldChange[] = [
    { field: 'subAccount', before: record.was_sub_account, after: record.sub_account },
    { field: 'sipTrunk', before: record.was_sip_trunk, after: record.sip_trunk },
    { field: 'user', before: record.was_user, after: record.user },
    {
      field: 'billingReferenceId',
      before: record.was_billing_reference_id,
      after: record.billing_reference_id,
    },
    { field: 'serviceInfo', before: record.was_service_info, after: record.service_info },
  ]
  const bothThere = record.from_status !== null && record.to_status !== null
  if (bothThere && record.was_line_status !== record.line_status) {
    pairs.push({ field: 'lineStatus', before: record.was_line_status, after: record.line_status })
  }
  return pairs.filter(({ before, after }) => before !== after)
}

function toEntry(record: EntryRecord): StoredEntry {
  return {
    id: record.id,
    operationId: record.operation_id,
    at: new Date(record.at).toISOString(),
    act: record.act,
    e164: toE164(record.e164),
    numberId: record.number_id,
    from: record.from_status,
    to: record.to_status,
    changes: changesOf(record),
  }
}

function countOf(db: ReadDb, where: string, value: number): number {
  return (
    sql<[number], { n: number }>(db, `SELECT count(*) AS n FROM history WHERE ${where}`).get(value)?.n ?? 0
  )
}

/** A number's history, newest first, whether it is still in the inventory or not. */
export function historyOf(
  db: ReadDb,
  digits: number,
  page: { offset: number; limit: number },
): { rows: StoredEntry[]; total: number } {
  const rows = sql<[number, number, number], EntryRecord>(
    db,
    `${selectEntries} WHERE h.e164 = ? ORDER BY h.id DESC LIMIT ? OFFSET ?`,
  ).all(digits, page.limit, page.offset)
  return { rows: rows.map(toEntry), total: countOf(db, 'e164 = ?', digits) }
}

/** The entries of an operation, in the order in which they were written. */
export function entriesOf(
  db: ReadDb,
  operationId: Id,
  page: { offset: number; limit: number },
): { rows: StoredEntry[]; total: number } {
  const rows = sql<[number, number, number], EntryRecord>(
    db,
    `${selectEntries} WHERE h.operation_id = ? ORDER BY h.id LIMIT ? OFFSET ?`,
  ).all(operationId, page.limit, page.offset)
  return { rows: rows.map(toEntry), total: countOf(db, 'operation_id = ?', operationId) }
}

/** An operation without its only number's format for the eye. */
export type StoredOperation = Omit<Operation, 'only'> & { readonly only: string | null }

interface OperationRecord {
  id: number
  at: number
  act: HistoryAct
  undoes: number | null
  undone_by: number | null
  batch_id: number | null
  batch: string | null
}

const selectOperations = `SELECT o.id, o.at, o.act, o.undoes, u.id AS undone_by, b.id AS batch_id, b.name AS batch
  FROM operations AS o LEFT JOIN operations AS u ON u.undoes = o.id LEFT JOIN batches AS b ON b.operation_id = o.id`

interface OperationTotals {
  count: number
  only: number | null
  account_id: number | null
  other_account_id: number | null
  account: string | null
}

/** How many of an operation's numbers later operations have changed. */
export function changedSince(db: ReadDb, operationId: Id): number {
  const row = sql<[number], { n: number }>(
    db,
    `SELECT count(DISTINCT h.e164) AS n FROM history AS h WHERE h.operation_id = ? AND EXISTS (
      SELECT 1 FROM history AS later
      WHERE later.e164 = h.e164 AND later.id > h.id AND later.operation_id <> h.operation_id)`,
  ).get(operationId)
  return row?.n ?? 0
}

function toOperation(db: ReadDb, record: OperationRecord): StoredOperation {
  const totals = sql<[number], OperationTotals>(
    db,
    `SELECT count(DISTINCT h.e164) AS count, min(h.e164) AS only,
      min(coalesce(h.sub_account_id, p.sub_account_id)) AS account_id,
      max(coalesce(h.sub_account_id, p.sub_account_id)) AS other_account_id,
      min(coalesce(h.sub_account, p.sub_account)) AS account
      FROM history AS h LEFT JOIN history AS p ON p.id = h.prior_id WHERE h.operation_id = ?`,
  ).get(record.id)
  const { account_id: id = null, account: name = null } = totals ?? {}
  const oneAccount = id !== null && name !== null && id === totals?.other_account_id
  return {
    id: record.id,
    at: new Date(record.at).toISOString(),
    act: record.act,
    count: totals?.count ?? 0,
    only: totals?.count === 1 && totals.only !== null ? toE164(totals.only) : null,
    subAccount: oneAccount ? { id, name } : null,
    batch:
      record.batch_id === null || record.batch === null ? null : { id: record.batch_id, name: record.batch },
    undoes: record.undoes,
    undoneBy: record.undone_by,
    changedSince: changedSince(db, record.id),
  }
}

/** One operation, or null. */
export function findOperation(db: ReadDb, id: Id): StoredOperation | null {
  const record = sql<[Id], OperationRecord>(db, `${selectOperations} WHERE o.id = ?`).get(id)
  return record === undefined ? null : toOperation(db, record)
}

/** Operations of a batch, on a number, or for a sub account whose name, then or now, contains the text. */
function textCondition(text: string): { text: string; values: string[] } | null {
  if (text === '') return null
  const words = containing(text)
  const digits = digitsIn(text)
  const byBatch = String.raw`b.name LIKE ? ESCAPE '\'`
  if (digits !== null) {
    const byNumber = String.raw`SELECT operation_id FROM history WHERE CAST(e164 AS TEXT) LIKE ? ESCAPE '\'`
    return { text: `(${byBatch} OR o.id IN (${byNumber}))`, values: [words, containing(digits)] }
  }
  const accounts = String.raw`SELECT id FROM sub_accounts WHERE name_key LIKE ? ESCAPE '\'`
  const byAccount = String.raw`SELECT h.operation_id FROM history AS h LEFT JOIN history AS p ON p.id = h.prior_id
    WHERE coalesce(h.sub_account, p.sub_account) LIKE ? ESCAPE '\'
      OR coalesce(h.sub_account_id, p.sub_account_id) IN (${accounts})`
  return {
    text: `(${byBatch} OR o.id IN (${byAccount}))`,
    values: [words, words, containing(nameKey(text))],
  }
}

function operationCondition(filter: OperationFilter) {
  const parts: string[] = []
  const values: (string | number)[] = []
  const add = (text: string, ...more: (string | number)[]) => {
    parts.push(text)
    values.push(...more)
  }
  if (filter.act !== undefined && filter.act.length > 0) {
    add('o.act IN (SELECT value FROM json_each(?))', JSON.stringify(filter.act))
  }
  if (filter.batchId !== undefined) add('b.id = ?', filter.batchId)
  if (filter.from !== undefined) add('o.at >= ?', Date.parse(filter.from))
  if (filter.to !== undefined) add('o.at < ?', Date.parse(filter.to))
  const found = textCondition(filter.text?.normalize('NFC').trim() ?? '')
  if (found !== null) add(found.text, ...found.values)
  return { text: parts.length === 0 ? '1' : parts.join(' AND '), values }
}

/** Operations, newest first. */
export function listOperations(
  db: ReadDb,
  query: { filter: OperationFilter; offset: number; limit: number },
): { rows: StoredOperation[]; total: number } {
  const condition = operationCondition(query.filter)
  const records = sql<(string | number)[], OperationRecord>(
    db,
    `${selectOperations} WHERE ${condition.text} ORDER BY o.id DESC LIMIT ? OFFSET ?`,
  ).all(...condition.values, query.limit, query.offset)
  const total = sql<(string | number)[], { n: number }>(
    db,
    `SELECT count(*) AS n FROM operations AS o LEFT JOIN batches AS b ON b.operation_id = o.id WHERE ${condition.text}`,
  ).get(...condition.values)
  return { rows: records.map((record) => toOperation(db, record)), total: total?.n ?? 0 }
}
