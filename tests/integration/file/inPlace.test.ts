import Database from 'better-sqlite3'
import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { saveOpen } from '../../../db/file/backup.ts'
import { checkpoint } from '../../../db/file/checkpoint.ts'
import { openDatabase, type OpenOptions } from '../../../db/file/open.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { windowsHas } from '../../system.ts'
import {
  inventoryAt,
  openInventory,
  sqliteOptions,
  temporaryFolder,
  valueOf,
  type TestInventory,
} from '../support/inventory.ts'
import { addNumbers } from '../support/stock.ts'

const newFile = () => join(temporaryFolder(), 'data', 'numberdesk.sqlite')
const add = ({ route }: TestInventory, text: string) => route('pool.add', { text, policy: 'all' })

function numbersIn(file: string): number {
  const db = new Database(file, { ...sqliteOptions, readonly: true })
  try {
    return Number(db.prepare('SELECT count(*) FROM numbers').pluck().get())
  } finally {
    db.close()
  }
}

/** What another program may do to an open inventory. */
const done: Readonly<Record<string, (file: string) => void>> = {
  'the file was deleted': (file) => rmSync(file),
  'the file was moved': (file) => renameSync(file, `${file}.away`),
  'the file was replaced by a copy': (file) => {
    copyFileSync(file, `${file}.copy`)
    renameSync(`${file}.copy`, file)
  },
  'the file was emptied': (file) => {
    const handle = openSync(file, 'r+')
    ftruncateSync(handle, 0)
    closeSync(handle)
  },
  'its folder was deleted': (file) => rmSync(dirname(file), { recursive: true }),
  'its folder was moved': (file) => renameSync(dirname(file), `${dirname(file)}.away`),
  'the log was deleted': (file) => rmSync(`${file}-wal`),
  'the log was replaced': (file) => {
    copyFileSync(`${file}-wal`, `${file}-copy`)
    renameSync(`${file}-copy`, `${file}-wal`)
  },
  'the log was overwritten': (file) => writeFileSync(`${file}-wal`, Buffer.alloc(50_000, 7)),
  'the shared memory was deleted': (file) => rmSync(`${file}-shm`),
  'the lock was deleted': (file) => rmSync(`${file}.lock`),
}

// Windows does not let another program do this to an open file.
describe.skipIf(windowsHas.openFilesHeld)('nothing is reported as done that would not be in the file', () => {
  test.each(Object.keys(done))('%s', async (what) => {
    const file = newFile()
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 650 555 0100 - 0104')
    done[what]?.(file)
    for (const text of ['+1 650 555 0110', '+1 650 555 0111']) {
      expect(await add(inventory, text)).toMatchObject({ ok: false, code: 'inventory_moved' })
    }
    expect(inventory.open.db.inTransaction).toBe(false)
    // The acknowledged data is still open, and can be saved.
    if (what !== 'the log was overwritten') {
      const copy = join(temporaryFolder(), 'copy.sqlite')
      saveOpen(inventory.open.db, copy)
      expect(numbersIn(copy)).toBe(5)
    }
    inventory.open.close()
  })

  it('even if only the log was emptied, once SQLite has continued it', async () => {
    const file = newFile()
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 650 555 0100 - 0104')
    checkpoint(inventory.open.db)
    await addNumbers(inventory.route, '+1 650 555 0110')
    writeFileSync(`${file}-wal`, '')
    expect(await add(inventory, '+1 650 555 0111')).toMatchObject({ ok: false, code: 'inventory_moved' })
    inventory.open.close()
  })

  it('an action on many is rolled back completely', async () => {
    const file = newFile()
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 650 555 0000 - 0999')
    const pause = () => {
      if (existsSync(file)) renameSync(file, `${file}.away`)
      return Promise.resolve()
    }
    Object.assign(inventory.context, { pause })
    const act = await inventory.route('pool.edit', {
      numbers: { filter: {}, except: [] },
      serviceInfo: 'later',
    })
    expect(act).toMatchObject({ ok: false, code: 'inventory_moved' })
    const edited = "SELECT count(*) FROM numbers WHERE service_info <> ''"
    expect(inventory.open.db.prepare(edited).pluck().get()).toBe(0)
    inventory.open.close()
  })

  it('acknowledged data is in the file even if its log was deleted', async () => {
    const file = newFile()
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 650 555 0100 - 0104')
    rmSync(`${file}-wal`)
    expect(await add(inventory, '+1 650 555 0110')).toMatchObject({ code: 'inventory_moved' })
    inventory.open.close()
    expect(numbersIn(file)).toBe(5)
  })

  it('another file’s log at the place of a missing file is left alone', async () => {
    const file = newFile()
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 650 555 0100')
    renameSync(dirname(file), `${dirname(file)}.away`)
    mkdirSync(dirname(file))
    for (const side of ['', '-wal']) writeFileSync(`${file}${side}`, 'of another')
    inventory.open.close()
    expect(readdirSync(dirname(file)).sort()).toEqual(['numberdesk.sqlite', 'numberdesk.sqlite-wal'])
  })
})

it('a log that another program has checkpointed is no loss', async () => {
  const inventory = openInventory()
  await addNumbers(inventory.route, '+1 650 555 0100')
  const other = new Database(inventory.file, sqliteOptions)
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
  expect(await add(inventory, '+1 650 555 0101')).toMatchObject({ ok: true })
  expect(await add(inventory, '+1 650 555 0102')).toMatchObject({ ok: true })
})

describe('if there was an inventory, no new one is created silently', () => {
  const open = (file: string, options: OpenOptions = {}) => {
    const opened = openDatabase(file, { ...sqliteOptions, ...options })
    if (opened.ok) opened.value.close()
    return opened
  }
  const missing = { ok: false, code: 'inventory_missing' }

  async function goneWith(leave: (file: string) => Promise<void>): Promise<string> {
    const file = newFile()
    const inventory = inventoryAt(file)
    await addNumbers(inventory.route, '+1 650 555 0100')
    await leave(file)
    inventory.open.close()
    rmSync(file)
    return file
  }

  it('where backups of it are', async () => {
    const file = await goneWith(async (path) => {
      valueOf(await runJob(path, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
    })
    expect(open(file)).toMatchObject(missing)
    expect(existsSync(file)).toBe(false)
    expect(open(file, { whereMissing: 'make' })).toMatchObject({ ok: true })
    expect(open(file)).toMatchObject({ ok: true })
  })

  it('where its log is, which is kept when a new one is made', async () => {
    const file = await goneWith((path) => {
      copyFileSync(`${path}-wal`, `${path}-kept`)
      return Promise.resolve()
    })
    renameSync(`${file}-kept`, `${file}-wal`)
    expect(open(file)).toMatchObject(missing)
    expect(open(file, { whereMissing: 'make' })).toMatchObject({ ok: true })
    const kept = readdirSync(join(dirname(file), 'backups'))
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatch(/^numberdesk-damaged-.*-wal$/)
  })

  it.skipIf(windowsHas.noLinks)('where a link leads to one that is not there', () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'elsewhere.sqlite'), join(folder, 'numberdesk.sqlite'))
    expect(open(join(folder, 'numberdesk.sqlite'))).toMatchObject(missing)
    expect(lstatSync(join(folder, 'numberdesk.sqlite')).isSymbolicLink()).toBe(true)
    expect(readdirSync(folder)).not.toContain('elsewhere.sqlite')
  })

  it('where the settings tell of one, also by an empty file', () => {
    const file = newFile()
    expect(open(file, { whereMissing: 'refuse' })).toMatchObject(missing)
    writeFileSync(file, '')
    expect(open(file, { whereMissing: 'refuse' })).toMatchObject(missing)
  })

  it('a first one is made', () => {
    expect(open(newFile())).toMatchObject({ ok: true })
  })
})
