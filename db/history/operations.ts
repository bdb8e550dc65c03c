import type { Operation, OperationAct, OperationFilter } from '../../contract/history.ts'
import type { Id } from '../../contract/values.ts'
import { allOf, anyOf, type Condition } from '../list/condition.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectRows, verbatim } from '../file/fragment.ts'
import { countRows } from '../list/counting.ts'
import { digitsSearch } from '../search/digitsSearch.ts'
import { merge } from '../search/indexScans.ts'
import { momentOf } from './moments.ts'
import { directoryPart, ofEntriesCalled } from '../directory/directoryHistory.ts'
import { nameKey } from '../directory/names.ts'
import { e164Of } from '../numbers/numberKey.ts'
import { contains } from '../search/patterns.ts'

/** Begins an operation; every history entry belongs to one. Returns its id. */
export function startOperation(db: WriteDb, act: OperationAct, at: number, undoes: Id | null = null): Id {
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
  act: OperationAct
  undoes: number | null
  undid: OperationAct | null
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

const joinOperations = `LEFT JOIN operations AS u ON u.undoes = o.id LEFT JOIN operations AS d ON d.id = o.undoes
  LEFT JOIN batches AS b ON b.operation_id = o.id LEFT JOIN operation_totals AS t ON t.operation_id = o.id`
const selectOperations = `SELECT o.id, o.at, o.act, o.undoes, d.act AS undid, u.id AS undone_by, b.id AS batch_id, b.name AS batch,
  t.numbers, t.changed_since, t.first_key, t.sub_account_id, t.last_sub_account_id, t.sub_account`

function toOperation(db: ReadDb, record: OperationRecord): StoredOperation {
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
    undid: record.undid,
    undoneBy: record.undone_by,
    changedSince: record.changed_since ?? 0,
    directory: directoryPart(db, record.id),
  }
}

/** One operation, or null. */
export function findOperation(db: ReadDb, id: Id): StoredOperation | null {
  const record = sql<[Id], OperationRecord>(
    db,
    `${selectOperations} FROM operations AS o ${joinOperations} WHERE o.id = ?`,
  ).get(id)
  return record === undefined ? null : toOperation(db, record)
}

/** The most numbers whose history is read to find their operations. */
const fewNumbers = 10_000

/** Operations on numbers that contain these digits, also on numbers that are gone. */
function byNumber(db: ReadDb, text: string): Condition | null {
  const found = digitsSearch(db, text, ['numbers', 'gone_numbers'])
  if (found === null) return null
  const { scans, check } = found
  const numbers = fragment`SELECT key FROM (${merge(scans, { descending: false })} LIMIT -1)
    UNION ALL SELECT n.key FROM (SELECT key FROM gone_numbers) AS n WHERE ${check}`
  return countRowsUpTo(db, numbers, fewNumbers + 1) <= fewNumbers
    ? fragment`o.id IN (SELECT h.operation_id FROM (${numbers}) AS hit CROSS JOIN history AS h ON h.key = hit.key)`
    : // With this many matching numbers, scanning the operations soon finds one.
      fragment`EXISTS (SELECT 1 FROM history AS n WHERE n.operation_id = o.id AND ${check})`
}

const name = verbatim('name')

/** Operations for a sub account whose name contains the text now or did at any time. */
function byAccount(text: string): Condition {
  return fragment`o.id IN (SELECT operation_id FROM operation_accounts WHERE sub_account_id IN (
      SELECT id FROM sub_accounts WHERE ${contains(verbatim('name_key'), nameKey(text))}
      UNION SELECT sub_account_id FROM account_names WHERE ${contains(name, text)}))`
}

function operationCondition(db: ReadDb, filter: OperationFilter): Condition {
  const { act = [], batchId, from, to } = filter
  const parts: Condition[] = []
  if (act.length > 0) parts.push(fragment`o.act IN ${act}`)
  if (batchId !== undefined)
    parts.push(fragment`o.id = (SELECT operation_id FROM batches WHERE id = ${batchId})`)
  if (from !== undefined) parts.push(fragment`o.at >= ${Date.parse(from)}`)
  if (to !== undefined) parts.push(fragment`o.at < ${Date.parse(to)}`)
  const text = filter.text?.normalize('NFC').trim() ?? ''
  if (text !== '') {
    const byBatch = fragment`EXISTS (SELECT 1 FROM batches WHERE operation_id = o.id AND ${contains(name, text)})`
    parts.push(anyOf([byBatch, ofEntriesCalled(text), byNumber(db, text) ?? byAccount(text)]))
  }
  return allOf(parts)
}

/** Operations, newest first. */
export function listOperations(
  db: ReadDb,
  query: { filter: OperationFilter; offset: number; limit: number },
): { rows: StoredOperation[]; total: number } {
  const condition = operationCondition(db, query.filter)
  const keys = fragment`SELECT o.id FROM operations AS o WHERE ${condition}`
  const records = selectRows<OperationRecord>(
    db,
    fragment`${verbatim(selectOperations)} FROM (${keys} ORDER BY o.id DESC LIMIT ${query.limit} OFFSET ${query.offset}) AS page
      CROSS JOIN operations AS o ON o.id = page.id ${verbatim(joinOperations)}`,
  )
  return { rows: records.map((record) => toOperation(db, record)), total: countRows(db, keys) }
}
