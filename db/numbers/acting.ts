import type { ActName } from '../../contract/life.ts'
import type { NumberSelection, PoolStatus } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { sql, type WriteDb } from '../file/connection.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import { stateColumns, type StateColumn } from '../schema/stateColumns.ts'

/** How many numbers are dealt with before others get their turn. */
export const numbersAtOnce = 2000

/** Values for the parameters that a change's expressions name. */
export type Parameters = Readonly<Record<string, string | number | null>>

/** What an act makes of a number, as expressions on `numbers AS n`; columns that are not named stay. */
export interface Change {
  readonly sets: Readonly<Partial<Record<StateColumn, string>>>
  readonly parameters: Parameters
}

/** Makes what acts on many need on the writing connection. */
export function prepareActing(db: WriteDb): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS selection (e164 INTEGER PRIMARY KEY) STRICT')
}

const slice = `(SELECT e164 FROM temp.selection WHERE e164 > :after ORDER BY e164 LIMIT ${numbersAtOnce})`

/** Puts the numbers of a selection into `temp.selection`, part by part. */
export function* select(db: WriteDb, selection: NumberSelection): Generator<undefined> {
  sql(db, 'DELETE FROM temp.selection').run()
  if ('ids' in selection) {
    yield* eachPart(selection.ids, (ids) =>
      sql<[string]>(
        db,
        'INSERT OR IGNORE INTO temp.selection SELECT e164 FROM numbers WHERE id IN (SELECT value FROM json_each(?))',
      ).run(ids),
    )
    return
  }
  const matching = matchingOf(db, selection.filter)
  for (let after = 0; ;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const { changes } = sql<(string | number)[]>(
      db,
      `INSERT INTO temp.selection SELECT e164 FROM (${keys.text} LIMIT ${numbersAtOnce})`,
    ).run(...keys.values)
    if (changes < numbersAtOnce) break
    after = sql<[], number>(db, 'SELECT max(e164) FROM temp.selection').pluck().get() ?? 0
    yield
  }
  yield* eachPart(selection.except, (ids) =>
    sql<[string]>(
      db,
      `DELETE FROM temp.selection WHERE e164 IN (
        SELECT e164 FROM numbers WHERE id IN (SELECT value FROM json_each(?)))`,
    ).run(ids),
  )
}

function* eachPart(ids: readonly Id[], work: (ids: string) => unknown): Generator<undefined> {
  for (let from = 0; from < ids.length; from += numbersAtOnce) {
    work(JSON.stringify(ids.slice(from, from + numbersAtOnce)))
    yield
  }
}

/** Numbers of a selection that are alike as far as an act asks. */
export interface Alike {
  readonly pool: PoolStatus
  readonly hasUser: boolean
  /** Whether the act's own condition is met. */
  readonly fits: boolean
  readonly count: number
  /** Some of them, by number. */
  readonly examples: readonly number[]
}

/** An act's own condition on `numbers AS n`, besides those of the life of a number. */
export interface Fitting {
  readonly text: string
  readonly parameters: Parameters
}

interface AlikeRecord {
  pool_status: PoolStatus
  has_user: number
  fits: number
  n: number
  last: number
  some: string
}

const examplesKept = 5

/**
 * Which kinds of numbers are in `temp.selection`, in the order in which they come up there.
 * @returns after the last part, the kinds
 */
export function* kindsSelected(db: WriteDb, { text, parameters }: Fitting): Generator<undefined, Alike[]> {
  const kinds = new Map<string, Alike>()
  for (let after = 0; ;) {
    const records = sql<[Parameters], AlikeRecord>(
      db,
      `SELECT n.pool_status, n.user_id IS NOT NULL AS has_user, (${text}) AS fits, count(*) AS n,
        max(n.e164) AS last, substr(group_concat(n.e164, ' '), 1, 100) AS some
        FROM ${slice} AS s CROSS JOIN numbers AS n ON n.e164 = s.e164 GROUP BY 1, 2, 3 ORDER BY min(n.e164)`,
    ).all({ ...parameters, after })
    if (records.length === 0) return [...kinds.values()]
    for (const { pool_status: pool, has_user, fits, n, last, some } of records) {
      const key = `${pool} ${has_user} ${fits}`
      const known = kinds.get(key) ?? {
        pool,
        hasUser: has_user === 1,
        fits: fits === 1,
        count: 0,
        examples: [],
      }
      const more = some.split(' ').slice(0, Math.min(n, examplesKept)).map(Number)
      const examples = [...known.examples, ...more].slice(0, examplesKept)
      kinds.set(key, { ...known, count: known.count + n, examples })
      after = Math.max(after, last)
    }
    yield
  }
}

const afterwards = (sets: Change['sets'], column: StateColumn) => sets[column] ?? `n.${column}`
export const nameOf = (table: string, id: string) => `(SELECT name FROM ${table} WHERE id = ${id})`

export const tombstone = `json_object('digits', n.e164, 'country', n.country, 'numberType', n.number_type,
  'batchId', n.batch_id, 'addedAt', n.added_at)`

export interface Doing {
  readonly operationId: Id
  readonly act: ActName
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** Which numbers of the selection it is done to, on `numbers AS n`. */
  readonly admitted: Fitting
  /** Null: they leave the inventory. */
  readonly change: Change | null
}

function historyOf(change: Change | null, admitted: string): string {
  const columns = `operation_id, e164, at, act, prior_id, from_status, to_status, line_status, sub_account_id,
    sub_account, sip_trunk_id, sip_trunk, user_id, user, billing_reference_id, service_info, tombstone`
  const to = (column: StateColumn) => (change === null ? 'NULL' : afterwards(change.sets, column))
  const names = {
    sub_account: change === null ? 'NULL' : nameOf('sub_accounts', to('sub_account_id')),
    sip_trunk: change === null ? 'NULL' : nameOf('sip_trunks', to('sip_trunk_id')),
    user: change === null ? 'NULL' : nameOf('users', to('user_id')),
  }
  return `INSERT INTO history (${columns})
    SELECT :operationId, n.e164, :at, :act, n.history_id, n.pool_status, ${to('pool_status')}, ${to('line_status')},
      ${to('sub_account_id')}, ${names.sub_account}, ${to('sip_trunk_id')}, ${names.sip_trunk}, ${to('user_id')},
      ${names.user}, ${to('billing_reference_id')}, ${to('service_info')}, ${change === null ? tombstone : 'NULL'}
    FROM ${slice} AS s CROSS JOIN numbers AS n ON n.e164 = s.e164 WHERE ${admitted}`
}

function numbersFrom(change: Change | null): string {
  if (change === null) return 'DELETE FROM numbers WHERE e164 IN (SELECT e164 FROM history WHERE id > :last)'
  // Only what the act sets: an index is rewritten for each of its columns that is named, though the value stays.
  const entryColumns = { pool_status: 'to_status' } as const satisfies Partial<Record<StateColumn, string>>
  const sets = stateColumns
    .filter((column) => column in change.sets)
    .map((column) => `${column} = h.${column === 'pool_status' ? entryColumns.pool_status : column}`)
  return `UPDATE numbers SET ${[...sets, 'changed_at = h.at', 'history_id = h.id'].join(', ')}
    FROM history AS h WHERE h.id > :last AND numbers.e164 = h.e164`
}

/** The last history entry. */
export function lastEntry(db: WriteDb): number {
  return sql<[], number | null>(db, 'SELECT max(id) FROM history').pluck().get() ?? 0
}

export function expectSame(written: number, saved: number, what: string): void {
  if (written !== saved) throw new Error(`${what}: ${written} history entries, ${saved} numbers`)
}

/**
 * Does an act to the admitted numbers of `temp.selection`, part by part; in each, the history first.
 * @returns yields how many numbers have been dealt with
 */
export function* doToSelected(db: WriteDb, doing: Doing): Generator<number> {
  const { operationId, act, at, admitted, change } = doing
  const parameters = { ...admitted.parameters, ...change?.parameters, operationId, act, at }
  let done = 0
  for (let after = 0; ;) {
    const next = sql<[{ after: number }], number | null>(db, `SELECT max(e164) FROM ${slice}`)
      .pluck()
      .get({ after })
    if (next === null || next === undefined) return
    const last = lastEntry(db)
    const { changes } = sql<[Parameters]>(db, historyOf(change, admitted.text)).run({ ...parameters, after })
    const saved = sql<[{ last: number }]>(db, numbersFrom(change)).run({ last })
    expectSame(changes, saved.changes, act)
    done += changes
    after = next
    yield done
  }
}
