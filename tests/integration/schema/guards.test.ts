import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { tableOf } from '../../../db/schema/directoryState.ts'
import { openInventory, sqliteOptions, valueOf, type TestInventory } from '../support/inventory.ts'
import { addOneOfEach } from '../support/stock.ts'

/** Another program that writes to the file: no foreign keys, no care. */
function stranger(file: string): Database.Database {
  const db = new Database(file, sqliteOptions)
  db.pragma('foreign_keys = OFF')
  onTestFinished(() => {
    db.close()
  })
  return db
}

/** Everything in the file, to show that nothing changed. */
function contents(db: Database.Database): unknown {
  const tables = [
    'carriers',
    'sub_accounts',
    'sip_trunks',
    'users',
    'directory_history',
    'operations',
    'ranges',
    'batches',
    'history',
    'numbers',
  ]
  return tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all())
}

let inventory: TestInventory
let ids: Awaited<ReturnType<typeof addOneOfEach>>
let raw: Database.Database

beforeEach(async () => {
  inventory = openInventory()
  ids = await addOneOfEach(inventory.route)
  raw = stranger(inventory.file)
})

/** Asserts that SQL is refused with this message and changes nothing. */
function refuses(sql: string, message: string | RegExp): void {
  const before = contents(raw)
  expect(() => raw.exec(sql)).toThrow(message)
  if (raw.inTransaction) raw.exec('ROLLBACK')
  expect(contents(raw)).toEqual(before)
}

const entryColumns = `country, number_type, operation_id, key, at, act, prior_id, undoes, from_status, pool_status, line_status,
  sub_account_id, sip_trunk_id, user_id`
const ofPlan = `'US', 'Toll'`
/** A number that is not in the inventory. */
const unused = keyOf('+16505550199')
const latest = (number: string) => `(SELECT history_id FROM numbers WHERE key = ${number})`
const operation = (act: string) => `INSERT INTO operations (at, act) VALUES (1, '${act}');`
const lastOperation = '(SELECT max(id) FROM operations)'

describe('a number held by a sub account', () => {
  it.each(['Assigned', 'Returned'])('can’t be deleted while %s', (status) => {
    refuses(`DELETE FROM numbers WHERE pool_status = '${status}'`, 'Only a Free number can be deleted')
  })

  it('can’t be deleted by the sqlite3 command line either', () => {
    const sql = "DELETE FROM numbers WHERE pool_status = 'Assigned'"
    const run = () => execFileSync('sqlite3', [inventory.file, sql], { stdio: 'pipe' })
    let hasTool = true
    try {
      execFileSync('sqlite3', ['--version'], { stdio: 'pipe' })
    } catch {
      hasTool = false
    }
    if (hasTool) expect(run).toThrow('Only a Free number can be deleted')
    expect(raw.prepare("SELECT count(*) FROM numbers WHERE pool_status = 'Assigned'").pluck().get()).toBe(2)
  })

  it('can’t be deleted by setting it to Free first', () => {
    refuses(
      `UPDATE numbers SET pool_status = 'Free', sub_account_id = NULL, sip_trunk_id = NULL, user_id = NULL`,
      'A number changes together with its history entry',
    )
  })
})

describe('a number', () => {
  it('is not removed without a history entry, even a Free one', () => {
    refuses('DELETE FROM numbers', /Only a Free number|removed together with its history/)
    refuses(
      `DELETE FROM numbers WHERE key = ${ids.free}`,
      'A number is removed together with its history entry',
    )
  })

  it.each([
    ['pool_status', "'Returned'"],
    ['user_id', '1'],
    ['sub_account_id', '2'],
    ['sip_trunk_id', 'NULL'],
    ['billing_reference_id', "'other'"],
    ['service_info', 'NULL'],
    ['line_status', "'Pending'"],
    ['changed_at', '0'],
    ['history_id', '1'],
  ])('does not change without a history entry: %s', (column, value) => {
    for (const or of ['', 'OR IGNORE', 'OR REPLACE']) {
      refuses(
        `UPDATE ${or} numbers SET ${column} = ${value} WHERE key = ${ids.assigned}`,
        'A number changes together with its history entry',
      )
    }
  })

  it.each([
    ['key', String(unused)],
    ['rowid', String(unused)],
    ['country', "'CA'"],
    ['number_type', "'Mobile'"],
    ['added_at', '0'],
    ['batch_id', '1'],
  ])('stays what it is: %s', (column, value) => {
    for (const or of ['', 'OR IGNORE', 'OR REPLACE']) {
      refuses(
        `UPDATE ${or} numbers SET ${column} = ${value} WHERE key = ${ids.free}`,
        'A number stays what it is',
      )
    }
  })

  it('that was accepted outside the plan gets its country and type, and nothing else', async () => {
    valueOf(
      await inventory.route('pool.add', { text: '+1 436 217 5902', policy: 'all', taken: ['not_in_plan'] }),
    )
    const own = `WHERE key = ${keyOf('+14362175902')}`
    refuses(`UPDATE numbers SET country = 'CA' ${own}`, 'A number stays what it is')
    refuses(
      `UPDATE numbers SET number_type = 'Mobile', history_id = 1 ${own}`,
      /stays what it is|history entry/,
    )
    refuses(
      `UPDATE numbers SET number_type = 'Mobile', changed_at = 0 ${own}`,
      /stays what it is|history entry/,
    )
    raw.exec(`UPDATE numbers SET number_type = 'Mobile', country = 'CA' ${own}`)
    refuses(`UPDATE numbers SET number_type = 'Not in plan' ${own}`, 'A number stays what it is')
  })

  it('is not replaced by another with its key', () => {
    const columns = `country, number_type, pool_status, line_status, added_at, changed_at, history_id`
    const values = `'US', 'Toll', 'Free', 'Normal', 1, 1, 1`
    for (const or of ['', 'OR REPLACE', 'OR IGNORE']) {
      refuses(
        `INSERT ${or} INTO numbers (key, ${columns}) VALUES (${ids.assigned}, ${values})`,
        'The number is already in the inventory',
      )
    }
    refuses(
      `REPLACE INTO numbers (rowid, ${columns}) VALUES (${ids.used}, ${values})`,
      'The number is already in the inventory',
    )
  })

  it('is not added without a history entry of its own', () => {
    const add = (historyId: string) =>
      `INSERT INTO numbers (key, country, number_type, pool_status, line_status, added_at, changed_at, history_id)
        VALUES (${unused}, 'US', 'Toll', 'Free', 'Normal', 1, 1, ${historyId})`
    refuses(add('1'), 'A number is added together with its history entry')
    refuses(add('999'), 'A number is added together with its history entry')
  })

  it('is not added in another state than its entry’s, nor to a missing batch', () => {
    const entry = `BEGIN; ${operation('pool.add')} INSERT INTO history (${entryColumns})
      VALUES (${ofPlan}, ${lastOperation}, ${unused}, 1, 'pool.add', NULL, NULL, NULL, 'Free', 'Normal', NULL, NULL, NULL);`
    const add = (columns: string, values: string) =>
      `${entry} INSERT INTO numbers (key, country, number_type, pool_status, line_status, added_at, changed_at,
        history_id ${columns}) VALUES (${unused}, 'US', 'Toll', ${values}); COMMIT`
    const last = '(SELECT max(id) FROM history)'
    refuses(add('', `'Free', 'Pending', 1, 1, ${last}`), 'A number is added together with its history entry')
    refuses(
      add(', sub_account_id, sip_trunk_id', `'Assigned', 'Normal', 1, 1, ${last}, 1, 1`),
      'A number is added together with its history entry',
    )
    refuses(add(', batch_id', `'Free', 'Normal', 1, 1, ${last}, 99`), 'Unknown batch')
  })
})

describe('the history', () => {
  it.each(['history', 'operations', 'batches'])('%s is append-only', async (table) => {
    if (table === 'batches')
      raw.exec(
        `${operation('pool.import')} INSERT INTO batches (operation_id, name) VALUES (${lastOperation}, 'a')`,
      )
    refuses(`DELETE FROM ${table}`, `${table} is append-only`)
    refuses(`UPDATE ${table} SET id = id`, `${table} is append-only`)
    refuses(`UPDATE OR REPLACE ${table} SET rowid = rowid + 1`, `${table} is append-only`)
    for (const or of ['', 'OR REPLACE', 'OR IGNORE']) {
      refuses(
        `INSERT ${or} INTO ${table} SELECT * FROM ${table} WHERE id = 1`,
        /append-only|already in the inventory/,
      )
    }
    await Promise.resolve()
  })

  it.each(['0', '-5', '9223372036854775807', '1000'])('accepts no entry with the id %s', (id) => {
    refuses(
      `BEGIN; ${operation('pool.add')} INSERT INTO history (id, ${entryColumns})
        VALUES (${id}, ${ofPlan}, ${lastOperation}, ${unused}, 1, 'pool.add', NULL, NULL, NULL, 'Free', 'Normal', NULL, NULL, NULL)`,
      'history is append-only',
    )
  })

  /** An entry that some program writes about one of the numbers, in an operation of its act. */
  const entry = (act: string, values: string) =>
    `BEGIN; ${operation(act)} INSERT INTO history (${entryColumns}) VALUES (${ofPlan}, ${lastOperation}, ${values}); COMMIT`

  it.each([
    ['Free to Returned', 'free', 'sub.release', "'Free', 'Returned', 'Normal', 1, 1, NULL"],
    [
      'Assigned to Free by the provider',
      'assigned',
      'pool.unbind',
      "'Assigned', 'Free', 'Normal', NULL, NULL, NULL",
    ],
    ['Returned to Assigned', 'returned', 'pool.assign', "'Returned', 'Assigned', 'Normal', 1, 1, NULL"],
    ['an assigned number deleted', 'assigned', 'pool.delete', "'Assigned', NULL, NULL, NULL, NULL, NULL"],
    ['a user for a Returned number', 'returned', 'user.assign', "'Returned', 'Returned', 'Normal', 1, 1, 1"],
    ['Free with a sub account', 'returned', 'pool.unbind', "'Returned', 'Free', 'Normal', 1, 1, NULL"],
    ['Assigned without a SIP trunk', 'free', 'pool.assign', "'Free', 'Assigned', 'Normal', 1, NULL, NULL"],
    ['an act that does not exist', 'free', 'pool.paint', "'Free', 'Free', 'Normal', NULL, NULL, NULL"],
  ])('accepts no entry outside the life of a number: %s', (_what, which, act, states) => {
    const id = String({ free: ids.free, assigned: ids.assigned, returned: ids.returned }[which])
    refuses(
      entry(act, `${id}, 1, '${act}', ${latest(id)}, NULL, ${states}`),
      /No act of a number|No number is in such|Unknown act|does not follow/,
    )
  })

  it.each([
    [
      'of a state that is not the number’s',
      'free',
      'sub.release',
      "'Assigned', 'Returned', 'Normal', 1, 1, NULL",
    ],
    ['of release with a user', 'used', 'sub.release', "'Assigned', 'Returned', 'Normal', 1, 1, NULL"],
    ['of a second user', 'used', 'user.assign', "'Assigned', 'Assigned', 'Normal', 1, 1, 1"],
    ['of unbinding no user', 'assigned', 'user.unbind', "'Assigned', 'Assigned', 'Normal', 1, 1, NULL"],
    [
      'of release to another account',
      'assigned',
      'sub.release',
      "'Assigned', 'Returned', 'Normal', 2, 1, NULL",
    ],
    ['of release that ports', 'assigned', 'sub.release', "'Assigned', 'Returned', 'Pending', 1, 1, NULL"],
    ['of assigning that ports', 'free', 'pool.assign', "'Free', 'Assigned', 'Pending', 1, 1, NULL"],
  ])('accepts no entry that does not follow from the state: %s', (_what, which, act, states) => {
    const id = String({ free: ids.free, assigned: ids.assigned, used: ids.used }[which])
    refuses(
      entry(act, `${id}, 1, '${act}', ${latest(id)}, NULL, ${states}`),
      'The entry does not follow from the number',
    )
  })

  it('accepts entries only after the latest one, and no first entry for an existing number', () => {
    const id = String(ids.used)
    refuses(
      entry('user.unbind', `${id}, 1, 'user.unbind', 1, NULL, 'Assigned', 'Assigned', 'Normal', 1, 1, NULL`),
      'The entry does not follow from the number',
    )
    refuses(
      entry('pool.add', `${id}, 1, 'pool.add', NULL, NULL, NULL, 'Free', 'Normal', NULL, NULL, NULL`),
      'The number is already in the inventory',
    )
  })

  it.each([
    ["'Free', 'Assigned', 'Normal', 99, 1, NULL", 'Unknown sub account'],
    ["'Free', 'Assigned', 'Normal', 1, 99, NULL", 'Unknown SIP trunk'],
  ])('accepts no entry with a reference that does not match: %s', (states, message) => {
    const id = String(ids.free)
    refuses(entry('pool.assign', `${id}, 1, 'pool.assign', ${latest(id)}, NULL, ${states}`), message)
  })

  it.each(['bob', 'nobody'])('accepts no user of another sub account: %s', (who) => {
    const id = String(ids.assigned)
    const user = who === 'bob' ? ids.directory.bob : 99
    refuses(
      entry(
        'user.assign',
        `${id}, 1, 'user.assign', ${latest(id)}, NULL, 'Assigned', 'Assigned', 'Normal', 1, 1, ${user}`,
      ),
      'The user belongs to another sub account',
    )
  })

  it('accepts no entry in an operation of another action, or in a finished one', () => {
    const values = `${String(ids.free)}, 1, 'pool.assign', ${latest(String(ids.free))}, NULL,
      'Free', 'Assigned', 'Normal', 1, 1, NULL`
    refuses(
      `BEGIN; ${operation('sub.release')} INSERT INTO history (${entryColumns}) VALUES (${ofPlan}, ${lastOperation}, ${values})`,
      'The operation is over or of another act',
    )
    refuses(
      `INSERT INTO history (${entryColumns}) VALUES (${ofPlan}, 2, ${values})`,
      'The operation is over or of another act',
    )
    refuses(
      `INSERT INTO history (${entryColumns}) VALUES (${ofPlan}, 99, ${values})`,
      'The operation is over or of another act',
    )
  })

  it('keeps labels after an unbind only in the earlier entries', () => {
    const id = String(ids.returned)
    refuses(
      `BEGIN; ${operation('pool.unbind')} INSERT INTO history (${entryColumns}, service_info) VALUES (${ofPlan}, ${lastOperation},
        ${id}, 1, 'pool.unbind', ${latest(id)}, NULL, 'Returned', 'Free', 'Normal', NULL, NULL, NULL, 'left')`,
      /No act of a number/,
    )
  })
})

describe('an undo', () => {
  const undo = (operationId: number, values: string) =>
    `BEGIN; INSERT INTO operations (at, act, undoes) VALUES (1, 'undo', ${operationId});
      INSERT INTO history (${entryColumns}) VALUES (${ofPlan}, ${lastOperation}, ${values})`

  it('restores the state before the undone operation, and no other', () => {
    const id = String(ids.returned)
    const released = 10
    const values = (undone: string, states: string) =>
      `${id}, 1, 'undo', ${latest(id)}, ${undone}, 'Returned', ${states}`
    const refusal = 'An undo takes the number back to where the undone operation found it'
    refuses(undo(released, values(latest(id), "'Assigned', 'Normal', 2, 1, NULL")), refusal)
    refuses(undo(released, values(latest(id), "'Assigned', 'Normal', 1, 1, 1")), refusal)
    refuses(undo(released, values('1', "'Assigned', 'Normal', 1, 1, NULL")), refusal)
    refuses(undo(8, values(latest(id), "'Assigned', 'Normal', 1, 1, NULL")), refusal)
    // Assigned before the release, so the operation before it can't be undone past it.
    refuses(undo(8, values('7', "'Free', 'Normal', NULL, NULL, NULL")), refusal)
  })

  it('is of one existing operation, once', async () => {
    refuses("INSERT INTO operations (at, act) VALUES (1, 'undo')", /CHECK constraint/)
    refuses("INSERT INTO operations (at, act, undoes) VALUES (1, 'pool.add', 1)", /CHECK constraint/)
    refuses("INSERT INTO operations (at, act, undoes) VALUES (1, 'undo', 99)", 'Unknown operation')
    await inventory.route('operations.undo', { operationId: 10 })
    refuses(
      "INSERT OR REPLACE INTO operations (at, act, undoes) VALUES (1, 'undo', 10)",
      'operations is append-only',
    )
  })

  it('of adding and assigning together is complete', async () => {
    const { acme, trunk } = ids.directory
    const text = '+1 650 555 0150'
    await inventory.route('pool.add', { text, policy: 'all', subAccountId: acme, sipTrunkId: trunk })
    const number = String(keyOf('+16505550150'))
    refuses(
      undo(
        11,
        `${number}, 1, 'undo', ${latest(number)}, ${latest(number)}, 'Assigned', 'Free', 'Normal', NULL, NULL, NULL`,
      ),
      'An undo takes the number back to where the undone operation found it',
    )
  })
})

describe('the directory', () => {
  it.each([
    ['sub_accounts', 'acme', 'It is held by'],
    ['sip_trunks', 'trunk', 'It is held by numbers'],
    ['users', 'ada', 'It is held by numbers'],
    ['carriers', 'carrier', 'It is held by SIP trunks'],
    ['sub_accounts', 'other', 'It is held by users'],
  ] as const)('keeps what is held: %s %s', (table, who, message) => {
    refuses(`DELETE FROM ${table} WHERE id = ${ids.directory[who]}`, message)
  })

  it.each(['carriers', 'sub_accounts', 'sip_trunks', 'users'])(
    'never uses an id or a name twice: %s',
    (table) => {
      refuses(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE id = 1`, 'never used twice')
      const owner = { sip_trunks: ', carrier_id', users: ', sub_account_id' }[table] ?? ''
      refuses(
        `INSERT OR REPLACE INTO ${table} (name, name_key, added_at${owner})
        SELECT name, name_key, added_at${owner} FROM ${table} WHERE id = 1`,
        'never used twice',
      )
      refuses(`UPDATE ${table} SET id = 99 WHERE id = 1`, 'Ids never change')
      refuses(`UPDATE OR REPLACE ${table} SET rowid = 99 WHERE id = 1`, 'Ids never change')
    },
  )

  it('has no user without a sub account and no SIP trunk without a carrier', () => {
    refuses(
      "INSERT INTO users (name, name_key, sub_account_id, added_at) VALUES ('x', 'x', 99, 1)",
      'Unknown sub account',
    )
    refuses(
      "INSERT INTO sip_trunks (name, name_key, carrier_id, added_at) VALUES ('x', 'x', 99, 1)",
      'Unknown carrier',
    )
    refuses('UPDATE sip_trunks SET carrier_id = 99', 'Unknown carrier')
    refuses(`UPDATE users SET sub_account_id = ${ids.directory.other}`, 'A user stays with its sub account')
  })

  it.each(['carriers', 'sub_accounts', 'sip_trunks', 'users'])(
    'changes together with its history, and only so: %s',
    (table) => {
      const refusal = 'The directory changes together with its history'
      const owner = { sip_trunks: ', carrier_id', users: ', sub_account_id' }[table] ?? ''
      const values = owner === '' ? '' : ', 1'
      refuses(
        `INSERT INTO ${table} (name, name_key, added_at${owner}) VALUES ('x', 'x', 1${values})`,
        refusal,
      )
      refuses(`UPDATE ${table} SET name = 'x'`, refusal)
      refuses(`UPDATE ${table} SET archived_at = 1`, refusal)
      raw.exec(`UPDATE ${table} SET name = name`)
      const entry = (act: string, kind: string) => `BEGIN; ${operation(act)}
        INSERT INTO directory_history (operation_id, kind, uid, before, after)
        SELECT ${lastOperation}, '${kind}', uid, '{}', NULL FROM ${table} WHERE id = 1`
      const [kind = ''] = Object.entries(tableOf).find(([, one]) => one === table) ?? []
      refuses(entry('directory.delete', kind), 'The entry does not follow from the directory')
    },
  )

  it('has no history but that of an act on it', () => {
    refuses(
      `BEGIN; ${operation('pool.add')} INSERT INTO directory_history (operation_id, kind, uid, before, after)
        VALUES (${lastOperation}, 'carrier', randomblob(16), NULL, '{}')`,
      'The operation is over or of another act',
    )
    refuses('UPDATE directory_history SET before = NULL', 'directory_history is append-only')
    refuses('DELETE FROM directory_history', 'directory_history is append-only')
  })

  it('does not give an entry the name of another', () => {
    refuses(
      `UPDATE OR REPLACE sub_accounts SET name_key = 'acme clinics' WHERE id = ${ids.directory.other}`,
      'Names are never used twice',
    )
  })
})

it('an honest change is accepted: an entry and the state that it says', () => {
  const id = String(ids.assigned)
  raw.exec(`BEGIN; ${operation('sub.release')}
    INSERT INTO history (${entryColumns}) VALUES (${ofPlan}, ${lastOperation}, ${id}, 1,
      'sub.release', ${latest(id)}, NULL, 'Assigned', 'Returned', 'Normal', 1, 1, NULL);
    UPDATE numbers SET pool_status = 'Returned', changed_at = 1, history_id = (SELECT max(id) FROM history)
      WHERE key = ${id}; COMMIT`)
  expect(raw.prepare(`SELECT pool_status FROM numbers WHERE key = ${id}`).pluck().get()).toBe('Returned')
})

describe('ranges', () => {
  const range = (id: number | null, first: string, last: string, carrier = 'NULL') =>
    `INSERT INTO ranges (id, first_key, last_key, name, name_key, carrier_id, added_at)
      VALUES (${id ?? 'NULL'}, ${keyOf(first)}, ${keyOf(last)}, 'R', 'r', ${carrier}, 1)`

  it('do not overlap, keep their ids, end with numbers, and hold their carriers', () => {
    raw.exec(range(7, '+493010', '+493019', '1'))
    refuses(range(null, '+493019', '+493020'), 'Ranges do not overlap')
    refuses(range(7, '+493020', '+493029').replace('INSERT', 'INSERT OR REPLACE'), 'Ids are never used twice')
    raw.exec(range(8, '+493020', '+493029'))
    raw.exec(range(9, '+4930100', '+4930109'))
    refuses(`UPDATE ranges SET first_key = ${keyOf('+493015')} WHERE id = 8`, 'Ranges do not overlap')
    refuses('UPDATE ranges SET id = 20 WHERE id = 8', 'Ids never change')
    refuses(`UPDATE ranges SET last_key = ${keyOf('+4930299')} WHERE id = 8`, 'CHECK constraint failed')
    refuses(
      'UPDATE ranges SET first_key = first_key - 16, last_key = last_key - 16 WHERE id = 8',
      'Not a number',
    )
    refuses('UPDATE ranges SET carrier_id = 99 WHERE id = 8', 'Unknown carrier')
  })
})
