import type { Id } from '../../contract/values.ts'
import { expectSame, lastEntry, nameOf, numbersAtOnce, tombstone, type Parameters } from './acting.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'

/** Makes what undoing needs on the writing connection. */
export function prepareUndoing(db: WriteDb): void {
  db.exec(
    'CREATE TEMP TABLE IF NOT EXISTS undoing (e164 INTEGER PRIMARY KEY, first_id INTEGER NOT NULL) STRICT',
  )
}

/** Some of an operation's numbers that later operations have changed. */
export function examplesChangedSince(db: ReadDb, operationId: Id, limit: number): number[] {
  return sql<[Id, number], { e164: number }>(
    db,
    `SELECT DISTINCT h.e164 FROM history AS h WHERE h.operation_id = ? AND EXISTS (
      SELECT 1 FROM history AS later
      WHERE later.e164 = h.e164 AND later.id > h.id AND later.operation_id <> h.operation_id) LIMIT ?`,
  )
    .all(operationId, limit)
    .map(({ e164 }) => e164)
}

/** Puts the numbers of an operation into `temp.undoing`, each with the operation's first entry about it. */
export function* selectDoneIn(db: WriteDb, operationId: Id): Generator<undefined> {
  sql(db, 'DELETE FROM temp.undoing').run()
  for (let after: number | null = 0; after !== null;) {
    const page: string = `(SELECT id, e164 FROM history WHERE operation_id = :operationId AND id > :after
      ORDER BY id LIMIT ${numbersAtOnce})`
    const next = sql<[Parameters], number | null>(db, `SELECT max(id) FROM ${page}`)
      .pluck()
      .get({ operationId, after })
    sql<[Parameters]>(
      db,
      `INSERT OR IGNORE INTO temp.undoing SELECT e164, id FROM ${page} WHERE true ORDER BY id`,
    ).run({ operationId, after })
    after = next ?? null
    yield
  }
}

const undoSlice = `(SELECT e164, first_id FROM temp.undoing WHERE e164 > :after ORDER BY e164 LIMIT ${numbersAtOnce})`

/** Takes out of `temp.undoing` what other operations have changed since, part by part. */
export function* leaveChanged(db: WriteDb, operationId: Id): Generator<undefined> {
  for (let after: number | null = 0; after !== null;) {
    const next: number | null | undefined = sql<[{ after: number }], number | null>(
      db,
      `SELECT max(e164) FROM ${undoSlice}`,
    )
      .pluck()
      .get({ after })
    sql<[Parameters]>(
      db,
      `DELETE FROM temp.undoing WHERE e164 IN (SELECT s.e164 FROM ${undoSlice} AS s WHERE EXISTS (
        SELECT 1 FROM history AS later
        WHERE later.e164 = s.e164 AND later.id > s.first_id AND later.operation_id <> :operationId))`,
    ).run({ operationId, after })
    after = next ?? null
    yield
  }
}

/** How many numbers are in `temp.undoing`. */
export function countToUndo(db: WriteDb): number {
  return sql<[], number>(db, 'SELECT count(*) FROM temp.undoing').pluck().get() ?? 0
}

const before = `${undoSlice} AS s CROSS JOIN history AS f ON f.id = s.first_id LEFT JOIN history AS p ON p.id = f.prior_id`
const missing = (id: string, table: string) =>
  `(p.${id} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = p.${id}))`

const undoStatements = [
  `DELETE FROM numbers WHERE e164 IN (SELECT e164 FROM history WHERE id > :last AND to_status IS NULL)`,
  `UPDATE numbers SET pool_status = h.to_status, line_status = h.line_status, sub_account_id = h.sub_account_id,
    sip_trunk_id = h.sip_trunk_id, user_id = h.user_id, billing_reference_id = h.billing_reference_id,
    service_info = h.service_info, changed_at = h.at, history_id = h.id
    FROM history AS h
    WHERE h.id > :last AND h.from_status IS NOT NULL AND h.to_status IS NOT NULL AND numbers.e164 = h.e164`,
  `INSERT INTO numbers (e164, country, number_type, pool_status, line_status, sub_account_id, sip_trunk_id, user_id,
      billing_reference_id, service_info, batch_id, added_at, changed_at, history_id)
    SELECT h.e164, f.tombstone ->> 'country', f.tombstone ->> 'numberType', h.to_status, h.line_status,
      h.sub_account_id, h.sip_trunk_id, h.user_id, h.billing_reference_id, h.service_info, f.tombstone ->> 'batchId',
      f.tombstone ->> 'addedAt', h.at, h.id
    FROM history AS h CROSS JOIN history AS f ON f.id = h.undoes
    WHERE h.id > :last AND h.from_status IS NULL ORDER BY h.id`,
] as const

/**
 * Takes the numbers of `temp.undoing` back to where the operation found them, part by part.
 * @returns yields how many numbers have been dealt with; at the end, whether it is possible: false when somebody whom
 *   it would bring back is no longer in the directory, in which case the transaction has to be given up
 */
export function* undoSelected(
  db: WriteDb,
  { operationId, at }: { operationId: Id; at: number },
): Generator<number, boolean> {
  let done = 0
  for (let after = 0; ;) {
    const next = sql<[{ after: number }], number | null>(db, `SELECT max(e164) FROM ${undoSlice}`)
      .pluck()
      .get({ after })
    if (next === null || next === undefined) return true
    const gone = sql<[{ after: number }]>(
      db,
      `SELECT 1 FROM ${before} WHERE ${missing('sub_account_id', 'sub_accounts')}
        OR ${missing('sip_trunk_id', 'sip_trunks')} OR ${missing('user_id', 'users')} LIMIT 1`,
    ).get({ after })
    if (gone !== undefined) return false
    const last = lastEntry(db)
    const { changes } = sql<[Parameters]>(
      db,
      `INSERT INTO history (operation_id, e164, at, act, prior_id, undoes, from_status, to_status, line_status,
          sub_account_id, sub_account, sip_trunk_id, sip_trunk, user_id, user, billing_reference_id, service_info,
          tombstone)
        SELECT :operationId, f.e164, :at, 'undo', n.history_id, f.id, n.pool_status, f.from_status, p.line_status,
          p.sub_account_id, ${nameOf('sub_accounts', 'p.sub_account_id')}, p.sip_trunk_id,
          ${nameOf('sip_trunks', 'p.sip_trunk_id')}, p.user_id, ${nameOf('users', 'p.user_id')},
          p.billing_reference_id, p.service_info, CASE WHEN f.from_status IS NULL THEN ${tombstone} END
        FROM ${before} LEFT JOIN numbers AS n ON n.e164 = f.e164 ORDER BY f.e164`,
    ).run({ operationId, at, after })
    const saved = undoStatements.map(
      (statement) => sql<[{ last: number }]>(db, statement).run({ last }).changes,
    )
    expectSame(
      changes,
      saved.reduce((sum, each) => sum + each, 0),
      `undo ${operationId}`,
    )
    done += changes
    after = next
    yield done
  }
}
