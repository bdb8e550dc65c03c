import type { HistoryAct, Operation, OperationFilter } from '../../contract/history.ts'
import type { Id } from '../../contract/values.ts'
import { allOf, anyOf, type Condition } from '../list/condition.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { countRows } from '../list/counting.ts'
import { digitsSearch } from '../search/digitsSearch.ts'
import { merge } from '../search/indexScans.ts'
import { momentOf } from './moments.ts'
import { nameKey } from '../directory/names.ts'
import { e164Of } from '../numbers/numberKey.ts'
import { containing } from '../search/patterns.ts'

/** Begins an operation; every history entry belongs to one. Returns its id. */
export function startOperation(db: WriteDb, act: HistoryAct, at: number, undoes: Id | null = null): Id {
  const result = sql<[number, string, number | null]>(
    db,
    'INSERT INTO operations (at, act, undoes) VALUES (?, ?, ?)',
  ).run(at, act, undoes)
  expectChanges(result, 1, `start ${act}`)
  return Number(result.lastInsertRowid)
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
  numbers: number | null
  changed_since: number | null
  first_key: number | null
  sub_account_id: number | null
  last_sub_account_id: number | null
  sub_account: string | null
}

const joinOperations = `LEFT JOIN operations AS u ON u.undoes = o.id
  LEFT JOIN batches AS b ON b.operation_id = o.id LEFT JOIN operation_totals AS t ON t.operation_id = o.id`
const selectOperations = `SELECT o.id, o.at, o.act, o.undoes, u.id AS undone_by, b.id AS batch_id, b.name AS batch,
  t.numbers, t.changed_since, t.first_key, t.sub_account_id, t.last_sub_account_id, t.sub_account`

function toOperation(record: OperationRecord): StoredOperation {
  const { numbers, first_key: first, sub_account_id: id, sub_account: name } = record
  const oneAccount = id !== null && name !== null && id === record.last_sub_account_id
  return {
    id: record.id,
    at: momentOf(record.at),
    act: record.act,
    count: numbers ?? 0,
    only: numbers === 1 && first !== null ? e164Of(first) : null,
    subAccount: oneAccount ? { id, name } : null,
    batch:
      record.batch_id === null || record.batch === null ? null : { id: record.batch_id, name: record.batch },
    undoes: record.undoes,
    undoneBy: record.undone_by,
    changedSince: record.changed_since ?? 0,
  }
}

/** One operation, or null. */
export function findOperation(db: ReadDb, id: Id): StoredOperation | null {
  const record = sql<[Id], OperationRecord>(
    db,
    `${selectOperations} FROM operations AS o ${joinOperations} WHERE o.id = ?`,
  ).get(id)
  return record === undefined ? null : toOperation(record)
}

/** Up to so many numbers are followed to what was done to them. */
const fewNumbers = 10_000

/** Operations on numbers that contain these digits, also on numbers that are gone. */
function byNumber(db: ReadDb, text: string): Condition | null {
  const found = digitsSearch(db, text, ['numbers', 'gone_numbers'])
  if (found === null) return null
  const hits = merge(found.scans, { descending: false })
  const gone = {
    text: `SELECT n.key FROM (SELECT key FROM gone_numbers) AS n WHERE ${found.check.text}`,
    values: found.check.values,
  }
  const numbers = {
    text: `SELECT key FROM (${hits.text} LIMIT -1) UNION ALL ${gone.text}`,
    values: [...hits.values, ...gone.values],
  }
  const count =
    sql<(string | number)[], number>(db, `SELECT count(*) FROM (${numbers.text} LIMIT ${fewNumbers + 1})`)
      .pluck()
      .get(...numbers.values) ?? 0
  if (count <= fewNumbers) {
    return {
      text: `o.id IN (SELECT h.operation_id FROM (${numbers.text}) AS hit CROSS JOIN history AS h ON h.key = hit.key)`,
      values: numbers.values,
    }
  }
  // So many numbers have it that it is soon found in any operation.
  return {
    text: `EXISTS (SELECT 1 FROM history AS n WHERE n.operation_id = o.id AND ${found.check.text})`,
    values: found.check.values,
  }
}

/** Operations for a sub account whose name contains the text now or did at any time. */
function byAccount(text: string): Condition {
  return {
    text: String.raw`o.id IN (SELECT operation_id FROM operation_accounts WHERE sub_account_id IN (
      SELECT id FROM sub_accounts WHERE name_key LIKE ? ESCAPE '\'
      UNION SELECT sub_account_id FROM account_names WHERE name LIKE ? ESCAPE '\'))`,
    values: [containing(nameKey(text)), containing(text)],
  }
}

function operationCondition(db: ReadDb, filter: OperationFilter): Condition {
  const parts: Condition[] = []
  const add = (text: string, ...values: (string | number)[]) => parts.push({ text, values })
  if (filter.act !== undefined && filter.act.length > 0) {
    add('o.act IN (SELECT value FROM json_each(?))', JSON.stringify(filter.act))
  }
  if (filter.batchId !== undefined) {
    add('o.id = (SELECT operation_id FROM batches WHERE id = ?)', filter.batchId)
  }
  if (filter.from !== undefined) add('o.at >= ?', Date.parse(filter.from))
  if (filter.to !== undefined) add('o.at < ?', Date.parse(filter.to))
  const text = filter.text?.normalize('NFC').trim() ?? ''
  if (text !== '') {
    const byBatch = {
      text: String.raw`EXISTS (SELECT 1 FROM batches WHERE operation_id = o.id AND name LIKE ? ESCAPE '\')`,
      values: [containing(text)],
    }
    parts.push(anyOf([byBatch, byNumber(db, text) ?? byAccount(text)]))
  }
  return allOf(parts)
}

/** Operations, newest first. */
export function listOperations(
  db: ReadDb,
  query: { filter: OperationFilter; offset: number; limit: number },
): { rows: StoredOperation[]; total: number } {
  const condition = operationCondition(db, query.filter)
  const records = sql<(string | number)[], OperationRecord>(
    db,
    `${selectOperations} FROM (
        SELECT o.id FROM operations AS o WHERE ${condition.text} ORDER BY o.id DESC LIMIT ? OFFSET ?) AS page
      CROSS JOIN operations AS o ON o.id = page.id ${joinOperations}`,
  ).all(...condition.values, query.limit, query.offset)
  const keys = { text: `SELECT o.id FROM operations AS o WHERE ${condition.text}`, values: condition.values }
  return { rows: records.map(toOperation), total: countRows(db, keys) }
}
