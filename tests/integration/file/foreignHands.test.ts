import Database from 'better-sqlite3'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { say, saying } from '../../english.ts'
import { insertEntry } from '../../../db/directory/changingEntries.ts'
import { startOperation } from '../../../db/history/operations.ts'
import { backupFolder } from '../../../db/file/backupNames.ts'
import { openDatabase } from '../../../db/file/open.ts'
import { openReadOnly } from '../../../db/file/openReadOnly.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { windowsHas } from '../../system.ts'
import { inventoryAt, openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { addNumbers } from '../support/stock.ts'

async function closedInventory(): Promise<string> {
  const file = join(temporaryFolder(), 'data', 'numberdesk.sqlite')
  const { route, open } = inventoryAt(file)
  await addNumbers(route, '+1 650 555 0100 - 0104')
  open.close()
  return file
}

/** Has another program do something to a file. */
function change(file: string, sql: string): void {
  const db = new Database(file, sqliteOptions)
  db.unsafeMode()
  db.exec(sql)
  db.close()
}

function outcomeOf(file: string): string {
  const opened = openDatabase(file, sqliteOptions)
  if (!opened.ok) return opened.code
  opened.value.close()
  return 'open'
}

const evil = `CREATE TRIGGER evil AFTER INSERT ON history
  BEGIN INSERT INTO carriers (name, name_key, added_at) VALUES ('evil ' || new.id, 'evil ' || new.id, 1); END`
const noGuard = 'DROP TRIGGER history_is_not_removed'
const view = `PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; ALTER TABLE numbers RENAME TO others;
  CREATE VIEW numbers AS SELECT * FROM others`

describe('a file that another program has changed is refused', () => {
  test.each([
    ['a trigger', evil, 'database_changed'],
    ['a trigger of a name that is nearly SQLite’s', evil.replace('evil', 'sqlitexevil'), 'database_changed'],
    ['a guard that is gone', noGuard, 'database_changed'],
    [
      'a guard that does nothing',
      `${noGuard}; CREATE TRIGGER history_is_not_removed BEFORE DELETE ON history WHEN 0 BEGIN SELECT 1; END`,
      'database_changed',
    ],
    ['an index', 'CREATE INDEX evil ON numbers (abs(key))', 'database_changed'],
    ['a view in the place of a table', view, 'database_corrupt'],
    ['a table more', 'CREATE TABLE more (x)', 'database_corrupt'],
    ['a version that never was', 'PRAGMA user_version = 125', 'database_corrupt'],
    ['a version below zero', 'PRAGMA user_version = -5', 'database_corrupt'],
  ])('%s', async (_what, sql, code) => {
    const file = await closedInventory()
    change(file, sql)
    expect(outcomeOf(file)).toBe(code)
    const reading = openReadOnly(file, sqliteOptions)
    expect(reading.ok).toBe(code === 'database_changed')
    if (reading.ok) reading.value.close()
    // Nor taken in, nor restored.
    const other = openInventory()
    expect(
      await runJob(other.file, { kind: 'addBackup', path: file, passphrase: null }, sqliteOptions),
    ).toMatchObject({
      ok: false,
      code: 'database_corrupt',
    })
  })

  it('a changed backup is not restored', async () => {
    const file = await closedInventory()
    const { name } = valueOf(await runJob(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
    change(join(backupFolder(file), name), evil)
    expect(await runJob(file, { kind: 'restore', name }, sqliteOptions)).toMatchObject({
      ok: false,
      message: saying('Another program has modified this backup'),
    })
    expect(outcomeOf(file)).toBe('open')
  })

  it('statistics that another program has added do no harm', async () => {
    const file = await closedInventory()
    change(file, 'ANALYZE')
    expect(outcomeOf(file)).toBe('open')
  })
})

test('an impossible timestamp does not break any list', async () => {
  const { route, open } = openInventory()
  const late = { operationId: startOperation(open.db, 'directory.add', 1), at: 9_000_000_000_000_000 }
  insertEntry(open.db, { kind: 'subAccount', name: 'Late' }, late)
  const found = await route('directory.list', { kind: 'subAccount', offset: 0, limit: 10 })
  expect(valueOf(found).rows.map(({ name }) => name)).toEqual(['Late'])
})

describe('odd neighbours of the file', () => {
  test.each(['-wal', '-shm', '-journal', '.lock', '.restoring'])(
    'a folder where %s is kept',
    async (side) => {
      const file = await closedInventory()
      if (side === '.lock') renameSync(`${file}.lock`, `${file}.old`)
      mkdirSync(`${file}${side}`)
      const opened = openDatabase(file, sqliteOptions)
      expect(opened.ok ? '' : say(opened.message)).toMatch(
        new RegExp(`^numberdesk\\.sqlite\\${side} next to the inventory file must be a file`),
      )
    },
  )

  it('a garbage lock file is replaced', async () => {
    const file = await closedInventory()
    writeFileSync(`${file}.lock`, 'garbage '.repeat(1000))
    expect(outcomeOf(file)).toBe('open')
  })

  it('a broken link or a folder is not a backup, nor in the way of one', async () => {
    const file = await closedInventory()
    mkdirSync(backupFolder(file))
    const place = (day: number) =>
      join(backupFolder(file), `numberdesk-daily-2026-01-0${day}T10-00-00-000Z.sqlite`)
    symlinkSync('/nowhere', place(1))
    mkdirSync(place(2))
    mkdirSync(join(backupFolder(file), 'mine.partial'))
    expect(valueOf(await runJob(file, { kind: 'list' }, sqliteOptions))).toEqual([])
    const made = valueOf(await runJob(file, { kind: 'make', reason: 'daily' }, sqliteOptions))
    expect(valueOf(await runJob(file, { kind: 'list' }, sqliteOptions)).map(({ name }) => name)).toEqual([
      made.name,
    ])
  })

  it('a new backup stays even if older ones have future dates', async () => {
    const file = await closedInventory()
    mkdirSync(backupFolder(file))
    for (let day = 1; day <= 6; day += 1) {
      const name = `numberdesk-before-undo-2048-01-0${day}T10-00-00-000Z.sqlite`
      copyFileSync(file, join(backupFolder(file), name))
    }
    const made = await runJob(file, { kind: 'make', reason: 'before-undo' }, sqliteOptions)
    expect(readdirSync(backupFolder(file))).toContain(valueOf(made).name)
  })

  it('a migration that fails leaves no copy', async () => {
    const file = await closedInventory()
    const db = new Database(file, sqliteOptions)
    const latest = Number(db.pragma('user_version', { simple: true }))
    db.close()
    const { migrate } = await import('../../../db/schema/migrate.ts')
    const raw = new Database(file, sqliteOptions)
    for (let time = 0; time < 3; time += 1) {
      const step = { from: latest, to: latest + 10, sql: 'CREATE TABLE numbers (x)' }
      expect(migrate(raw, file, 1, [step]).ok).toBe(false)
    }
    raw.close()
    expect(readdirSync(backupFolder(file))).toEqual([])
  })
})

describe('a link to the inventory', () => {
  it.skipIf(windowsHas.noLinks)(
    'is one inventory by both names, and stays a link when a backup is restored',
    async () => {
      const file = await closedInventory()
      const link = join(temporaryFolder(), 'numberdesk.sqlite')
      symlinkSync(file, link)
      const one = inventoryAt(file)
      expect(outcomeOf(link)).toBe('database_locked')
      one.open.close()
      expect(outcomeOf(link)).toBe('open')
      const { name } = valueOf(await runJob(link, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
      expect((await runJob(link, { kind: 'restore', name }, sqliteOptions)).ok).toBe(true)
      expect(lstatSync(link).isSymbolicLink()).toBe(true)
      expect(readdirSync(dirname(link)).sort()).toEqual(['backups', 'numberdesk.sqlite'])
    },
  )
})

describe('a log beside the file', () => {
  it('is not removed by a restore while another program reads, which is said', async () => {
    const { file, route, open } = openInventory()
    await addNumbers(route, '+1 650 555 0100 - 0104')
    const { name } = valueOf(await runJob(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
    const reader = new Database(file, { ...sqliteOptions, readonly: true })
    onTestFinished(() => void reader.close())
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM numbers').get()
    await addNumbers(route, '+1 650 555 0110')
    open.close()
    const log = statSync(`${file}-wal`).size
    expect(await runJob(file, { kind: 'restore', name }, { ...sqliteOptions })).toMatchObject({
      ok: false,
      message: saying('Another program is using the inventory'),
    })
    expect(statSync(`${file}-wal`).size).toBe(log)
  })

  it('that ruins a good copy is named', async () => {
    const file = join(temporaryFolder(), 'data', 'numberdesk.sqlite')
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 206 555 0000 - 0999')
    await addNumbers(inventory.route, '+1 207 555 0000 - 0999')
    inventory.open.db.pragma('wal_checkpoint(TRUNCATE)')
    const good = `${file}.good`
    copyFileSync(file, good)
    valueOf(await inventory.route('pool.delete', { numbers: { filter: { text: '1207' }, except: [] } }))
    inventory.open.db.pragma('wal_checkpoint(TRUNCATE)')
    await addNumbers(inventory.route, '+1 214 555 0001 - 0002')
    const crashed = join(temporaryFolder(), 'numberdesk.sqlite')
    copyFileSync(good, crashed)
    copyFileSync(`${file}-wal`, `${crashed}-wal`)
    inventory.open.close()
    const opened = openDatabase(crashed, sqliteOptions)
    expect(opened.ok ? '' : say(opened.message)).toContain('the log next to it belongs to another file')
  })
})
