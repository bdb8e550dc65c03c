import type { HandOverOutcome, NumberHandOver } from '../../contract/handOvers.ts'
import type { Id, NumberId } from '../../contract/values.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { momentOf } from '../history/moments.ts'
import { rejectionLimit } from '../schema/handOverTables.ts'
import { refreshHandOverStates } from './states.ts'

/** What became of a number, and why. */
export interface Outcome {
  readonly key: number
  readonly outcome: HandOverOutcome
  readonly reason: string | null
}

/** The outcomes that a hand-over counts, each in the column of its name. */
const counted = ['confirmed', 'rejected'] as const

/** Adds to how many numbers of a hand-over are confirmed, or rejected. */
function count(db: WriteDb, id: Id, outcome: (typeof counted)[number], by: number): void {
  sql<[number, Id]>(db, `UPDATE hand_overs SET ${outcome} = ${outcome} + ? WHERE id = ?`).run(by, id)
}

function countBefore(db: WriteDb, id: Id, keys: string): void {
  const before = sql<[string, Id], { outcome: HandOverOutcome; n: number }>(
    db,
    `SELECT outcome, count(*) AS n FROM json_each(?) AS k CROSS JOIN hand_over_numbers AS r
      ON r.key = k.value AND r.hand_over_id = ? GROUP BY outcome`,
  ).all(keys, id)
  for (const { outcome, n } of before) if (outcome !== 'given') count(db, id, outcome, -n)
}

/** Those of these numbers that are in a hand-over. */
export function keysInHandOver(db: ReadDb, id: Id, keys: readonly number[]): ReadonlySet<number> {
  return new Set(
    sql<[string, Id], number>(
      db,
      `SELECT r.key FROM json_each(?) AS k CROSS JOIN hand_over_numbers AS r
        ON r.key = k.value AND r.hand_over_id = ?`,
    )
      .pluck()
      .all(JSON.stringify(keys), id),
  )
}

/** A reason as it is kept: cut off where it is very long. */
const kept = (reason: string | null) =>
  reason === null ? null : Array.from(reason).slice(0, rejectionLimit).join('')

/** Keeps what became of numbers of a hand-over, each once. */
export function saveOutcomes(db: WriteDb, id: Id, outcomes: readonly Outcome[]): void {
  const keys = outcomes.map(({ key }) => key)
  countBefore(db, id, JSON.stringify(keys))
  const given = outcomes.map(({ key, outcome, reason }) => [key, outcome, kept(reason)])
  sql<[string, Id]>(
    db,
    `UPDATE hand_over_numbers SET outcome = o.value ->> 1, reason = o.value ->> 2
      FROM json_each(?) AS o WHERE hand_over_numbers.key = o.value ->> 0 AND hand_over_id = ?`,
  ).run(JSON.stringify(given), id)
  for (const outcome of counted) {
    const n = outcomes.filter((each) => each.outcome === outcome).length
    if (n > 0) count(db, id, outcome, n)
  }
  refreshHandOverStates(db, keys)
}

/** Some numbers of a hand-over of which nothing is known yet, that follow a number. */
export function openKeys(db: ReadDb, id: Id, after: number, limit: number): number[] {
  return sql<[Id, number, number], number>(
    db,
    `SELECT key FROM hand_over_numbers WHERE hand_over_id = ? AND key > ? AND outcome = 'given' ORDER BY key LIMIT ?`,
  )
    .pluck()
    .all(id, after, limit)
}

/** Of how many numbers of a hand-over nothing is known yet. */
export function countOpen(db: ReadDb, id: Id): number {
  const count = 'SELECT numbers - confirmed - rejected FROM hand_overs WHERE id = ?'
  return sql<[Id], number>(db, count).pluck().get(id) ?? 0
}

/** Of how many of these numbers nothing is known yet. */
export function countOpenAmong(db: ReadDb, id: Id, keys: readonly number[]): number {
  return (
    sql<[string, Id], number>(
      db,
      `SELECT count(*) FROM json_each(?) AS k CROSS JOIN hand_over_numbers AS r
        ON r.key = k.value AND r.hand_over_id = ? WHERE r.outcome = 'given'`,
    )
      .pluck()
      .get(JSON.stringify(keys), id) ?? 0
  )
}

/** Those of these numbers that are as they were handed over last, and wait for what becomes of them; by hand-over. */
export function waitingNumbers(db: ReadDb, keys: readonly number[]): Map<Id, number[]> {
  const rows = sql<[string], { key: number; id: Id }>(
    db,
    `SELECT s.key AS key, s.hand_over_id AS id FROM json_each(?) AS k CROSS JOIN hand_over_states AS s
      ON s.key = k.value WHERE s.state = 'given'`,
  ).all(JSON.stringify(keys))
  const byHandOver = new Map<Id, number[]>()
  for (const { key, id } of rows) {
    const others = byHandOver.get(id)
    if (others === undefined) byHandOver.set(id, [key])
    else others.push(key)
  }
  return byHandOver
}

/** The hand-overs that a number was part of, newest first. */
export function handOversOf(db: ReadDb, numberId: NumberId): NumberHandOver[] {
  return sql<[NumberId], Omit<NumberHandOver, 'at'> & { at: number }>(
    db,
    `SELECT r.hand_over_id AS handOverId, o.at AS at, o.profile AS profile, r.outcome AS outcome, r.reason AS reason
      FROM hand_over_numbers AS r CROSS JOIN hand_overs AS o ON o.id = r.hand_over_id
      WHERE r.key = ? ORDER BY r.hand_over_id DESC`,
  )
    .all(numberId)
    .map(({ at, ...rest }) => ({ ...rest, at: momentOf(at) }))
}
