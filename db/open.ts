import Database from 'better-sqlite3'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  closeSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Failure, type Result } from '../contract/result.ts'
import type { WriteDb } from './connection.ts'
import { failureOf } from './failures.ts'
import { latestVersion, migrate } from './migrate.ts'

/** Marks a file as NumberDesk's: "NDsk" in ASCII. */
export const applicationId = 0x4e44736b

/** Above this size a file that was closed cleanly is not checked at every start; in bytes. */
const quickCheckLimit = 64 * 1024 * 1024

export interface OpenInventory {
  readonly db: WriteDb
  /** Closes the file and gives up the lock. */
  close(): void
}

export interface OpenOptions {
  /** The SQLite addon to load instead of the prebuilt one. */
  readonly nativeBinding?: string
}

const magic = 'SQLite format 3\0'

function startsLikeSqlite(file: string): boolean {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(magic.length)
    readSync(handle, head, 0, magic.length, 0)
    return head.toString('latin1') === magic
  } finally {
    closeSync(handle)
  }
}

const refusals = {
  notOurs: () =>
    fail(
      'not_a_database',
      'The inventory file is not a NumberDesk database. It was not touched. Move it away or put a backup in its place, then try again.',
    ),
  newer: () =>
    fail(
      'database_newer',
      'The inventory was made by a newer NumberDesk. It was not touched. Install the newest version to open it.',
    ),
  corrupt: () =>
    fail(
      'database_corrupt',
      'The inventory file is damaged. Nothing was changed. Copy the data folder somewhere safe, then put a backup in its place.',
    ),
  readOnly: () =>
    fail(
      'database_read_only',
      'The data folder can’t be written, so the inventory can’t be opened. Nothing was changed. Check the folder’s permissions and try again.',
    ),
  locked: () =>
    fail(
      'database_locked',
      'The inventory is open in another NumberDesk. Nothing was changed. Close the other one and try again.',
    ),
}

/** Looks at an existing file without writing to it. */
function inspect(file: string, options: Database.Options): Failure | null {
  if (!startsLikeSqlite(file)) return refusals.notOurs()
  const leftOpen = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  const db = new Database(file, { ...options, readonly: true })
  try {
    const version = Number(db.pragma('user_version', { simple: true }))
    const id = Number(db.pragma('application_id', { simple: true }))
    if (version > 0 && id !== applicationId) return refusals.notOurs()
    if (version === 0 && sqlObjects(db) > 0) return refusals.notOurs()
    if (version > latestVersion) return refusals.newer()
    if (leftOpen || statSync(file).size <= quickCheckLimit) {
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return refusals.corrupt()
    }
    return null
  } finally {
    db.close()
  }
}

function sqlObjects(db: Database.Database): number {
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0
}

/**
 * Takes a lock that lives as long as the process: an exclusive transaction on a small file beside the inventory. It
 * keeps a second NumberDesk out without keeping read connections of this one, or a look from another tool, out.
 */
function takeLock(file: string, options: Database.Options): Database.Database {
  const lock = new Database(`${file}.lock`, { ...options, timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

function canWrite(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK | constants.X_OK)
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

function settle(db: Database.Database): void {
  // FULL: with NORMAL a power cut loses acknowledged acts.
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'temp_store = MEMORY',
  ]) {
    db.pragma(pragma)
  }
}

function restrict(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}.lock`]) {
    if (existsSync(path)) chmodSync(path, 0o600)
  }
}

/**
 * Opens the inventory, making or migrating it where needed. The only place that opens it for writing.
 * @param file path of the database; its folder is made when missing
 * @returns the open inventory; or why it can't be opened, in which case the file was not changed
 */
export function openDatabase(file: string, options: OpenOptions = {}): Result<OpenInventory> {
  const base: Database.Options =
    options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }
  let lock: Database.Database | null = null
  let db: Database.Database | null = null
  const giveUp = (failure: Failure): Failure => {
    db?.close()
    lock?.close()
    return failure
  }
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  } catch {
    return refusals.readOnly()
  }
  if (!canWrite(file)) return refusals.readOnly()
  try {
    lock = takeLock(file, base)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure.code === 'database_locked' ? refusals.locked() : failure
  }
  try {
    if (existsSync(file) && statSync(file).size > 0) {
      const refused = inspect(file, base)
      if (refused !== null) return giveUp(refused)
    }
    db = new Database(file, { ...base, timeout: 2000 })
    settle(db)
    const migrated = migrate(db, file, applicationId)
    if (!migrated.ok) return giveUp(migrated)
    restrict(file)
    const opened = db
    const held = lock
    return ok({
      // The one place where a connection becomes the writing one.
      db: opened as WriteDb,
      close: () => {
        opened.close()
        held.close()
      },
    })
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return giveUp(failure)
  }
}
