import { actFields, acts, restFields, takenBy, type Act, type SingleAct } from '../../contract/life/acts.ts'
import { ofActFields, path, type FieldValue, type NumberState } from '../../contract/life/paths.ts'
import { statusesWith, type PoolStatus } from '../../contract/life/statuses.ts'
import { sql, type WriteDb } from '../file/connection.ts'
import { actColumnOf, type ActColumn } from '../schema/stateColumns.ts'
import {
  changeBy,
  doToPart,
  endOfPart,
  numbersAtOnce,
  slice,
  type Change,
  type Doing,
  type Fitting,
  type Parameters,
} from './acting.ts'
import { isOneOf } from '../schema/refusing.ts'
import { beforeAllKeys } from './numberKey.ts'
import { rest } from './resting.ts'

/** What acts set of a number. */
const setColumns = ['pool_status', ...Object.values(actColumnOf)] as const satisfies readonly ActColumn[]

/** Makes what following paths needs on the writing connection. */
export function preparePaths(db: WriteDb): void {
  const columns = setColumns.map((column) => `${column} ANY`).join(', ')
  db.exec(
    `CREATE TEMP TABLE IF NOT EXISTS wanted (key INTEGER PRIMARY KEY, shape TEXT NOT NULL, ${columns}) STRICT;
    CREATE TEMP TABLE IF NOT EXISTS goals (key INTEGER PRIMARY KEY, ${columns}) STRICT`,
  )
}

/** A number and where it is to go. */
export interface NumberGoal {
  readonly key: number
  readonly goal: NumberState
}

/** Selects numbers that have a goal of their own each, part by part; `ownGoals` leads them there. */
export function* selectWithGoals(db: WriteDb, numbers: readonly NumberGoal[]): Generator<undefined> {
  sql(db, 'DELETE FROM temp.selection').run()
  sql(db, 'DELETE FROM temp.goals').run()
  const select = sql<[number]>(db, 'INSERT INTO temp.selection VALUES (?)')
  const places = setColumns.map(() => '?').join(', ')
  const insert = sql<FieldValue[]>(
    db,
    `INSERT INTO temp.goals (key, pool_status, ${actFields.map((field) => actColumnOf[field]).join(', ')})
      VALUES (?, ${places})`,
  )
  for (const [index, { key, goal }] of numbers.entries()) {
    select.run(key)
    insert.run(key, goal.pool, ...actFields.map((field) => goal.values[field]))
    if (index % numbersAtOnce === numbersAtOnce - 1) yield
  }
}

/** Takes each number of `selectWithGoals` to its own goal. */
export const ownGoals: Change = {
  sets: Object.fromEntries(
    setColumns.map((column) => [column, `(SELECT g.${column} FROM temp.goals AS g WHERE g.key = n.key)`]),
  ),
  parameters: {},
}

/** Numbers whose states differ from the wanted ones in the same way have the same path. */
const shape = setColumns
  .map((column) =>
    column === 'pool_status' || column === 'line_status'
      ? `was_${column} || ' ' || coalesce(${column}, '')`
      : `(was_${column} IS ${column}) || (was_${column} IS NULL) || (${column} IS NULL)`,
  )
  .join(" || ' ' || ")

/** Puts the admitted numbers of a part of the selection into `temp.wanted`, with the state that they are to have. */
function want(
  db: WriteDb,
  { admitted, goal, after, at }: { admitted: Fitting; goal: Change; after: number; at: number },
): void {
  sql(db, 'DELETE FROM temp.wanted').run()
  const wanted = (column: ActColumn) => goal.sets[column] ?? `n.${column}`
  // A number that becomes Free on its way rests where it ends so, and not where it goes on.
  const isFreed = `${isOneOf('n.pool_status', statusesWith('owner'))} AND (${wanted('pool_status')}) = 'Free'`
  const ending = (column: ActColumn) =>
    column === 'hold' || column === 'hold_until'
      ? `CASE WHEN ${isFreed} THEN ${rest[column]} ELSE ${wanted(column)} END`
      : wanted(column)
  const states = setColumns.map((column) => `n.${column} AS was_${column}, ${ending(column)} AS ${column}`)
  sql<[Parameters]>(
    db,
    `INSERT INTO temp.wanted SELECT key, ${shape}, ${setColumns.join(', ')} FROM (
      SELECT n.key, ${states.join(', ')} FROM ${slice} AS s CROSS JOIN numbers AS n ON n.key = s.key
      WHERE ${admitted.text})`,
  ).run({ ...admitted.parameters, ...goal.parameters, after, at })
}

type Group = Readonly<Record<string, FieldValue>> & { readonly shape: string; readonly numbers: number }

/** One number stands for all of a shape: SQLite gives the other columns of the row that has the least key. */
const selectGroups = `SELECT w.shape, count(*) AS numbers, min(w.key),
    ${setColumns.map((column) => `n.${column} AS was_${column}, w.${column}`).join(', ')}
  FROM temp.wanted AS w CROSS JOIN numbers AS n ON n.key = w.key GROUP BY w.shape`

function stateIn(group: Group, prefix: string): NumberState {
  const valueOf = (column: ActColumn) => group[`${prefix}${column}`] ?? null
  // The guards know the pool statuses.
  const pool = valueOf('pool_status') as PoolStatus | null
  return { pool, values: ofActFields((field) => valueOf(actColumnOf[field])) }
}

/** An act on the way: it sets what it takes to what is wanted. */
function stepBy(name: SingleAct): Change | null {
  const act: Act = acts[name]
  const columns = takenBy(act).map((field) => actColumnOf[field])
  const rested = act.rests === true ? restFields.map((field) => actColumnOf[field]) : []
  const wanted = (column: ActColumn) => `(SELECT w.${column} FROM temp.wanted AS w WHERE w.key = n.key)`
  const given = [
    ...columns.map((column) => [column, wanted(column)] as const),
    ...rested.map(
      (column) => [column, `CASE WHEN ${wanted('hold')} = 'resting' THEN ${wanted(column)} END`] as const,
    ),
  ]
  return changeBy(act, Object.fromEntries<string>(given))
}

const isOfShape = 'EXISTS (SELECT 1 FROM temp.wanted AS w WHERE w.key = n.key AND w.shape = :shape)'

/** Where the admitted numbers of `temp.selection` are to go, as one operation. */
export interface Going extends Omit<Doing, 'act' | 'change'> {
  readonly goal: Change
}

/**
 * Takes the admitted numbers of `temp.selection` where they are to go by the acts that lead there, part by part.
 * @returns yields how many numbers have been dealt with
 */
export function* followPaths(db: WriteDb, { operationId, at, admitted, goal }: Going): Generator<number> {
  let done = 0
  let after = beforeAllKeys
  for (let end = endOfPart(db, after); end !== null; end = endOfPart(db, after)) {
    want(db, { admitted, goal, after, at })
    for (const group of sql<[], Group>(db, selectGroups).all()) {
      const steps = path(stateIn(group, 'was_'), stateIn(group, ''))
      if (steps === null) throw new Error(`no acts lead there: ${group.shape}`)
      const ofGroup = { text: isOfShape, parameters: { shape: group.shape } }
      for (const act of steps) {
        doToPart(db, { operationId, act, at, admitted: ofGroup, change: stepBy(act) }, after)
        yield done
      }
      done += group.numbers
      yield done
    }
    after = end
  }
}
