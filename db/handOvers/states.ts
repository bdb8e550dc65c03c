import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { ofSources, type ChangedSource } from '../counts/changed.ts'
import { actColumns, alike } from '../schema/stateColumns.ts'

/** Where a number `n` is whose latest hand-over is `r`, which it went into as the history entry `h`. */
const state = `CASE WHEN r.outcome = 'rejected' THEN 'rejected'
    WHEN r.history_id <> n.history_id AND NOT (${alike('h', 'n', actColumns)}) THEN 'changed'
    ELSE r.outcome END`

/** The rows of `hand_over_states` for some numbers: those whose latest hand-over was no removal. */
const statesOf = (keys: string) => `SELECT n.key AS key, r.hand_over_id AS hand_over_id, ${state} AS state
  FROM ${keys} AS k CROSS JOIN numbers AS n ON n.key = k.key
  CROSS JOIN hand_over_numbers AS r ON r.key = n.key
    AND r.hand_over_id = (SELECT max(hand_over_id) FROM hand_over_numbers WHERE key = n.key)
  CROSS JOIN history AS h ON h.id = r.history_id
  WHERE h.pool_status IS NOT NULL`

/** An index is written again for each row that is, though nothing of it changes. */
const keep = (keys: string) => `INSERT INTO hand_over_states (key, hand_over_id, state) ${statesOf(keys)}
  ON CONFLICT DO UPDATE SET hand_over_id = excluded.hand_over_id, state = excluded.state
    WHERE state <> excluded.state OR hand_over_id <> excluded.hand_over_id`

const listed = '(SELECT value AS key FROM json_each(:keys))'

const statements = ofSources((from) => [
  ...(from === 'changed'
    ? [
        'DELETE FROM hand_over_states WHERE key IN (SELECT key FROM temp.changed WHERE is_pool_status IS NULL)',
      ]
    : []),
  keep(`temp.${from}`),
])

/** Whether anything was ever handed over. */
function hasHandOvers(db: ReadDb): boolean {
  return sql<[], number>(db, 'SELECT EXISTS (SELECT 1 FROM hand_overs)').pluck().get() === 1
}

/** Brings the states up to date with the changed numbers. */
export function keepHandOverStates(db: WriteDb, from: ChangedSource): void {
  if (!hasHandOvers(db)) return
  for (const statement of statements[from]) sql(db, statement).run()
}

/** Brings the states of some numbers up to date with their hand-overs. */
export function refreshHandOverStates(db: WriteDb, keys: readonly number[]): void {
  const given = { keys: JSON.stringify(keys) }
  sql<[{ keys: string }]>(
    db,
    `DELETE FROM hand_over_states WHERE key IN ${listed} AND key NOT IN (SELECT key FROM (${statesOf(listed)}))`,
  ).run(given)
  sql<[{ keys: string }]>(db, keep(listed)).run(given)
}

/** What to compare the states with: everything found out again. */
export const handOverRecount = {
  what: 'hand_over_states',
  kept: 'SELECT key, hand_over_id, state FROM hand_over_states',
  counted: statesOf('numbers'),
} as const
