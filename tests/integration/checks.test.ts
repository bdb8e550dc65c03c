import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { actNames, canDo, next, type ActName } from '../../contract/life.ts'
import { numberTypes, poolStatuses, type PoolStatus } from '../../contract/numbers.ts'
import { openInventory, sqliteOptions } from './inventory.ts'

/** The tables with their CHECKs alone: no triggers, no foreign keys. */
function bareTables(): Database.Database {
  const { open, file } = openInventory()
  open.close()
  const db = new Database(file, sqliteOptions)
  onTestFinished(() => {
    db.close()
  })
  db.pragma('foreign_keys = OFF')
  const triggers = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all() as string[]
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec("INSERT INTO operations (at, act) VALUES (1, 'pool.add')")
  return db
}

/** Whether a statement is taken; it is not kept. */
function admits(db: Database.Database, sql: string, ...values: unknown[]): boolean {
  db.exec('BEGIN')
  try {
    db.prepare(sql).run(...values)
    return true
  } catch (error) {
    expect(String(error)).toMatch(/CHECK constraint/)
    return false
  } finally {
    db.exec('ROLLBACK')
  }
}

const placesInLife = [null, ...poolStatuses]

function lifeAdmits(act: ActName, from: PoolStatus | null, to: PoolStatus | null, hasUser: boolean): boolean {
  return [false, true].some((hadUser) => {
    const state = { pool: from, hasUser: hadUser }
    if (!canDo(act, state).allowed) return false
    return [false, true].some((assigned) => {
      const after = next(act, state, assigned)
      return after.pool === to && after.hasUser === hasUser
    })
  })
}

it('a history entry is what the life of a number admits, and every such entry is taken', () => {
  const db = bareTables()
  const insert = `INSERT INTO history (operation_id, e164, at, act, prior_id, from_status, to_status, line_status,
    sub_account_id, sip_trunk_id, user_id, tombstone) VALUES (1, 16505550100, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  let taken = 0
  for (const act of actNames) {
    for (const from of placesInLife) {
      for (const to of placesInLife) {
        for (const hasUser of [false, true]) {
          const held = to === 'Assigned' || to === 'Returned' ? 1 : null
          const admitted = admits(
            db,
            insert,
            act,
            from === null ? null : 1,
            from,
            to,
            to === null ? null : 'Normal',
            held,
            held,
            hasUser ? 1 : null,
            to === null ? '{}' : null,
          )
          expect({ act, from, to, hasUser, admitted }).toEqual({
            act,
            from,
            to,
            hasUser,
            admitted: lifeAdmits(act, from, to, hasUser),
          })
          if (admitted) taken += 1
        }
      }
    }
  }
  expect(taken).toBe(12)
})

const sound = {
  e164: 16505550100,
  country: 'US',
  number_type: 'Toll',
  pool_status: 'Assigned',
  line_status: 'Normal',
  sub_account_id: 1,
  sip_trunk_id: 1,
  user_id: null,
  billing_reference_id: 'BR-1',
  service_info: 'x',
  batch_id: null,
  added_at: 1,
  changed_at: 1,
  history_id: 1,
} as const
type Row = { readonly [C in keyof typeof sound]: string | number | null }

function admitsRow(db: Database.Database, change: Partial<Row>): boolean {
  const row: Row = { ...sound, ...change }
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  return admits(db, `INSERT INTO numbers (${columns.join(', ')}) VALUES (${marks})`, ...Object.values(row))
}

it('a number is Free without sub account and SIP trunk, else with both, and has a user only while Assigned', () => {
  const db = bareTables()
  for (const pool_status of poolStatuses) {
    for (const sub_account_id of [null, 1]) {
      for (const sip_trunk_id of [null, 1]) {
        for (const user_id of [null, 1]) {
          const held = pool_status === 'Free' ? null : 1
          const sane = sub_account_id === held && sip_trunk_id === held
          const admitted = admitsRow(db, { pool_status, sub_account_id, sip_trunk_id, user_id })
          expect(admitted).toBe(sane && (user_id === null || pool_status === 'Assigned'))
        }
      }
    }
  }
})

it('a number’s fields keep to their rules', () => {
  const db = bareTables()
  for (const number_type of numberTypes) expect(admitsRow(db, { number_type })).toBe(true)
  const admitted: Partial<Row>[] = [
    { country: '001' },
    { e164: 10 },
    { e164: 999_999_999_999_999 },
    { line_status: 'Pending' },
    { billing_reference_id: 'é'.repeat(60), service_info: '😀'.repeat(255) },
    { billing_reference_id: null, service_info: null },
  ]
  for (const change of admitted) expect([change, admitsRow(db, change)]).toEqual([change, true])
  const refused: Partial<Row>[] = [
    { country: 'us' },
    { country: 'USA' },
    { country: '' },
    { e164: 9 },
    { e164: -16505550100 },
    { e164: 1_000_000_000_000_000 },
    { number_type: 'Fax' },
    { pool_status: 'free' },
    { line_status: 'Gone' },
    { billing_reference_id: 'x'.repeat(61) },
    { service_info: 'x'.repeat(256) },
    { billing_reference_id: '' },
    { service_info: '' },
  ]
  for (const change of refused) expect([change, admitsRow(db, change)]).toEqual([change, false])
})
