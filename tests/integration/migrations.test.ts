import { saying } from '../english.ts'
import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rowIdOf } from '../../contract/batches.ts'
import { backUp } from '../../db/file/backup.ts'
import { backupFolder } from '../../db/file/backupNames.ts'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import { latestVersion, migrate, migrations, takeStep, type Migration } from '../../db/schema/migrate.ts'
import { applicationId } from '../../db/file/identity.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from './inventory.ts'
import { addOneOfEach, numbersOf } from './stock.ts'
import { isForOwnerAlone } from '../system.ts'

/** What a file of each version may hold besides what the versions before it hold. */
const content: Record<number, string> = {
  10: `INSERT INTO carriers (name, name_key, added_at) VALUES ('Example Telecom', 'example telecom', 1);
    INSERT INTO sub_accounts (name, name_key, added_at) VALUES ('Acme Clinics', 'acme clinics', 1);
    INSERT INTO sip_trunks (name, name_key, carrier_id, added_at) VALUES ('US-West', 'us-west', 1, 1);
    INSERT INTO users (name, name_key, sub_account_id, added_at) VALUES ('Ada', 'ada', 1, 1);`,
  20: `INSERT INTO operations (at, act) VALUES (1, 'pool.import');
    INSERT INTO batches (operation_id, name) VALUES (1, 'numbers.csv');`,
  30: `INSERT INTO history (operation_id, e164, at, act, to_status, line_status, sub_account_id, sub_account,
      sip_trunk_id, sip_trunk) VALUES (1, 16505550100, 1, 'pool.import', 'Assigned', 'Normal', 1, 'Acme Clinics', 1,
      'US-West');`,
  40: `INSERT INTO numbers (e164, country, number_type, pool_status, line_status, sub_account_id, sip_trunk_id, batch_id,
      added_at, changed_at, history_id) VALUES (16505550100, 'US', 'Toll', 'Assigned', 'Normal', 1, 1, 1, 1, 1, 1);`,
  60: `INSERT INTO drafts (plan_id, name, target, state, at, changed_at, format, read_as, notes, ignored_columns, waiting)
      VALUES ('00000000-0000-4000-8000-000000000000', 'numbers.csv', 'number', 'review', 1, 1, 'CSV', '{}', '[]', '[]', 1);
    INSERT INTO draft_rows (draft_id, row, cells) VALUES (1, 2, '{"number":"+16505550101"}');
    INSERT INTO draft_changes (draft_id, seq, words, change, state) VALUES (1, 1, 'a change', '{}', 'done');`,
}

/** Tables whose rows a migration writes otherwise, each with a test of its own. */
const rewritten: Record<number, readonly string[]> = { 140: ['draft_rows'] }

function emptyFile(): { file: string; db: Database.Database } {
  const file = join(temporaryFolder(), 'numberdesk.sqlite')
  const db = new Database(file, sqliteOptions)
  onTestFinished(() => {
    db.close()
  })
  db.pragma('journal_mode = WAL')
  return { file, db }
}

/** A row of a draft of which nothing but its cells is known. */
const rowsAsStored = { draft_id: 1, original: null, number_cell: null, left_out: 0 }

const upTo = (version: number) => migrations.filter((step) => step.version <= version)

/** A file as the application of a version left it. */
function fileOf(version: number) {
  const { file, db } = emptyFile()
  for (const step of upTo(version)) {
    takeStep(db, step)
    db.exec(content[step.version] ?? '')
  }
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${version}`)
  return { file, db }
}

const versionOf = (db: Database.Database) => db.pragma('user_version', { simple: true })

/** Every row of every table, by table; search indexes are made from them. */
function rowsOf(db: Database.Database): Map<string, unknown[]> {
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'number_digits%' AND name NOT LIKE 'number_label%'`,
    )
    .pluck()
    .all() as string[]
  return new Map(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]))
}

const schemaOf = (db: Database.Database) =>
  db
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all()

describe('each migration', () => {
  it('is numbered by tens, in order, in a file of its number', () => {
    const numbers = migrations.map(({ version }) => version)
    expect(numbers.every((number) => number % 10 === 0)).toBe(true)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    const files = readdirSync(join(import.meta.dirname, '../../db/schema/migrations'))
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ version }) => version))
  })

  it.each(migrations.slice(1).map(({ version }, index) => [migrations[index]!.version, version]))(
    'brings a file of version %d to %d with all that is in it',
    (from, to) => {
      const { file, db } = fileOf(from)
      const before = rowsOf(db)
      expect(valueOf(migrate(db, file, applicationId, upTo(to)))).toEqual({ from, to })
      expect(versionOf(db)).toBe(to)
      const after = rowsOf(db)
      for (const [table, rows] of before) {
        if (rewritten[to]?.includes(table) !== true) expect(after.get(table)).toEqual(rows)
      }
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
    },
  )

  it.each(migrations.map(({ version }) => version))(
    'makes a file of version %d one to work with',
    async (from) => {
      const { file, db } = fileOf(from)
      db.close()
      const { route, open } = openInventory(file)
      expect(open.db.pragma('user_version', { simple: true })).toBe(latestVersion)
      const [number] = await numbersOf(route)
      if (number === undefined) {
        expect(from).toBeLessThan(40)
        return
      }
      expect(number).toMatchObject({ e164: '+16505550100', subAccount: { name: 'Acme Clinics' } })
      expect(valueOf(await route('sub.release', { numbers: { ids: [number.id] } })).done).toBe(1)
      expect(checkDerived(open.db)).toEqual([])
    },
  )

  it('knows the rows of drafts by ids, also those of changes that can be undone', () => {
    const { file, db } = fileOf(130)
    const change = db.prepare(
      `INSERT INTO draft_changes (draft_id, seq, words, change, state) VALUES (1, ?, 'a change', ?, 'done')`,
    )
    const before = [
      { text: 'Acme', rows: [[2, 2]] },
      {
        text: '',
        rows: [
          [3, 5],
          [9, 9],
        ],
      },
    ]
    change.run(2, JSON.stringify({ kind: 'cells', field: 'subAccount', after: 'Contoso', before }))
    change.run(3, JSON.stringify({ kind: 'leftOut', leftOut: true, rows: [[2, 4]] }))
    change.run(4, JSON.stringify({ kind: 'country', before: null, after: 'DE' }))
    expect(valueOf(migrate(db, file, applicationId, upTo(140)))).toEqual({ from: 130, to: 140 })
    expect(db.prepare('SELECT * FROM draft_rows').all()).toEqual([
      { ...rowsAsStored, id: rowIdOf(2), cells: '{"number":"+16505550101"}' },
    ])
    const changes = db.prepare('SELECT change FROM draft_changes WHERE seq > 1 ORDER BY seq').pluck().all()
    expect(changes.map((text) => JSON.parse(String(text)) as unknown)).toEqual([
      {
        kind: 'cells',
        field: 'subAccount',
        after: 'Contoso',
        before: [
          { text: 'Acme', rows: [[rowIdOf(2), rowIdOf(2)]] },
          {
            text: '',
            rows: [
              [rowIdOf(3), rowIdOf(5)],
              [rowIdOf(9), rowIdOf(9)],
            ],
          },
        ],
      },
      { kind: 'leftOut', leftOut: true, rows: [[rowIdOf(2), rowIdOf(4)]] },
      { kind: 'country', before: null, after: 'DE' },
    ])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it('makes the search indexes anew, of what they had as well as of what was written since', async () => {
    const { file, db } = fileOf(90)
    // As if the first number had been kept; what another program made of it was not.
    db.exec(`INSERT INTO number_digits (rowid, digits) VALUES (16505550100, '16505550100');
      UPDATE kept SET history_id = 1;
      INSERT INTO number_counts VALUES (1, 1, 'Assigned', 'US', 'Toll', 'Normal', 0, 1);
      INSERT INTO number_tallies VALUES ('subAccountId', 1, 1), ('sipTrunkId', 1, 1), ('poolStatus', 'Assigned', 1),
        ('country', 'US', 1), ('numberType', 'Toll', 1), ('lineStatus', 'Normal', 1), ('batchId', 1, 1);
      INSERT INTO operation_totals VALUES (1, 1, 1, 0, 16505550100, 1, 1, 'Acme Clinics');
      INSERT INTO operation_accounts VALUES (1, 1);
      INSERT INTO account_names VALUES (1, 'Acme Clinics');
      INSERT INTO status_days VALUES (0, 'Assigned', 1);
      INSERT INTO operations (at, act) VALUES (2, 'pool.edit');
      INSERT INTO history (operation_id, e164, at, act, prior_id, from_status, to_status, line_status, sub_account_id,
          sub_account, sip_trunk_id, sip_trunk, billing_reference_id)
        VALUES (2, 16505550100, 2, 'pool.edit', 1, 'Assigned', 'Assigned', 'Normal', 1, 'Acme Clinics', 1, 'US-West',
          'BR-7');
      UPDATE numbers SET billing_reference_id = 'BR-7', changed_at = 2, history_id = 2;`)
    db.close()
    const { route, open } = openInventory(file)
    expect(checkDerived(open.db)).toEqual([])
    expect(await numbersOf(route, { text: 'r-7' })).toHaveLength(1)
  })

  it('leads to one schema, from a new file and from the oldest', () => {
    const { db: fresh, file } = emptyFile()
    valueOf(migrate(fresh, file, applicationId))
    const { db: old, file: oldFile } = fileOf(10)
    valueOf(migrate(old, oldFile, applicationId))
    expect(schemaOf(old)).toEqual(schemaOf(fresh))
    expect(
      schemaOf(fresh)
        .map(({ sql }) => sql)
        .join(';\n'),
    ).toMatchSnapshot()
  })

  it('makes STRICT tables', () => {
    const { db } = fileOf(latestVersion)
    const tables = db.prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    for (const table of tables.all()) expect(table).toMatchObject({ strict: 1 })
  })

  it('is done once', () => {
    const { file, db } = fileOf(latestVersion)
    const before = schemaOf(db)
    expect(valueOf(migrate(db, file, applicationId))).toEqual({ from: latestVersion, to: latestVersion })
    expect(schemaOf(db)).toEqual(before)
    expect(() => readdirSync(backupFolder(file))).toThrow('ENOENT')
  })
})

describe('a migration that fails', () => {
  const good: Migration = { version: latestVersion + 10, sql: 'CREATE TABLE added (id INTEGER) STRICT' }
  const bad: Migration = { version: latestVersion + 20, sql: 'DROP TABLE numbers; SELECT no_such_function()' }

  it('leaves the file as it was, the steps before it too', () => {
    const { file, db } = fileOf(latestVersion)
    const before = { rows: rowsOf(db), schema: schemaOf(db) }
    const result = migrate(db, file, applicationId, [...migrations, good, bad])
    expect(result).toMatchObject({
      ok: false,
      code: 'internal',
      message: saying('left as it was'),
      details: { cause: expect.stringContaining('no_such_function') as string },
    })
    expect(versionOf(db)).toBe(latestVersion)
    expect({ rows: rowsOf(db), schema: schemaOf(db) }).toEqual(before)
  })

  it('for want of room says so', () => {
    const { file, db } = fileOf(latestVersion)
    // Pages that a migration left free would be room.
    db.exec('VACUUM')
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
    expect(migrate(db, file, applicationId, [...migrations, good])).toMatchObject({
      ok: false,
      code: 'disk_full',
    })
    expect(versionOf(db)).toBe(latestVersion)
  })

  it('because no backup could be made is not begun', () => {
    const { file, db } = fileOf(latestVersion)
    writeFileSync(join(dirname(file), 'backups'), 'a file where the folder should be')
    expect(migrate(db, file, applicationId, [...migrations, good])).toMatchObject({ ok: false })
    expect(versionOf(db)).toBe(latestVersion)
  })
})

describe('a backup', () => {
  it('is made before a migration, for its owner alone, and holds what the file held', () => {
    const { file, db } = fileOf(40)
    const before = rowsOf(db)
    valueOf(migrate(db, file, applicationId))
    expect(isForOwnerAlone(backupFolder(file))).toBe(true)
    const [name, ...others] = readdirSync(backupFolder(file))
    expect(others).toEqual([])
    expect(name).toMatch(new RegExp(`^numberdesk-before-${latestVersion}-.*\\.sqlite$`))
    const path = join(backupFolder(file), name ?? '')
    expect(isForOwnerAlone(path)).toBe(true)
    const copy = new Database(path, { ...sqliteOptions, readonly: true })
    expect(versionOf(copy)).toBe(40)
    expect(rowsOf(copy)).toEqual(before)
    copy.close()
  })

  it('is an inventory to open', async () => {
    const { open, file, route } = openInventory()
    await addOneOfEach(route)
    const backup = backUp(open.db, file, 'on-demand')
    expect(await numbersOf(openInventory(backup).route)).toEqual(await numbersOf(route))
  })

  it('that can’t be written leaves nothing behind', () => {
    const { open, file } = openInventory()
    mkdirSync(backupFolder(file))
    open.db.exec('BEGIN')
    expect(() => backUp(open.db, file, 'in-a-transaction')).toThrow('transaction')
    open.db.exec('ROLLBACK')
    expect(readdirSync(backupFolder(file))).toEqual([])
  })
})
