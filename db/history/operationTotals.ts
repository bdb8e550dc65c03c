import { ofSources, type ChangedSource } from '../counts/changed.ts'
import { sql, type WriteDb } from '../file/connection.ts'

/**
 * The new history entries, each with the operation that the number's entry before it belongs to (a number that was
 * removed and added again has one too), and with the sub account that it is about.
 */
const findSteps = `INSERT INTO temp.step
  SELECT h.id, h.operation_id, h.key, coalesce(h.sub_account_id, p.sub_account_id) AS account_id,
    coalesce(h.sub_account, p.sub_account) AS account,
    CASE WHEN h.prior_id IS NOT NULL THEN p.operation_id ELSE (
      SELECT operation_id FROM history AS earlier WHERE earlier.key = h.key AND earlier.id < h.id
      ORDER BY earlier.id DESC LIMIT 1) END AS earlier_operation_id
  FROM history AS h LEFT JOIN history AS p ON p.id = h.prior_id WHERE h.id > ?`

export const newSteps = `CREATE TEMP TABLE IF NOT EXISTS step (
  id INTEGER PRIMARY KEY, operation_id INTEGER NOT NULL, key INTEGER NOT NULL, account_id INTEGER, account TEXT,
  earlier_operation_id INTEGER) STRICT;
CREATE TEMP VIEW IF NOT EXISTS arrived_step AS
  SELECT id, operation_id, key, sub_account_id AS account_id, sub_account AS account, NULL AS earlier_operation_id
  FROM main.history NOT INDEXED WHERE id > (SELECT history_id FROM main.kept)`

/** Where the new entries are. Without NOT INDEXED all of the history would be read, in the order of its operations. */
const stepsOf = { changed: 'step', arrived: 'arrived_step' } as const

const statements = ofSources((from) => [
  `INSERT INTO operation_totals (operation_id, entries, numbers, changed_since, first_key, sub_account_id,
      last_sub_account_id, sub_account)
    SELECT operation_id, count(*), sum(earlier_operation_id IS NOT operation_id), 0, min(key), min(account_id),
      max(account_id), min(account) FROM temp.${stepsOf[from]} WHERE true GROUP BY operation_id
    ON CONFLICT DO UPDATE SET entries = entries + excluded.entries, numbers = numbers + excluded.numbers,
      first_key = min(first_key, excluded.first_key),
      sub_account_id = coalesce(min(sub_account_id, excluded.sub_account_id), sub_account_id, excluded.sub_account_id),
      last_sub_account_id = coalesce(max(last_sub_account_id, excluded.last_sub_account_id), last_sub_account_id,
        excluded.last_sub_account_id),
      sub_account = coalesce(min(sub_account, excluded.sub_account), sub_account, excluded.sub_account)`,
  `UPDATE operation_totals SET changed_since = changed_since + more.n FROM (
      SELECT earlier_operation_id AS operation_id, count(*) AS n FROM temp.${stepsOf[from]}
      WHERE earlier_operation_id IS NOT NULL AND earlier_operation_id <> operation_id GROUP BY earlier_operation_id
    ) AS more WHERE operation_totals.operation_id = more.operation_id`,
  `INSERT OR IGNORE INTO operation_accounts (sub_account_id, operation_id)
    SELECT DISTINCT account_id, operation_id FROM temp.${stepsOf[from]} WHERE account_id IS NOT NULL`,
  `INSERT OR IGNORE INTO account_names (sub_account_id, name)
    SELECT DISTINCT account_id, account FROM temp.${stepsOf[from]} WHERE account_id IS NOT NULL AND account IS NOT NULL`,
])

/**
 * Brings what is known of each operation up to date.
 * @param kept the history entry up to which it is
 */
export function keepOperationTotals(db: WriteDb, kept: number, from: ChangedSource): void {
  if (from === 'changed') {
    sql(db, 'DELETE FROM temp.step').run()
    sql<[number]>(db, findSteps).run(kept)
  }
  for (const statement of statements[from]) sql(db, statement).run()
}

const account = 'coalesce(h.sub_account_id, p.sub_account_id)'

/** What to compare the totals with: everything counted again. */
export const operationRecount = {
  what: 'operation_totals',
  kept: `SELECT operation_id, entries, numbers, changed_since, first_key, sub_account_id, last_sub_account_id
    FROM operation_totals`,
  counted: `SELECT h.operation_id, count(*), count(DISTINCT h.key),
      count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM history AS later WHERE later.key = h.key AND later.id > h.id
        AND later.operation_id <> h.operation_id) THEN h.key END),
      min(h.key), min(${account}), max(${account})
    FROM history AS h LEFT JOIN history AS p ON p.id = h.prior_id GROUP BY h.operation_id`,
} as const
