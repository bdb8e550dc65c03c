import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { cubeSteps, keepCounts } from './counters.ts'
import { keepBlocks } from './numberBlocks.ts'
import { keepOperationTotals, newSteps } from '../history/operationTotals.ts'
import { keepSearch } from '../search/searchIndex.ts'
import { keepStatusDays } from './statusDays.ts'

/**
 * What the writes since the last keeping have made of each number: how it was and how it is, by number. Columns that
 * begin with `was_` are empty for a number that was not in the inventory, those with `is_` for one that no longer is.
 */
const changedNumbers = `CREATE TEMP TABLE IF NOT EXISTS changed (
  e164 INTEGER PRIMARY KEY,
  was_pool_status TEXT, was_line_status TEXT, was_sub_account_id INTEGER, was_sip_trunk_id INTEGER,
  was_user_id INTEGER, was_billing_reference_id TEXT, was_service_info TEXT,
  was_country TEXT, was_number_type TEXT, was_batch_id INTEGER,
  is_pool_status TEXT, is_line_status TEXT, is_sub_account_id INTEGER, is_sip_trunk_id INTEGER,
  is_user_id INTEGER, is_billing_reference_id TEXT, is_service_info TEXT,
  is_country TEXT, is_number_type TEXT, is_batch_id INTEGER) STRICT`

/**
 * A number's state before is in the entry before its first new one, which is the one that is not ignored. What never
 * changes of a number is in its row; of one that was removed meanwhile, in the tombstone. None was, where the first new
 * entry is the number's last.
 */
const findChanged = `INSERT OR IGNORE INTO temp.changed
  SELECT h.e164, h.from_status, p.line_status, p.sub_account_id, p.sip_trunk_id, p.user_id, p.billing_reference_id,
    p.service_info,
    CASE WHEN h.from_status IS NULL THEN NULL WHEN t.id IS NULL THEN n.country ELSE t.tombstone ->> 'country' END,
    CASE WHEN h.from_status IS NULL THEN NULL WHEN t.id IS NULL THEN n.number_type
      ELSE t.tombstone ->> 'numberType' END,
    CASE WHEN h.from_status IS NULL THEN NULL WHEN t.id IS NULL THEN n.batch_id ELSE t.tombstone ->> 'batchId' END,
    n.pool_status, n.line_status, n.sub_account_id, n.sip_trunk_id, n.user_id, n.billing_reference_id,
    n.service_info, n.country, n.number_type, n.batch_id
  FROM history AS h NOT INDEXED
  LEFT JOIN history AS p ON p.id = h.prior_id
  LEFT JOIN numbers AS n ON n.e164 = h.e164
  LEFT JOIN history AS t ON t.id = CASE WHEN h.from_status IS NULL OR h.id = n.history_id THEN NULL
    WHEN h.to_status IS NULL THEN h.id
    ELSE (SELECT min(id) FROM history WHERE e164 = h.e164 AND id > :kept AND to_status IS NULL) END
  WHERE h.id > :kept ORDER BY h.id`

/** Makes what keeping needs on the writing connection. */
export function prepareKeeping(db: WriteDb): void {
  db.exec(changedNumbers)
  db.exec(newSteps)
  db.exec(cubeSteps)
}

function lastEntry(db: ReadDb): number {
  return sql<[], number | null>(db, 'SELECT max(id) FROM history').pluck().get() ?? 0
}

function keptEntry(db: ReadDb): number {
  return sql<[], number>(db, 'SELECT history_id FROM kept').pluck().get() ?? 0
}

/**
 * Brings search indexes and counters to where the history is; part of every transaction that writes. One statement
 * for each, however many numbers were changed, each in the order of its index: that is several times as fast as doing
 * it with every row.
 */
export function keepDerived(db: WriteDb): void {
  const kept = keptEntry(db)
  const last = lastEntry(db)
  if (last === kept) return
  sql(db, 'DELETE FROM temp.changed').run()
  sql<[{ kept: number }]>(db, findChanged).run({ kept })
  keepSearch(db)
  keepCounts(db)
  keepBlocks(db)
  keepOperationTotals(db, kept)
  keepStatusDays(db, kept)
  sql<[number]>(db, 'UPDATE kept SET history_id = ?').run(last)
}

/** Whether anything was written that has not been kept: by another program, or before there was something to keep. */
export function isBehind(db: ReadDb): boolean {
  return keptEntry(db) !== lastEntry(db)
}
