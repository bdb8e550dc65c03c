import Database from 'better-sqlite3'
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { ok, type Failure, type Result } from '../contract/result.ts'
import type { ReadDb } from './connection.ts'
import { unlessDamaged } from './declared.ts'
import { failureOf, refusals } from './failures.ts'
import { hasLog, inspect, startsLikeSqlite } from './inspecting.ts'
import { isBehind } from './keeping.ts'
import { latestVersion } from './migrate.ts'
import { patience, prepareReading, type OpenOptions } from './open.ts'
import { isCutOff } from './rollback.ts'

/** The largest file that is read into memory as a whole, in bytes. */
const memoryLimit = 2 ** 31

/** Where in a database's head it says that a log belongs to it; 1 says that none does. */
const logVersions = [18, 19]

function readWhole(file: string): Buffer {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.allocUnsafe(fstatSync(handle).size)
    for (let at = 0; at < bytes.length;) {
      const read = readSync(handle, bytes, at, Math.min(bytes.length - at, 2 ** 28), at)
      if (read === 0) throw new Error('the file became shorter while it was read')
      at += read
    }
    return bytes
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads a file whole, where SQLite can't make the files beside it that it shares a log through: in a folder, or on a
 * disk, that can't be written.
 */
function openInMemory(file: string, options: Database.Options): Result<Database.Database> {
  if (hasLog(file)) return refusals.logOutOfReach()
  if (statSync(file).size > memoryLimit) return refusals.tooLargeToRead()
  const bytes = readWhole(file)
  for (const at of logVersions) bytes[at] = 1
  return ok(new Database(bytes, { ...options, readonly: true }))
}

function connect(file: string, options: Database.Options): Result<Database.Database> {
  const db = new Database(file, { ...options, readonly: true, fileMustExist: true })
  try {
    // Only when something is read it shows whether that can be done.
    db.pragma('schema_version')
    return ok(db)
  } catch (error) {
    db.close()
    if (isCutOff(error)) return refusals.logOutOfReach()
    if (failureOf(error)?.code !== 'database_read_only') throw error
    return openInMemory(file, options)
  }
}

/** Why what is in the file can't be shown as it is; null when it can. */
function notAsItIs(db: ReadDb, file: string): Failure | null {
  const refused = inspect(db, file)
  if (refused !== null) return refused
  if (Number(db.pragma('user_version', { simple: true })) < latestVersion) return refusals.older()
  return isBehind(db) ? refusals.behind() : null
}

/**
 * Opens the inventory for reading only, as it is and beside whoever has it open: without the lock, and with nothing
 * written to it.
 * @param file path of the database
 * @returns a connection that can't write; or why the inventory can't be shown without being written
 */
export function openReadOnly(file: string, { nativeBinding }: OpenOptions = {}): Result<ReadDb> {
  const options: Database.Options = {
    timeout: patience,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  }
  try {
    if (!existsSync(file)) return refusals.nothingToRead()
    if (!startsLikeSqlite(file)) return refusals.notOurs()
    const connected = connect(file, options)
    if (!connected.ok) return connected
    const db = connected.value
    const refused = unlessDamaged(db, options, () => notAsItIs(db, file))
    if (refused !== null) {
      db.close()
      return refused
    }
    prepareReading(db)
    return ok(db)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}
