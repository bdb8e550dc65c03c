import { setBy, type Act, type SingleAct } from '../../contract/life/acts.ts'
import { statuses } from '../../contract/life/statuses.ts'
import type { NumberSelection } from '../../contract/numbers.ts'
import type { Id, NumberId } from '../../contract/values.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import {
  actColumnOf,
  entryState,
  insertSelected,
  isFromPlan,
  stateColumns,
  type ActColumn,
  type StateColumn,
} from '../schema/stateColumns.ts'
import { Kinds, selectKinds, type Kind, type KindRecord } from './kinds.ts'
import { beforeAllKeys } from './numberKey.ts'
import { rest } from './resting.ts'

/** How many numbers are dealt with before others get their turn. */
export const numbersAtOnce = 2000

/** Values for the parameters that a change's expressions name. */
export type Parameters = Readonly<Record<string, string | number | null>>

/** What an act makes of a number, as expressions on `numbers AS n`; columns that are not named stay. */
export interface Change {
  readonly sets: Readonly<Partial<Record<ActColumn, string>>>
  readonly parameters: Parameters
}

/**
 * What an act makes of a number: what it is given and clears, and the status and the user that the table says.
 * @param given expressions for what it sets, by column; none for what is left as it is
 * @returns null where the number leaves the inventory
 */
export function changeBy(
  act: Act,
  given: Readonly<Partial<Record<ActColumn, string>>>,
  parameters: Parameters = {},
): Change | null {
  const { from, to, user, clears = [], rests } = act
  if (to === null) return null
  const staysWith = given.sub_account_id
  const userOnPath =
    to === 'same' || !statuses[to].user
      ? 'NULL'
      : staysWith === undefined
        ? 'n.user_id'
        : `CASE WHEN n.sub_account_id IS ${staysWith} THEN n.user_id END`
  // An index is written again for each of its columns that is set, though the value stays.
  const staysThere = to === 'same' || from.every((status) => status === to)
  return {
    sets: {
      ...(staysThere ? {} : { pool_status: `'${to}'` }),
      ...(user === 'takes' ? { user_id: 'NULL' } : {}),
      ...(user === 'path' ? { user_id: userOnPath } : {}),
      ...Object.fromEntries(clears.map((field) => [actColumnOf[field], 'NULL'])),
      ...Object.fromEntries(setBy(act).map(([field, value]) => [actColumnOf[field], `'${value}'`])),
      ...(rests === true ? rest : {}),
      ...given,
    },
    parameters,
  }
}

/** Makes what acts on many need on the writing connection. */
export function prepareActing(db: WriteDb): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS selection (key INTEGER PRIMARY KEY) STRICT')
}

/** A part of `temp.selection`: the numbers that follow `:after`. */
export const slice = `(SELECT key FROM temp.selection WHERE key > :after ORDER BY key LIMIT ${numbersAtOnce})`

/** Puts the numbers of a selection into `temp.selection`, part by part. */
export function* select(db: WriteDb, selection: NumberSelection): Generator<undefined> {
  sql(db, 'DELETE FROM temp.selection').run()
  if ('ids' in selection) {
    yield* eachPart(selection.ids, (ids) =>
      sql<[string]>(
        db,
        'INSERT OR IGNORE INTO temp.selection SELECT n.key FROM numbers AS n WHERE n.key IN (SELECT value FROM json_each(?))',
      ).run(ids),
    )
    return
  }
  const matching = matchingOf(db, selection.filter)
  for (let after = beforeAllKeys; ;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const { changes } = sql<(string | number)[]>(
      db,
      `INSERT INTO temp.selection SELECT key FROM (${keys.text} LIMIT ${numbersAtOnce})`,
    ).run(...keys.values)
    if (changes < numbersAtOnce) break
    after = sql<[], number>(db, 'SELECT max(key) FROM temp.selection').pluck().get() ?? after
    yield
  }
  yield* eachPart(selection.except, (ids) =>
    sql<[string]>(db, 'DELETE FROM temp.selection AS s WHERE s.key IN (SELECT value FROM json_each(?))').run(
      ids,
    ),
  )
}

function* eachPart(ids: readonly NumberId[], work: (ids: string) => unknown): Generator<undefined> {
  for (let from = 0; from < ids.length; from += numbersAtOnce) {
    work(JSON.stringify(ids.slice(from, from + numbersAtOnce)))
    yield
  }
}

/** An act's own condition on `numbers AS n`, besides those of the life of a number. */
export interface Fitting {
  readonly text: string
  readonly parameters: Parameters
}

/**
 * Which kinds of numbers are in `temp.selection`, in the order in which they come up there.
 * @returns after the last part, the kinds
 */
export function* kindsSelected(db: WriteDb, { text, parameters }: Fitting): Generator<undefined, Kind[]> {
  const kinds = new Kinds()
  for (let after = beforeAllKeys; ;) {
    const records = sql<[Parameters], KindRecord>(
      db,
      selectKinds(`${slice} AS s CROSS JOIN numbers AS n ON n.key = s.key`, text),
    ).all({ ...parameters, after })
    if (records.length === 0) return kinds.all()
    kinds.add(records)
    after = Math.max(...records.map(({ last }) => last))
    yield
  }
}

/** What brings a removed number back, beside what the history has of it. */
export const tombstone = `json_object('batchId', n.batch_id, 'addedAt', n.added_at)`

export interface Doing {
  readonly operationId: Id
  readonly act: SingleAct
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** Which numbers of the selection it is done to, on `numbers AS n`. */
  readonly admitted: Fitting
  /** Null: they leave the inventory. */
  readonly change: Change | null
  /** Why it is done to `numbers AS n`, as an expression; null where nothing speaks against it. */
  readonly reason?: Fitting
}

function historyOf(change: Change | null, admitted: string, reason: string): string {
  const to = (column: StateColumn) => {
    if (change !== null)
      return (change.sets as Readonly<Partial<Record<StateColumn, string>>>)[column] ?? `n.${column}`
    return isFromPlan(column) ? `n.${column}` : 'NULL'
  }
  const entry = {
    operation_id: ':operationId',
    key: 'n.key',
    at: ':at',
    act: ':act',
    prior_id: 'n.history_id',
    from_status: 'n.pool_status',
    ...entryState(to),
    reason,
    tombstone: change === null ? tombstone : 'NULL',
  }
  return `${insertSelected('history', entry)}
    FROM ${slice} AS s CROSS JOIN numbers AS n ON n.key = s.key WHERE ${admitted}`
}

function numbersFrom(change: Change | null): string {
  if (change === null) return 'DELETE FROM numbers WHERE key IN (SELECT key FROM history WHERE id > :last)'
  // Only what the act sets: an index is rewritten for each of its columns that is named, though the value stays.
  const sets = stateColumns
    .filter((column) => column in change.sets)
    .map((column) => `${column} = h.${column}`)
  return `UPDATE numbers SET ${[...sets, 'changed_at = h.at', 'history_id = h.id'].join(', ')}
    FROM history AS h WHERE h.id > :last AND numbers.key = h.key`
}

/** The last history entry. */
export function lastEntry(db: ReadDb): number {
  return sql<[], number | null>(db, 'SELECT max(id) FROM history').pluck().get() ?? 0
}

export function expectSame(written: number, saved: number, what: string): void {
  if (written !== saved) throw new Error(`${what}: ${written} history entries, ${saved} numbers`)
}

/** The last number of the part of `temp.selection` that follows `after`; null where there is none. */
export function endOfPart(db: WriteDb, after: number): number | null {
  const last = sql<[{ after: number }], number | null>(db, `SELECT max(key) FROM ${slice}`).pluck()
  return last.get({ after }) ?? null
}

/** Does an act to the admitted numbers of a part of `temp.selection`, the history first. Returns how many they were. */
export function doToPart(db: WriteDb, doing: Doing, after: number): number {
  const { operationId, act, at, admitted, change, reason } = doing
  const given = { ...admitted.parameters, ...change?.parameters, ...reason?.parameters }
  const parameters = { ...given, operationId, act, at, after }
  const last = lastEntry(db)
  const { changes } = sql<[Parameters]>(db, historyOf(change, admitted.text, reason?.text ?? 'NULL')).run(
    parameters,
  )
  const saved = sql<[{ last: number }]>(db, numbersFrom(change)).run({ last })
  expectSame(changes, saved.changes, act)
  return changes
}

/**
 * Does an act to the admitted numbers of `temp.selection`, part by part.
 * @returns yields how many numbers have been dealt with
 */
export function* doToSelected(db: WriteDb, doing: Doing): Generator<number> {
  let done = 0
  let after = beforeAllKeys
  for (let next = endOfPart(db, after); next !== null; next = endOfPart(db, after)) {
    done += doToPart(db, doing, after)
    after = next
    yield done
  }
}
