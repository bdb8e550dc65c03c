import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saying } from '../../english.ts'
import { backUp } from '../../../db/file/backup.ts'
import { backupFolder } from '../../../db/file/backupNames.ts'
import { addLabel } from '../../../db/schema/addedLabels.ts'
import { latestVersion, migrate, migrations, type Migration } from '../../../db/schema/migrate.ts'
import { retiredNames } from '../../../db/schema/retiredNames.ts'
import { labelColumns, stateColumns } from '../../../db/schema/stateColumns.ts'
import { applicationId } from '../../../db/file/identity.ts'
import { inventoryAt, openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { addOneOfEach, numbersOf } from '../support/stock.ts'
import { isForOwnerAlone } from '../../system.ts'

function emptyFile(): { file: string; db: Database.Database } {
  const file = join(temporaryFolder(), 'numberdesk.sqlite')
  const db = new Database(file, sqliteOptions)
  onTestFinished(() => {
    db.close()
  })
  db.pragma('journal_mode = WAL')
  return { file, db }
}

/** A file of the newest version, with a number and a draft. */
async function filledFile() {
  const file = join(temporaryFolder(), 'numberdesk.sqlite')
  const { route, open } = inventoryAt(file)
  await addOneOfEach(route)
  open.close()
  const db = new Database(file, sqliteOptions)
  onTestFinished(() => {
    db.close()
  })
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

/** Every table with its columns, as `table` and `table.column`. */
function namesOf(db: Database.Database): Set<string> {
  const names = db.prepare<[], string>(`SELECT t.name || '.' || c.name FROM pragma_table_list AS t
    JOIN pragma_table_info(t.name) AS c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'`)
  const columns = names.pluck().all()
  return new Set([...columns, ...columns.map((name) => name.replace(/\..*/, ''))])
}

describe('the schema', () => {
  it('has a version numbered by tens, and every step increases it', () => {
    for (const { from, to } of migrations) {
      expect(from < to && from % 10 === 0 && to % 10 === 0).toBe(true)
      expect(to === latestVersion || migrations.some((step) => step.from === to)).toBe(true)
    }
  })

  it('is the same as when its version was released; a change needs a new version', () => {
    const { db, file } = emptyFile()
    expect(valueOf(migrate(db, file, applicationId))).toEqual({ from: 0, to: latestVersion })
    const made = schemaOf(db).map(({ sql }) => sql)
    expect(made.join(';\n')).toMatchSnapshot(`version ${latestVersion}`)
  })

  it('has STRICT tables', async () => {
    const { db } = await filledFile()
    const tables = db.prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    for (const table of tables.all()) expect(table).toMatchObject({ strict: 1 })
  })

  it('reuses no retired name', () => {
    const { db, file } = emptyFile()
    valueOf(migrate(db, file, applicationId))
    const names = namesOf(db)
    expect(retiredNames.filter((name) => names.has(name))).toEqual([])
    const old = new Database(
      gunzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/inventories/version180.sqlite.gz'))),
      sqliteOptions,
    )
    const gone = [...namesOf(old)].filter((name) => !names.has(name))
    old.close()
    expect(gone.filter((name) => !retiredNames.includes(name))).toEqual([])
  })

  it('has the state of a number in the same columns, in the same order, in both tables', () => {
    const { db, file } = emptyFile()
    valueOf(migrate(db, file, applicationId))
    const isOfState = (name: string) => stateColumns.some((column) => column === name)
    const [inNumbers, inHistory] = ['numbers', 'history'].map((table) =>
      db
        .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table)
        .filter(isOfState),
    )
    expect(inNumbers).toEqual(inHistory)
    expect(inNumbers?.sort()).toEqual([...stateColumns].sort())
  })

  it('accepts one more label, and still finds the others', async () => {
    const file = join(temporaryFolder(), 'numberdesk.sqlite')
    const { route, open } = inventoryAt(file)
    const { free } = await addOneOfEach(route)
    valueOf(await route('pool.edit', { numbers: { ids: [free] }, serviceInfo: 'Front desk' }))
    open.close()
    const db = new Database(file, sqliteOptions)
    onTestFinished(() => {
      db.close()
    })
    const sql = addLabel('one_more', labelColumns)
    valueOf(
      migrate(db, file, applicationId, [...migrations, { from: latestVersion, to: latestVersion + 10, sql }]),
    )
    for (const table of ['numbers', 'history']) {
      expect(db.prepare(`SELECT DISTINCT one_more FROM ${table}`).pluck().all()).toEqual([null])
    }
    const found = db.prepare("SELECT rowid FROM number_labels WHERE number_labels MATCH 'desk'").pluck()
    expect(found.all()).toEqual([free])
    db.exec("INSERT INTO number_labels (number_labels, rank) VALUES ('integrity-check', 1)")
  })

  it('is made once', async () => {
    const { file, db } = await filledFile()
    const before = schemaOf(db)
    expect(valueOf(migrate(db, file, applicationId))).toEqual({ from: latestVersion, to: latestVersion })
    expect(schemaOf(db)).toEqual(before)
    expect(() => readdirSync(backupFolder(file))).toThrow('ENOENT')
  })

  it('has its guards rebuilt by every step, even by an empty one', async () => {
    const { file, db } = await filledFile()
    const before = schemaOf(db)
    db.exec(`DROP TRIGGER history_is_not_changed;
      CREATE TRIGGER of_an_earlier_version BEFORE DELETE ON numbers BEGIN SELECT 1; END`)
    const step = { from: latestVersion, to: latestVersion + 10, sql: '' }
    valueOf(migrate(db, file, applicationId, [...migrations, step]))
    expect(schemaOf(db)).toEqual(before)
  })
})

describe('a migration that fails', () => {
  const good: Migration = {
    from: latestVersion,
    to: latestVersion + 10,
    sql: 'CREATE TABLE added (id INTEGER) STRICT',
  }
  const bad: Migration = {
    from: latestVersion + 10,
    to: latestVersion + 20,
    sql: 'DROP TABLE numbers; SELECT no_such_function()',
  }

  it('leaves the file as it was, including earlier steps', async () => {
    const { file, db } = await filledFile()
    const before = { rows: rowsOf(db), schema: schemaOf(db) }
    const result = migrate(db, file, applicationId, [...migrations, good, bad])
    expect(result).toMatchObject({
      ok: false,
      code: 'internal',
      message: saying('left unchanged'),
      details: { cause: expect.stringContaining('no_such_function') as string },
    })
    expect(versionOf(db)).toBe(latestVersion)
    expect({ rows: rowsOf(db), schema: schemaOf(db) }).toEqual(before)
  })

  it('for a file that no version made leaves it as it was', async () => {
    const { file, db } = await filledFile()
    db.pragma('user_version = 130')
    expect(migrate(db, file, applicationId)).toMatchObject({
      ok: false,
      details: { cause: expect.stringContaining('130') as string },
    })
    expect(versionOf(db)).toBe(130)
  })

  it('for lack of room says so', async () => {
    const { file, db } = await filledFile()
    // Pages that a migration left free would be room.
    db.exec('VACUUM')
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
    expect(migrate(db, file, applicationId, [...migrations, good])).toMatchObject({
      ok: false,
      code: 'disk_full',
    })
    expect(versionOf(db)).toBe(latestVersion)
  })

  it('does not start without a backup', async () => {
    const { file, db } = await filledFile()
    writeFileSync(join(dirname(file), 'backups'), 'a file where the folder should be')
    expect(migrate(db, file, applicationId, [...migrations, good])).toMatchObject({ ok: false })
    expect(versionOf(db)).toBe(latestVersion)
  })
})

describe('a backup', () => {
  it('is made before a migration, private, and with the content of the file', async () => {
    const { file, db } = await filledFile()
    const before = rowsOf(db)
    const step = { from: latestVersion, to: latestVersion + 10, sql: '' }
    valueOf(migrate(db, file, applicationId, [...migrations, step]))
    expect(isForOwnerAlone(backupFolder(file))).toBe(true)
    const [name, ...others] = readdirSync(backupFolder(file))
    expect(others).toEqual([])
    expect(name).toMatch(new RegExp(`^numberdesk-before-${latestVersion + 10}-.*\\.sqlite$`))
    const path = join(backupFolder(file), name ?? '')
    expect(isForOwnerAlone(path)).toBe(true)
    const copy = new Database(path, { ...sqliteOptions, readonly: true })
    expect(versionOf(copy)).toBe(latestVersion)
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
