import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { acts, singleActs, type Act, type SingleAct } from '../../../contract/life/acts.ts'
import { absent, canDo, next, type LifeState } from '../../../contract/life/states.ts'
import { holdKinds, type HoldKind } from '../../../contract/life/holds.ts'
import { numberTypes } from '../../../contract/numbers.ts'
import {
  lineStatuses,
  poolStatuses,
  statuses,
  type LineStatus,
  type PoolStatus,
} from '../../../contract/life/statuses.ts'
import type { WriteDb } from '../../../db/file/connection.ts'
import { insertEntry } from '../../../db/directory/changingEntries.ts'
import { startOperation } from '../../../db/history/operations.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { guards } from '../../../db/schema/guards.ts'
import { makeSchema } from '../../../db/schema/migrate.ts'
import { sqliteOptions } from '../support/inventory.ts'

const key = keyOf('+16505550100')

type Row = Readonly<Record<string, string | number | null>>

function insert(db: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row)
  const marks = columns.map((column) => `:${column}`).join(', ')
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(row)
}

const plan = { country: 'US', number_type: 'Toll' }

/** The state of a number in a pool status, with one of each that it may have. */
function stateIn(
  status: PoolStatus | null,
  hasUser: boolean,
  line: LineStatus = 'Normal',
  hold: HoldKind | null = null,
) {
  const owner = status !== null && statuses[status].owner ? 1 : null
  return {
    ...plan,
    pool_status: status,
    line_status: status === null ? null : line,
    hold,
    hold_until: hold === 'resting' ? 100 : null,
    hold_note: hold === 'reserved' ? 'Trade fair' : null,
    sub_account_id: owner,
    sip_trunk_id: owner,
    user_id: hasUser ? 1 : null,
  }
}

/** An inventory whose number is somewhere in its life, or which has none; the guards are there, foreign keys are not. */
function inventoryWith(
  status: PoolStatus | null,
  hasUser: boolean,
  line: LineStatus = 'Normal',
  hold: HoldKind | null = null,
): Database.Database {
  const db = new Database(':memory:', sqliteOptions)
  onTestFinished(() => {
    db.close()
  })
  makeSchema(db)
  db.pragma('foreign_keys = OFF')
  // Only the application opens files to write; this one has nothing else to ask of a connection.
  const writing = db as WriteDb
  const operation = { operationId: startOperation(writing, 'directory.add', 1), at: 1 }
  const name = 'one'
  insertEntry(writing, { kind: 'carrier', name }, operation)
  insertEntry(writing, { kind: 'subAccount', name }, operation)
  insertEntry(writing, { kind: 'sipTrunk', name, ownerId: 1 }, operation)
  insertEntry(writing, { kind: 'user', name, ownerId: 1 }, operation)
  if (status === null) return db
  const triggers = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all()
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`)
  const state = stateIn(status, hasUser, line, hold)
  insert(db, 'operations', { at: 1, act: 'pool.add' })
  insert(db, 'history', { operation_id: 2, key, at: 1, act: 'pool.add', ...state })
  insert(db, 'numbers', { key, ...state, added_at: 1, changed_at: 1, history_id: 1 })
  db.exec(guards)
  return db
}

/** Whether an entry is taken in an operation of its act; it is not kept. */
function takes(db: Database.Database, entry: Row & { readonly act: SingleAct }): boolean {
  db.exec('BEGIN')
  try {
    insert(db, 'operations', { at: 2, act: entry.act })
    const operationId = Number(db.prepare('SELECT max(id) FROM operations').pluck().get())
    insert(db, 'history', { operation_id: operationId, key, at: 2, ...entry })
    return true
  } catch (error) {
    expect(String(error)).toMatch(
      /No act of a number|No number|does not follow|already in the inventory|belongs to another|CHECK constraint/,
    )
    return false
  } finally {
    db.exec('ROLLBACK')
  }
}

const placesInLife = [null, ...poolStatuses].flatMap((status) =>
  (status !== null && statuses[status].user ? [false, true] : [false]).flatMap((hasUser) =>
    (status === null ? (['Normal'] as const) : lineStatuses).flatMap((line) =>
      (status !== null && statuses[status].hold ? [null, ...holdKinds] : [null]).map((hold) => ({
        status,
        line,
        hasUser,
        hold,
      })),
    ),
  ),
)

function lifeAdmits(
  act: SingleAct,
  from: (typeof placesInLife)[number],
  to: PoolStatus | null,
  {
    hasUser,
    line,
    hold,
  }: { readonly hasUser: boolean; readonly line: LineStatus; readonly hold: HoldKind | null },
): boolean {
  const { status } = from
  const state: LifeState = status === null ? absent : { ...from, pool: status }
  if (!canDo(act, state).allowed) return false
  const { orTo = [], user, rests }: Act = acts[act]
  const after = next(act, state)
  const isArrival = status === null
  if (!isArrival && to !== null && after.line !== line) return false
  const mayRest = rests === true && hold === 'resting'
  if (to !== null && hold !== after.hold && !mayRest) return false
  if (hold !== null && !statuses[to ?? 'Assigned'].hold) return false
  const isUsual = after.pool === to && after.hasUser === hasUser
  const arrives = to !== null && (to === after.pool || orTo.includes(to))
  return isUsual || (user === 'brings' && arrives && (!hasUser || statuses[to].user))
}

/** Whether an act is only done with a reason. */
function needsReason(act: SingleAct, hold: HoldKind | null): boolean {
  const { reason }: Act = acts[act]
  return reason === 'asked' || (reason === 'overrides' && hold !== null)
}

it.each(placesInLife)(
  'from $status, $line, user $hasUser, hold $hold, exactly the history entries that the life of a number permits are accepted',
  (from) => {
    const db = inventoryWith(from.status, from.hasUser, from.line, from.hold)
    const prior = from.status === null ? null : 1
    let taken = 0
    for (const act of singleActs) {
      for (const to of [null, ...poolStatuses]) {
        for (const [hasUser, line, hold] of [false, true].flatMap((user) =>
          (to === null ? (['Normal'] as const) : lineStatuses).flatMap((each) =>
            (to === null ? [null] : [null, ...holdKinds]).map((held) => [user, each, held] as const),
          ),
        )) {
          const state = stateIn(to, hasUser, line, hold)
          const tombstone = to === null ? '{}' : null
          const reason = needsReason(act, from.hold) ? 'They asked' : null
          const entry = { act, prior_id: prior, from_status: from.status, ...state, tombstone, reason }
          const admitted = lifeAdmits(act, from, to, { hasUser, line, hold })
          const goal = { act, to, hasUser, line, hold }
          expect({ ...goal, taken: takes(db, entry) }).toEqual({ ...goal, taken: admitted })
          if (!admitted) continue
          taken += 1
          if (reason !== null) expect([goal, takes(db, { ...entry, reason: null })]).toEqual([goal, false])
          // With one of the two only, or with both where there should be none, it is no state at all.
          for (const change of [
            { sub_account_id: 1 },
            { sip_trunk_id: 1 },
            { sub_account_id: null },
            { sip_trunk_id: null },
          ]) {
            const other = { ...entry, ...change }
            const isOther =
              other.sub_account_id !== entry.sub_account_id || other.sip_trunk_id !== entry.sip_trunk_id
            if (isOther) expect([change, takes(db, other)]).toEqual([change, false])
          }
        }
      }
    }
    expect(taken).toBeGreaterThan(0)
  },
)

it('a number’s fields follow their rules', () => {
  const db = inventoryWith(null, false)
  db.exec(
    "INSERT INTO fields (kind, name, name_key, place, added_at) VALUES ('count', 'Channels', 'channels', 1, 0)",
  )
  const takesAs = (change: Row) => {
    const { key: own = key, ...others } = change
    return takes(db, { ...stateIn('Free', false), act: 'pool.add', ...others, key: own })
  }
  for (const number_type of numberTypes) expect(takesAs({ number_type })).toBe(true)
  const admitted: Row[] = [
    { country: '001' },
    { key: keyOf('+10') },
    { key: keyOf('+999999999999999') },
    { line_status: 'Pending' },
    { billing_reference_id: 'é'.repeat(60), service_info: '😀'.repeat(255) },
    { billing_reference_id: null, service_info: null },
    { custom: '{"1":1}' },
  ]
  for (const change of admitted) expect([change, takesAs(change)]).toEqual([change, true])
  const refused: Row[] = [
    { country: 'us' },
    { country: 'USA' },
    { country: '' },
    { key: keyOf('+10') - 1 },
    { key: 16505550100 },
    { key: keyOf('+16505550101') - 2 },
    { key: keyOf('+999999999999999') + 1 },
    { number_type: 'Fax' },
    { pool_status: 'free' },
    { line_status: 'Gone' },
    { line_status: null },
    { billing_reference_id: 'x'.repeat(61) },
    { service_info: 'x'.repeat(256) },
    { billing_reference_id: '' },
    { service_info: '' },
    { custom: '{' },
    { custom: '{}' },
    { custom: '{"1":null}' },
    { custom: '{"2":1}' },
  ]
  for (const change of refused) expect([change, takesAs(change)]).toEqual([change, false])
})
