import type { LifeState } from '../../contract/life.ts'
import type { LineStatus, NumberType, PhoneNumber, PoolStatus } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { momentOf } from '../history/moments.ts'

/** A number as the contract has it, but for its format for the eye, which is not the database's business. */
export type StoredNumber = Omit<PhoneNumber, 'international'>

/** What an act may change of a number. */
export interface NumberState {
  readonly poolStatus: PoolStatus
  readonly lineStatus: LineStatus
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  readonly userId: Id | null
  readonly billingReferenceId: string | null
  readonly serviceInfo: string | null
}

/** What never changes of a number. */
export interface NumberIdentity {
  /** Digits of the E.164 number, without `+`. */
  readonly digits: number
  readonly country: string
  readonly numberType: NumberType
  readonly batchId: Id | null
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number
}

export interface NumberRecord {
  id: number
  e164: number
  country: string
  number_type: NumberType
  pool_status: PoolStatus
  line_status: LineStatus
  sub_account_id: number | null
  sub_account: string | null
  sip_trunk_id: number | null
  sip_trunk: string | null
  carrier_id: number | null
  carrier: string | null
  user_id: number | null
  user: string | null
  billing_reference_id: string | null
  service_info: string | null
  batch_id: number | null
  added_at: number
  changed_at: number
}

/** E.164 text of stored digits. */
export function toE164(digits: number): string {
  return `+${digits}`
}

/** Stored digits of E.164 text: at most 15, so that they fit a number exactly. */
export function toDigits(e164: string): number {
  return Number(e164.slice(1))
}

/** Where a stored number is in its life. */
export function lifeOf(state: NumberState | null): LifeState {
  return { pool: state?.poolStatus ?? null, hasUser: (state?.userId ?? null) !== null }
}

/** The rows of `numbers AS n` with the names of what they refer to. */
const selectNumbers = (
  from = 'numbers AS n',
) => `SELECT n.id, n.e164, n.country, n.number_type, n.pool_status, n.line_status,
  n.sub_account_id, sub_accounts.name AS sub_account, n.sip_trunk_id, sip_trunks.name AS sip_trunk,
  carriers.id AS carrier_id, carriers.name AS carrier, n.user_id, users.name AS user,
  n.billing_reference_id, n.service_info, n.batch_id, n.added_at, n.changed_at
  FROM ${from}
  LEFT JOIN sub_accounts ON sub_accounts.id = n.sub_account_id
  LEFT JOIN sip_trunks ON sip_trunks.id = n.sip_trunk_id
  LEFT JOIN carriers ON carriers.id = sip_trunks.carrier_id
  LEFT JOIN users ON users.id = n.user_id`

function named(id: number | null, name: string | null) {
  return id === null || name === null ? null : { id, name }
}

function toNumber(record: NumberRecord): StoredNumber {
  return {
    id: record.id,
    e164: toE164(record.e164),
    country: record.country,
    numberType: record.number_type,
    poolStatus: record.pool_status,
    lineStatus: record.line_status,
    subAccount: named(record.sub_account_id, record.sub_account),
    sipTrunk: named(record.sip_trunk_id, record.sip_trunk),
    carrier: named(record.carrier_id, record.carrier),
    user: named(record.user_id, record.user),
    billingReferenceId: record.billing_reference_id,
    serviceInfo: record.service_info,
    batchId: record.batch_id,
    addedAt: momentOf(record.added_at),
    changedAt: momentOf(record.changed_at),
  }
}

/** One number, or null when there is none with this id. */
export function findNumber(db: ReadDb, id: Id): StoredNumber | null {
  const record = sql<[Id], NumberRecord>(db, `${selectNumbers()} WHERE n.id = ?`).get(id)
  return record === undefined ? null : toNumber(record)
}

/** The numbers with these digits that are in the inventory, in the same order. */
export function numbersInOrder(db: ReadDb, digits: readonly number[]): StoredNumber[] {
  return sql<[string], NumberRecord>(
    db,
    selectNumbers('json_each(?) AS listed CROSS JOIN numbers AS n ON n.e164 = listed.value'),
  )
    .all(JSON.stringify(digits))
    .map(toNumber)
}

/** The pool status of each of these numbers that is in the inventory, by digits. */
export function statusesOf(db: ReadDb, digits: readonly number[]): Map<number, PoolStatus> {
  const found = sql<[string], [number, PoolStatus]>(
    db,
    'SELECT n.e164, n.pool_status FROM json_each(?) AS listed CROSS JOIN numbers AS n ON n.e164 = listed.value',
  )
    .raw()
    .all(JSON.stringify(digits))
  return new Map(found)
}

/** Those of these numbers that are in the inventory, by number, each with the name of its batch. */
export function numbersWithBatch(
  db: ReadDb,
  digits: readonly number[],
): (StoredNumber & { batch: string | null })[] {
  return sql<[string], NumberRecord & { batch: string | null }>(
    db,
    `SELECT page.*, batches.name AS batch
      FROM (${selectNumbers()} WHERE n.e164 IN (SELECT value FROM json_each(?))) AS page
      LEFT JOIN batches ON batches.id = page.batch_id ORDER BY page.e164`,
  )
    .all(JSON.stringify(digits))
    .map((record) => ({ ...toNumber(record), batch: record.batch }))
}
