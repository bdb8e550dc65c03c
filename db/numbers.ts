import type { LifeState } from '../contract/life.ts'
import type {
  LineStatus,
  NumberFilter,
  NumberSelection,
  NumberSort,
  NumberType,
  PhoneNumber,
  PoolStatus,
} from '../contract/numbers.ts'
import type { Id } from '../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from './connection.ts'
import type { Condition } from './condition.ts'
import { countNumbers, countRows } from './counting.ts'
import { inOrder, matchingOf, rowsOf, type Matching } from './matching.ts'
import { ordered, orderedByNearness } from './ordering.ts'

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

/** A number with everything that an act on it needs to know. */
export interface HeldNumber extends NumberIdentity {
  readonly id: Id
  readonly state: NumberState
  /** Its latest history entry. */
  readonly historyId: Id
}

interface NumberRecord {
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
    addedAt: new Date(record.added_at).toISOString(),
    changedAt: new Date(record.changed_at).toISOString(),
  }
}

/** One number, or null when there is none with this id. */
export function findNumber(db: ReadDb, id: Id): StoredNumber | null {
  const record = sql<[Id], NumberRecord>(db, `${selectNumbers()} WHERE n.id = ?`).get(id)
  return record === undefined ? null : toNumber(record)
}

/** The numbers of a part of a list: SELECTs of them, one after another, as one list. */
function keysOf(db: ReadDb, selects: readonly Condition[], offset: number, limit: number): number[] {
  const keys: number[] = []
  let skip = offset
  if (limit === 0) return keys
  for (const [index, select] of selects.entries()) {
    const part = sql<(string | number)[], number>(db, `${select.text} LIMIT ? OFFSET ?`)
      .pluck()
      .all(...select.values, limit - keys.length, skip)
    keys.push(...part)
    if (keys.length === limit) break
    if (part.length > 0) skip = 0
    else if (skip > 0 && index < selects.length - 1) skip -= countRows(db, select)
  }
  return keys
}

/** The numbers with these digits that are in the inventory, in the same order. */
function numbersInOrder(db: ReadDb, digits: readonly number[]): StoredNumber[] {
  return sql<[string], NumberRecord>(
    db,
    selectNumbers('json_each(?) AS listed CROSS JOIN numbers AS n ON n.e164 = listed.value'),
  )
    .all(JSON.stringify(digits))
    .map(toNumber)
}

/** Up to so far from the beginning of a list its rows are counted from there, whatever its length. */
const near = 10_000

export interface NumberPage {
  readonly rows: StoredNumber[]
  /** How many match in all; where `totalIsCapped`, at least so many. */
  readonly total: number
  readonly totalIsCapped: boolean
}

/**
 * A page of the numbers that match, and how many match in all. The page's keys first and their rows after: skipping
 * whole rows to reach a page deep in the list costs far more. A page in the second half is reached from the end.
 * @param query with `countUpTo`, a total that would take time to count is not counted any further; with `nearestFirst`,
 *   a list by number begins with what is nearest to the text
 */
export function listNumbers(
  db: ReadDb,
  query: {
    filter: NumberFilter
    sort: NumberSort
    offset: number
    limit: number
    countUpTo?: number | undefined
    nearestFirst?: boolean | undefined
  },
): NumberPage {
  const { filter, sort, offset, limit, countUpTo } = query
  const matching = matchingOf(db, filter)
  const { total, isCapped } = countNumbers(db, filter, { matching, upTo: countUpTo })
  const pageOf = (fromEnd: boolean, skip: number, length: number): number[] => {
    const atMost = skip + length
    return keysOf(db, ordered(db, matching, filter, sort, { fromEnd, atMost }), skip, length)
  }
  const isFarBack = () => !isCapped && offset > Math.max(near, total / 2) && !matching.isFew()
  const last = Math.min(offset + limit, total)
  const isByNearness = query.nearestFirst === true && sort.by === 'number' && !sort.descending
  const keys = isByNearness
    ? keysOf(db, orderedByNearness(matching, offset + limit), offset, limit)
    : isFarBack()
      ? pageOf(true, total - last, Math.max(0, last - offset)).reverse()
      : pageOf(false, offset, limit)
  return { rows: numbersInOrder(db, keys), total, totalIsCapped: isCapped }
}

/** The pool status of each of these numbers that is in the inventory, by digits. */
export function statusesOf(db: ReadDb, digits: readonly number[]): Map<number, PoolStatus> {
  const find = sql<[number], { pool_status: PoolStatus }>(
    db,
    'SELECT pool_status FROM numbers WHERE e164 = ?',
  )
  const found = new Map<number, PoolStatus>()
  for (const each of digits) {
    const row = find.get(each)
    if (row !== undefined) found.set(each, row.pool_status)
  }
  return found
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

/** The numbers of a selection, by number. Ids that are no longer there are left out. */
export function selectedNumbers(db: ReadDb, selection: NumberSelection): HeldNumber[] {
  if ('ids' in selection) {
    return sql<[string], HeldRecord>(
      db,
      `${selectHeld()} WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY n.e164`,
    )
      .all(JSON.stringify(selection.ids))
      .map(toHeld)
  }
  const rows = rowsOf(matchingOf(db, selection.filter))
  return sql<(string | number)[], HeldRecord>(
    db,
    `${selectHeld(rows.text)} WHERE n.id NOT IN (SELECT value FROM json_each(?))`,
  )
    .all(...rows.values, JSON.stringify(selection.except))
    .map(toHeld)
}

/** The digits of the numbers of a selection, in order; of millions they take little room. */
export function selectedDigits(db: ReadDb, selection: NumberSelection): number[] {
  if ('ids' in selection) {
    return sql<[string], number>(
      db,
      'SELECT n.e164 FROM numbers AS n WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY n.e164',
    )
      .pluck()
      .all(JSON.stringify(selection.ids))
  }
  const matching = matchingOf(db, selection.filter)
  const { text, values } =
    selection.except.length === 0
      ? inOrder(matching, { descending: false })
      : exceptSome(matching, selection.except)
  return sql<(string | number)[], number>(db, text)
    .pluck()
    .all(...values)
}

function exceptSome(matching: Matching, except: readonly Id[]): Condition {
  const rows = rowsOf(matching)
  return {
    text: `SELECT n.e164 FROM ${rows.text} WHERE n.id NOT IN (SELECT value FROM json_each(?))`,
    values: [...rows.values, JSON.stringify(except)],
  }
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

/** The number with these digits, or null. */
export function findHeld(db: ReadDb, digits: number): HeldNumber | null {
  const record = sql<[number], HeldRecord>(db, `${selectHeld()} WHERE n.e164 = ?`).get(digits)
  return record === undefined ? null : toHeld(record)
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

/** Removes a number whose removal was written to the history just before. */
export function removeNumber(db: WriteDb, id: Id): void {
  expectChanges(sql<[Id]>(db, 'DELETE FROM numbers WHERE id = ?').run(id), 1, `remove number ${id}`)
}
