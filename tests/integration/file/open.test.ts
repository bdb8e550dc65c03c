import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saying } from '../../english.ts'
import type { Failure } from '../../../contract/result.ts'
import { latestVersion } from '../../../db/schema/migrate.ts'
import { openDatabase } from '../../../db/file/open.ts'
import { openReadOnly } from '../../../db/file/openReadOnly.ts'
import { programOf } from '../../program.ts'
import { isForOwnerAlone, windowsHas } from '../../system.ts'
import { cutOff } from '../support/cutOff.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { lockInOtherProcess, runInOtherProcess } from '../support/otherProcess.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const newFile = () => join(temporaryFolder(), 'data', 'numberdesk.sqlite')

/** The file of an inventory with something in it, closed. */
async function closedInventory(): Promise<string> {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  open.close()
  return file
}

/** Asserts that a file is not opened, and not changed by the attempt. */
function refusal(file: string): Failure {
  const before = digestOf(file)
  const result = openDatabase(file, sqliteOptions)
  if (result.ok) {
    result.value.close()
    throw new Error('it was opened')
  }
  expect(digestOf(file)).toBe(before)
  return result
}

function change(file: string, work: (db: Database.Database) => void): void {
  const db = new Database(file, sqliteOptions)
  work(db)
  db.close()
}

describe('a new inventory', () => {
  it('is for its owner alone, whatever the umask', () => {
    const usual = process.umask(0o022)
    onTestFinished(() => {
      process.umask(usual)
    })
    const { file } = openInventory()
    expect(isForOwnerAlone(dirname(file))).toBe(true)
    for (const suffix of ['', '-wal', '-shm', '.lock']) expect(isForOwnerAlone(`${file}${suffix}`)).toBe(true)
  })

  it('is kept so that nothing acknowledged is lost', () => {
    const { open } = openInventory()
    const pragma = (name: string) => open.db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('application_id')).toBe(0x4e44736b)
  })

  it('opens again unchanged', async () => {
    const file = await closedInventory()
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
  })

  it('is created in an empty file too', () => {
    const file = newFile()
    mkdirSync(dirname(file))
    writeFileSync(file, '')
    expect(openInventory(file).open.db.open).toBe(true)
  })
})

describe('a file that is not an inventory is left alone', () => {
  it.each([
    ['text', 'these are not numbers'],
    ['a page', '<html></html>'.repeat(1000)],
    ['zeros', '\0'.repeat(8192)],
    ['the beginning of a database', 'SQLite format 3\0'],
    ['a database’s name and nothing of it', `SQLite format 3\0${'junk'.repeat(4000)}`],
  ])('%s', (_what, content) => {
    const file = join(temporaryFolder(), 'numberdesk.sqlite')
    writeFileSync(file, content)
    const { code, message } = refusal(file)
    expect(['not_a_database', 'database_corrupt']).toContain(code)
    expect(message).toEqual(saying(/It was not touched|Nothing was changed/))
  })

  it('another program’s database', () => {
    const file = join(temporaryFolder(), 'numberdesk.sqlite')
    change(file, (db) => db.exec('CREATE TABLE recipes (id INTEGER PRIMARY KEY)'))
    expect(refusal(file).code).toBe('not_a_database')
    change(file, (db) => db.pragma('user_version = 10'))
    expect(refusal(file).code).toBe('not_a_database')
  })

  it('a folder', () => {
    const file = join(temporaryFolder(), 'numberdesk.sqlite')
    mkdirSync(file)
    expect(openDatabase(file, sqliteOptions)).toMatchObject({ ok: false })
  })
})

it('a newer file is left alone, and opens with the right version', async () => {
  const file = await closedInventory()
  const version = change.bind(null, file)
  version((db) => db.pragma('user_version = 9990'))
  const { code, message } = refusal(file)
  expect(code).toBe('database_newer')
  expect(message).toEqual(saying('It was not touched'))
  version((db) => db.pragma(`user_version = ${latestVersion}`))
  expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
})

describe('a damaged file is reported and left alone', () => {
  it.each([1, 3, 8, 20])('page %d overwritten', async (page) => {
    const file = await closedInventory()
    const size = 4096
    const handle = openSync(file, 'r+')
    // Page 1 keeps its header of 100 bytes, so that it is still a database.
    const from = page === 1 ? 100 : (page - 1) * size
    writeSync(handle, Buffer.alloc(size - (page === 1 ? 100 : 0), 0xa5), 0, undefined, from)
    closeSync(handle)
    const { code, message } = refusal(file)
    expect(code).toBe('database_corrupt')
    expect(message).toEqual(saying('Restore a backup'))
  })

  it.each([
    ['a type', 'instance', 'instanse'],
    ['a column', 'history_id INTEGER', 'histony_id INTEGER'],
  ])('a letter of %s that it declares changed', async (_what, word, damaged) => {
    const file = await closedInventory()
    change(file, (db) => {
      db.unsafeMode()
      db.pragma('writable_schema = 1')
      expect(
        db.prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?)').run(word, damaged).changes,
      ).toBeGreaterThan(0)
    })
    expect(refusal(file).code).toBe('database_corrupt')
    expect(openReadOnly(file, sqliteOptions)).toMatchObject({ ok: false, code: 'database_corrupt' })
    const checked = await runJob(file, { kind: 'check' }, sqliteOptions)
    expect(valueOf(checked).findings).toEqual([saying('differ from those of this version')])
  })

  it('cut short', async () => {
    const file = await closedInventory()
    truncateSync(file, 5 * 4096)
    expect(refusal(file).code).toBe('database_corrupt')
  })
})

describe('an interrupted write of another program', () => {
  it('is rolled back by the next start', async () => {
    const file = join(temporaryFolder(), 'numberdesk.sqlite')
    cutOff(await closedInventory(), file)
    expect(openReadOnly(file, sqliteOptions)).toMatchObject({
      ok: false,
      code: 'database_read_only',
      message: saying('in the log next to'),
    })
    const { open, route } = openInventory(file)
    expect(await numbersOf(route)).toHaveLength(4)
    expect(open.db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined()
    expect(existsSync(`${file}-journal`)).toBe(false)
  })

  it('is left to the program whose file it is', () => {
    const theirs = join(temporaryFolder(), 'recipes.sqlite')
    change(theirs, (db) => db.exec('CREATE TABLE recipes (id INTEGER PRIMARY KEY)'))
    const file = join(temporaryFolder(), 'numberdesk.sqlite')
    cutOff(theirs, file)
    expect(refusal(file).code).toBe('not_a_database')
    expect(existsSync(`${file}-journal`)).toBe(true)
  })
})

describe('a file that can’t be written is reported', () => {
  it.skipIf(windowsHas.noModes)('a read-only folder, for an administrator as well', async () => {
    const file = await closedInventory()
    chmodSync(dirname(file), 0o555)
    onTestFinished(() => {
      chmodSync(dirname(file), 0o700)
    })
    const { code, message } = refusal(file)
    expect(code).toBe('database_read_only')
    expect(message).toEqual(saying('Check the permissions of the data folder'))
  })

  it('a read-only file', async () => {
    const file = await closedInventory()
    chmodSync(file, 0o444)
    expect(refusal(file).code).toBe('database_read_only')
    chmodSync(file, 0o600)
    expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
  })

  it('a file where the folder should be', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'data'), '')
    expect(openDatabase(join(folder, 'data', 'numberdesk.sqlite'), sqliteOptions)).toMatchObject({
      ok: false,
      code: 'database_read_only',
    })
  })
})

describe('two at once', () => {
  it('a second one is kept out, and let in when the first is closed', async () => {
    const { file, open, route } = openInventory()
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(openDatabase(file, sqliteOptions)).toMatchObject({
        ok: false,
        code: 'database_locked',
        message: saying('another NumberDesk'),
      })
    }
    expect(await addNumbers(route, '+1 650 555 0100')).toHaveLength(1)
    open.close()
    expect(await numbersOf(openInventory(file).route)).toHaveLength(1)
  })

  it('of two that start at the same moment, one creates the inventory and the other is refused', async () => {
    const work = temporaryFolder()
    const racer = await programOf('racing', work)
    const rounds = 20
    const start = Date.now() + 1000
    const two = [0, 1].map(() => runInOtherProcess(racer, work, `${rounds}`, `${start}`))
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = await Promise.all(two.map((each) => each.line()))
      expect(outcomes.sort()).toEqual(['database_locked', 'ok'])
    }
  })

  it('another process with the inventory open keeps this one out', async () => {
    const file = await closedInventory()
    const other = lockInOtherProcess(`${file}.lock`)
    expect(await other.line()).toBe('locked')
    const { code, message } = refusal(file)
    expect(code).toBe('database_locked')
    expect(message).toEqual(saying('another NumberDesk'))
    await other.kill()
    expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
  })

  it('another program’s write is waited for, and then reported; nothing is half done', async () => {
    const { file, route } = openInventory()
    const other = lockInOtherProcess(file)
    expect(await other.line()).toBe('locked')
    const add = () => route('pool.add', { text: '+1 650 555 0100', policy: 'all' })
    expect(await add()).toMatchObject({
      ok: false,
      code: 'database_locked',
      message: saying('Another program'),
    })
    expect(await numbersOf(route)).toEqual([])
    await other.kill()
    expect(valueOf(await add()).done).toBe(1)
  })
})

it('a full disk is reported, nothing is half done, and the action works once there is room', async () => {
  const { open, route } = openInventory()
  await addNumbers(route, '+1 650 555 0100 - 0199')
  const pages = Number(open.db.pragma('page_count', { simple: true }))
  open.db.pragma(`max_page_count = ${pages}`)
  const add = () => route('pool.add', { text: '+1 206 555 0100 - 1999', policy: 'all' })
  expect(await add()).toMatchObject({
    ok: false,
    code: 'disk_full',
    message: saying('nothing was changed'),
  })
  expect(await numbersOf(route)).toHaveLength(100)
  expect(valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 10 })).total).toBe(1)
  open.db.pragma('max_page_count = 1000000')
  expect(valueOf(await add()).done).toBe(1900)
  expect(open.db.pragma('integrity_check', { simple: true })).toBe('ok')
})

it('a lock file left behind by a crash keeps nobody out', async () => {
  const file = await closedInventory()
  writeFileSync(`${file}.lock`, '')
  expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
})
