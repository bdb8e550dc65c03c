import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import type { NumberIdentity, NumberRecord, NumberState } from './numbers.ts'

/** A number with everything that an act on it needs to know. */
export interface HeldNumber extends NumberIdentity {
  readonly id: Id
  readonly state: NumberState
  /** Its latest history entry. */
  readonly historyId: Id
}

const selectHeld = (
  from = 'numbers AS n',
) => `SELECT n.id, n.e164, n.country, n.number_type, n.pool_status, n.line_status, n.sub_account_id,
  n.sip_trunk_id, n.user_id, n.billing_reference_id, n.service_info, n.batch_id, n.added_at, n.history_id
  FROM ${from}`

type HeldRecord = Omit<NumberRecord, 'sub_account' | 'sip_trunk' | 'carrier_id' | 'carrier' | 'user'> & {
  history_id: number
}

function toHeld(record: HeldRecord): HeldNumber {
  return {
    id: record.id,
    digits: record.e164,
    country: record.country,
    numberType: record.number_type,
    batchId: record.batch_id,
    addedAt: record.added_at,
    historyId: record.history_id,
    state: {
      poolStatus: record.pool_status,
      lineStatus: record.line_status,
      subAccountId: record.sub_account_id,
      sipTrunkId: record.sip_trunk_id,
      userId: record.user_id,
      billingReferenceId: record.billing_reference_id,
      serviceInfo: record.service_info,
    },
  }
}

/** The number with these digits, or null. */
export function findHeld(db: ReadDb, digits: number): HeldNumber | null {
  const record = sql<[number], HeldRecord>(db, `${selectHeld()} WHERE n.e164 = ?`).get(digits)
  return record === undefined ? null : toHeld(record)
}

/** Which of these digits are of numbers in the inventory. */
export function heldAmong(db: ReadDb, digits: readonly number[]): Set<number> {
  const held = sql<[string], number>(
    db,
    'SELECT n.e164 FROM numbers AS n WHERE n.e164 IN (SELECT value FROM json_each(?))',
  ).pluck()
  return new Set(held.all(JSON.stringify(digits)))
}

/** Adds a number whose history entry was written just before. */
export function insertNumber(
  db: WriteDb,
  number: NumberIdentity & { state: NumberState; historyId: Id; at: number },
): void {
  const { state } = number
  const result = sql<(string | number | null)[]>(
    db,
    `INSERT INTO numbers (e164, country, number_type, pool_status, line_status, sub_account_id, sip_trunk_id, user_id,
      billing_reference_id, service_info, batch_id, added_at, changed_at, history_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number.digits,
    number.country,
    number.numberType,
    state.poolStatus,
    state.lineStatus,
    state.subAccountId,
    state.sipTrunkId,
    state.userId,
    state.billingReferenceId,
    state.serviceInfo,
    number.batchId,
    number.addedAt,
    number.at,
    number.historyId,
  )
  expectChanges(result, 1, `add ${number.digits}`)
}

const stateColumns = {
  poolStatus: 'pool_status',
  lineStatus: 'line_status',
  subAccountId: 'sub_account_id',
  sipTrunkId: 'sip_trunk_id',
  userId: 'user_id',
  billingReferenceId: 'billing_reference_id',
  serviceInfo: 'service_info',
} as const satisfies Record<keyof NumberState, string>
const stateFields = Object.keys(stateColumns) as (keyof NumberState)[]

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
  const changed = stateFields.filter((field) => state[field] !== number.state[field])
  const sets = [...changed.map((field) => `${stateColumns[field]} = ?`), 'changed_at = ?', 'history_id = ?']
  const result = sql<(string | number | null)[]>(
    db,
    `UPDATE numbers SET ${sets.join(', ')} WHERE id = ?`,
  ).run(...changed.map((field) => state[field]), at, historyId, number.id)
  expectChanges(result, 1, `save number ${number.id}`)
}
