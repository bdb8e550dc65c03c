import type { Id } from '../../contract/values.ts'
import {
  actColumns,
  entryState,
  insertSelected,
  isFromPlan,
  references,
  stateOf,
} from '../schema/stateColumns.ts'
import { beforeAllKeys } from './numberKey.ts'
import { expectSame, lastEntry, numbersAtOnce, tombstone, type Parameters } from './acting.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'

/** Makes what undoing needs on the writing connection. */
export function prepareUndoing(db: WriteDb): void {
  db.exec(
    'CREATE TEMP TABLE IF NOT EXISTS undoing (key INTEGER PRIMARY KEY, first_id INTEGER NOT NULL) STRICT',
  )
}

/** Some of an operation's numbers that later operations have changed. */
export function examplesChangedSince(db: ReadDb, operationId: Id, limit: number): number[] {
  return sql<[Id, number], number>(
    db,
    `SELECT DISTINCT h.key FROM history AS h WHERE h.operation_id = ? AND EXISTS (
      SELECT 1 FROM history AS later
      WHERE later.key = h.key AND later.id > h.id AND later.operation_id <> h.operation_id) LIMIT ?`,
  )
    .pluck()
    .all(operationId, limit)
}

/** Puts the numbers of an operation into `temp.undoing`, each with the operation's first entry about it. */
export function* selectDoneIn(db: WriteDb, operationId: Id): Generator<undefined> {
  sql(db, 'DELETE FROM temp.undoing').run()
  for (let after: number | null = 0; after !== null;) {
    const page: string = `(SELECT id, key FROM history WHERE operation_id = :operationId AND id > :after
      ORDER BY id LIMIT ${numbersAtOnce})`
    const next = sql<[Parameters], number | null>(db, `SELECT max(id) FROM ${page}`)
      .pluck()
      .get({ operationId, after })
    sql<[Parameters]>(
      db,
      `INSERT OR IGNORE INTO temp.undoing SELECT key, id FROM ${page} WHERE true ORDER BY id`,
    ).run({ operationId, after })
    after = next ?? null
    yield
  }
}

const undoSlice = `(SELECT key, first_id FROM temp.undoing WHERE key > :after ORDER BY key LIMIT ${numbersAtOnce})`

/** Takes out of `temp.undoing` what other operations have changed since, part by part. */
export function* leaveChanged(db: WriteDb, operationId: Id): Generator<undefined> {
  for (let after: number | null = beforeAllKeys; after !== null;) {
    const next: number | null | undefined = sql<[{ after: number }], number | null>(
      db,
      `SELECT max(key) FROM ${undoSlice}`,
    )
      .pluck()
      .get({ after })
    sql<[Parameters]>(
      db,
      `DELETE FROM temp.undoing WHERE key IN (SELECT s.key FROM ${undoSlice} AS s WHERE EXISTS (
        SELECT 1 FROM history AS later
        WHERE later.key = s.key AND later.id > s.first_id AND later.operation_id <> :operationId))`,
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
/** Somebody whom it would bring back is no longer in the directory, or archived; a Returned number may be such a one's. */
const missing = references
  .map(
    ({ column, table }) =>
      `(p.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = p.${column}
        AND (archived_at IS NULL OR p.pool_status = 'Returned')))`,
  )
  .join(' OR ')

// What the numbering plan says stays: an index is rewritten for each of its columns that is named.
const stateSets = actColumns.map((column) => `${column} = h.${column}`).join(', ')
const broughtBack = {
  key: 'h.key',
  ...stateOf('h'),
  batch_id: "r.tombstone ->> 'batchId'",
  added_at: "r.tombstone ->> 'addedAt'",
  changed_at: 'h.at',
  history_id: 'h.id',
}
const undoStatements = [
  `DELETE FROM numbers WHERE key IN (SELECT key FROM history WHERE id > :last AND pool_status IS NULL)`,
  `UPDATE numbers SET ${stateSets}, changed_at = h.at, history_id = h.id
    FROM history AS h
    WHERE h.id > :last AND h.from_status IS NOT NULL AND h.pool_status IS NOT NULL AND numbers.key = h.key`,
  `${insertSelected('numbers', broughtBack)}
    FROM history AS h CROSS JOIN history AS f ON f.id = h.undoes
    CROSS JOIN history AS r ON r.key = h.key AND r.operation_id = f.operation_id AND r.pool_status IS NULL
    WHERE h.id > :last AND h.from_status IS NULL ORDER BY h.id`,
] as const

/** What the numbering plan says of a number is not undone; of one that is gone, its removal says it. */
const undoEntry = {
  operation_id: ':operationId',
  key: 'f.key',
  at: ':at',
  act: "'undo'",
  prior_id: 'n.history_id',
  undoes: 'f.id',
  from_status: 'n.pool_status',
  ...entryState((column) =>
    isFromPlan(column) ? `CASE WHEN n.key IS NULL THEN f.${column} ELSE n.${column} END` : `p.${column}`,
  ),
  tombstone: `CASE WHEN f.from_status IS NULL THEN ${tombstone} END`,
}

/**
 * Takes the numbers of `temp.undoing` back to where the operation found them, part by part.
 * @returns yields how many numbers have been dealt with; at the end, whether it is possible: false when somebody whom
 *   it would bring back is no longer in the directory or archived, in which case the transaction has to be given up
 */
export function* undoSelected(
  db: WriteDb,
  { operationId, at }: { operationId: Id; at: number },
): Generator<number, boolean> {
  let done = 0
  for (let after = beforeAllKeys; ;) {
    const next = sql<[{ after: number }], number | null>(db, `SELECT max(key) FROM ${undoSlice}`)
      .pluck()
      .get({ after })
    if (next === null || next === undefined) return true
    const gone = sql<[{ after: number }]>(db, `SELECT 1 FROM ${before} WHERE ${missing} LIMIT 1`).get({
      after,
    })
    if (gone !== undefined) return false
    const last = lastEntry(db)
    const { changes } = sql<[Parameters]>(
      db,
      `${insertSelected('history', undoEntry)}
        FROM ${before} LEFT JOIN numbers AS n ON n.key = f.key ORDER BY f.key`,
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
