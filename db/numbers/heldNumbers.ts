import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { e164Of } from './numberKey.ts'
import { stateFields, type NumberIdentity, type NumberState } from './numbers.ts'

// The keys of the table are the fields.
const fields = Object.keys(stateFields) as (keyof NumberState)[]

/** A state as the columns of it. */
export const columnsOf = (state: NumberState) =>
  Object.fromEntries(fields.map((field) => [stateFields[field], state[field]]))

/** A number with everything that an act on it needs to know. */
export interface HeldNumber extends NumberIdentity {
  readonly state: NumberState
  /** Its latest history entry. */
  readonly historyId: Id
}

/** What an act needs to know of a number. */
const selectHeld = `SELECT key, country, number_type AS numberType,
  ${fields.map((field) => `${stateFields[field]} AS ${field}`).join(', ')}, batch_id AS batchId, added_at AS addedAt,
  history_id AS historyId FROM numbers WHERE key = ?`

type HeldRecord = Omit<HeldNumber, 'state'> & NumberState

function toHeld({ key, country, numberType, batchId, addedAt, historyId, ...state }: HeldRecord): HeldNumber {
  return {
    key,
    country,
    numberType,
    batchId,
    addedAt,
    historyId,
    state,
  }
}

/** The number with this key, or null. */
export function findHeld(db: ReadDb, key: number): HeldNumber | null {
  const record = sql<[number], HeldRecord>(db, selectHeld).get(key)
  return record === undefined ? null : toHeld(record)
}

/** Which of these keys are of numbers in the inventory. */
export function heldAmong(db: ReadDb, keys: readonly number[]): Set<number> {
  const held = sql<[string], number>(
    db,
    'SELECT n.key FROM numbers AS n WHERE n.key IN (SELECT value FROM json_each(?))',
  ).pluck()
  return new Set(held.all(JSON.stringify(keys)))
}

/** Adds a number whose history entry was written just before. */
export function insertNumber(
  db: WriteDb,
  number: NumberIdentity & { state: NumberState; historyId: Id; at: number },
): void {
  const { key, country, numberType, batchId, addedAt, at, historyId } = number
  const values = {
    key,
    country,
    number_type: numberType,
    ...columnsOf(number.state),
    batch_id: batchId,
    added_at: addedAt,
    changed_at: at,
    history_id: historyId,
  }
  const columns = Object.keys(values)
  const result = sql<[typeof values]>(
    db,
    `INSERT INTO numbers (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
  ).run(values)
  expectChanges(result, 1, `add ${e164Of(key)}`)
}

/**
 * Moves a number to the state that its new history entry, written just before, records. Only what differs is set: an
 * index whose column is set is rewritten even when the value stays.
 */
export function saveState(
  db: WriteDb,
  number: HeldNumber,
  state: NumberState,
  historyId: Id,
  at: number,
): void {
  const changed = fields.filter((field) => state[field] !== number.state[field])
  const sets = [...changed.map((field) => `${stateFields[field]} = ?`), 'changed_at = ?', 'history_id = ?']
  const result = sql<(string | number | null)[]>(
    db,
    `UPDATE numbers SET ${sets.join(', ')} WHERE key = ?`,
  ).run(...changed.map((field) => state[field]), at, historyId, number.key)
  expectChanges(result, 1, `save ${e164Of(number.key)}`)
}
