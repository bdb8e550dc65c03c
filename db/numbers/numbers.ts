import { absent, type LifeState } from '../../contract/life/states.ts'
import { labels, withLabels, type Labels } from '../../contract/fields.ts'
import type { HandOverState } from '../../contract/handOvers.ts'
import { availabilityOf, type Hold, type HoldKind } from '../../contract/life/holds.ts'
import type { NumberType, PhoneNumber } from '../../contract/numbers.ts'
import type { LineStatus, PoolStatus } from '../../contract/life/statuses.ts'
import type { Id, NumberId } from '../../contract/values.ts'
import { customValuesOf } from '../customFields/customValues.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { handOverStateOf } from '../handOvers/stateColumn.ts'
import { momentOf } from '../history/moments.ts'
import { actColumnOf, type ActColumn } from '../schema/stateColumns.ts'
import { e164Of } from './numberKey.ts'
import { lastUnbinding } from './resting.ts'

/** A number as the contract has it, but for its format for the eye, which is not the database's business. */
export type StoredNumber = Omit<PhoneNumber, 'international'>

/** What an act may change of a number. */
export interface NumberState extends Labels<string | null> {
  readonly poolStatus: PoolStatus
  readonly lineStatus: LineStatus
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  readonly userId: Id | null
  readonly hold: HoldKind | null
  readonly holdForId: Id | null
  /** Milliseconds since 1970, UTC. */
  readonly holdUntil: number | null
  readonly holdNote: string | null
  /** What it has in fields that people defined, as the column says it. */
  readonly custom: string | null
}

/** The column of each part of the state that acts change by now; those that have none are empty. */
export const stateFields = {
  poolStatus: 'pool_status',
  ...actColumnOf,
} as const satisfies Record<keyof NumberState, ActColumn>

/** What never changes of a number. */
export interface NumberIdentity {
  readonly key: number
  readonly country: string
  readonly numberType: NumberType
  readonly batchId: Id | null
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number
}

interface NumberRecord extends Labels<string | null> {
  key: number
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
  hold: HoldKind | null
  hold_for: number | null
  hold_for_name: string | null
  hold_until: number | null
  hold_note: string | null
  custom: string | null
  previous_holder: string | null
  unbound_at: number | null
  batch_id: number | null
  hand_over: HandOverState
  added_at: number
  changed_at: number
}

/** Nothing holds a number. */
export const noHold = { hold: null, holdForId: null, holdUntil: null, holdNote: null } as const

/**
 * Where a stored number is in its life.
 * @param now milliseconds since 1970, UTC
 */
export function lifeOf(state: NumberState | null, now: number): LifeState {
  if (state === null) return absent
  const { holdUntil } = state
  const hold = holdUntil === null || holdUntil > now ? state.hold : null
  return { pool: state.poolStatus, line: state.lineStatus, hasUser: state.userId !== null, hold }
}

/** The rows of `numbers AS n` with the names of what they refer to. */
const selectNumbers = (
  from = 'numbers AS n',
) => `SELECT n.key, n.country, n.number_type, n.pool_status, n.line_status,
  n.sub_account_id, sub_accounts.name AS sub_account, n.sip_trunk_id, sip_trunks.name AS sip_trunk,
  carriers.id AS carrier_id, carriers.name AS carrier, n.user_id, users.name AS user,
  n.hold, n.hold_for, held_for.name AS hold_for_name, n.hold_until, n.hold_note, n.custom,
  coalesce(holder.name, before.sub_account) AS previous_holder, unbinding.at AS unbound_at,
  ${labels.map(({ key, column }) => `n.${column} AS ${key}`).join(', ')}, n.batch_id,
  ${handOverStateOf('n')} AS hand_over, n.added_at, n.changed_at
  FROM ${from}
  LEFT JOIN sub_accounts ON sub_accounts.id = n.sub_account_id
  LEFT JOIN sip_trunks ON sip_trunks.id = n.sip_trunk_id
  LEFT JOIN carriers ON carriers.id = sip_trunks.carrier_id
  LEFT JOIN users ON users.id = n.user_id
  LEFT JOIN sub_accounts AS held_for ON held_for.id = n.hold_for
  LEFT JOIN history AS unbinding ON unbinding.id = ${lastUnbinding}
  LEFT JOIN history AS before ON before.id = unbinding.prior_id
  LEFT JOIN sub_accounts AS holder ON holder.id = before.sub_account_id`

function named(id: number | null, name: string | null) {
  return id === null || name === null ? null : { id, name }
}

/** One that has ended is still there until another act takes it away. */
function holdOf({ hold, hold_for, hold_for_name, hold_until, hold_note }: NumberRecord): Hold | null {
  if (hold === null) return null
  const until = hold_until === null ? null : momentOf(hold_until)
  return { kind: hold, for: named(hold_for, hold_for_name), until, note: hold_note }
}

function toNumber(record: NumberRecord): StoredNumber {
  const hold = holdOf(record)
  const { pool_status: poolStatus, line_status: lineStatus, unbound_at } = record
  const number = {
    id: record.key,
    e164: e164Of(record.key),
    country: record.country,
    numberType: record.number_type,
    poolStatus,
    lineStatus,
    hold,
    availability: availabilityOf({ poolStatus, lineStatus, hold }, Date.now()),
    subAccount: named(record.sub_account_id, record.sub_account),
    sipTrunk: named(record.sip_trunk_id, record.sip_trunk),
    carrier: named(record.carrier_id, record.carrier),
    user: named(record.user_id, record.user),
    custom: customValuesOf(record.custom),
    previousHolder: record.previous_holder,
    freeSince: poolStatus === 'Free' && unbound_at !== null ? momentOf(unbound_at) : null,
    batchId: record.batch_id,
    handOver: record.hand_over,
    addedAt: momentOf(record.added_at),
    changedAt: momentOf(record.changed_at),
  }
  return withLabels(number, record)
}

/** One number, or null when there is none with this id. */
export function findNumber(db: ReadDb, id: NumberId): StoredNumber | null {
  const record = sql<[NumberId], NumberRecord>(db, `${selectNumbers()} WHERE n.key = ?`).get(id)
  return record === undefined ? null : toNumber(record)
}

/** The numbers with these keys that are in the inventory, in the same order. */
export function numbersInOrder(db: ReadDb, keys: readonly number[]): StoredNumber[] {
  return sql<[string], NumberRecord>(
    db,
    selectNumbers('json_each(?) AS listed CROSS JOIN numbers AS n ON n.key = listed.value'),
  )
    .all(JSON.stringify(keys))
    .map(toNumber)
}

/** The pool status of each of these numbers that is in the inventory, by key. */
export function statusesOf(db: ReadDb, keys: readonly number[]): Map<number, PoolStatus> {
  const found = sql<[string], [number, PoolStatus]>(
    db,
    'SELECT n.key, n.pool_status FROM json_each(?) AS listed CROSS JOIN numbers AS n ON n.key = listed.value',
  )
    .raw()
    .all(JSON.stringify(keys))
  return new Map(found)
}

/** Those of these numbers that are in the inventory, by number, each with the name of its batch. */
export function numbersWithBatch(
  db: ReadDb,
  keys: readonly number[],
): (StoredNumber & { batch: string | null })[] {
  return sql<[string], NumberRecord & { batch: string | null }>(
    db,
    `SELECT page.*, batches.name AS batch
      FROM (${selectNumbers()} WHERE n.key IN (SELECT value FROM json_each(?))) AS page
      LEFT JOIN batches ON batches.id = page.batch_id ORDER BY page.key`,
  )
    .all(JSON.stringify(keys))
    .map((record) => ({ ...toNumber(record), batch: record.batch }))
}

/** Numbers as they were when these entries were made, in their order, with the names of that time; of no batch. */
export function numbersAsEntered(db: ReadDb, entries: readonly number[]): (StoredNumber & { batch: null })[] {
  return sql<[string], NumberRecord>(
    db,
    `SELECT h.key, h.country, h.number_type, h.pool_status, h.line_status, h.sub_account_id, h.sub_account,
      h.sip_trunk_id, h.sip_trunk, carriers.id AS carrier_id, carriers.name AS carrier, h.user_id, h.user,
      NULL AS hold, NULL AS hold_for, NULL AS hold_for_name, NULL AS hold_until, NULL AS hold_note, h.custom,
      NULL AS previous_holder, NULL AS unbound_at,
      ${labels.map(({ key, column }) => `h.${column} AS ${key}`).join(', ')}, NULL AS batch_id,
      'none' AS hand_over, h.at AS added_at, h.at AS changed_at
      FROM json_each(?) AS listed CROSS JOIN history AS h ON h.id = listed.value
      LEFT JOIN sip_trunks ON sip_trunks.id = h.sip_trunk_id
      LEFT JOIN carriers ON carriers.id = sip_trunks.carrier_id ORDER BY listed.key`,
  )
    .all(JSON.stringify(entries))
    .map((record) => ({ ...toNumber(record), batch: null }))
}
