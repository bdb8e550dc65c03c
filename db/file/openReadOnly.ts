import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { ok, type Failure, type Result } from '../../contract/result.ts'
import type { ReadDb } from './connection.ts'
import { unlessDamaged } from '../schema/declared.ts'
import { failureOf, refusals } from './failures.ts'
import { applicationId } from './identity.ts'
import { realPlace } from './inPlace.ts'
import { hasLog, inspect, startsLikeSqlite } from './inspecting.ts'
import { isBehind } from '../counts/derived.ts'
import { latestVersion } from '../schema/migrate.ts'
import { patience, prepareReading, type OpenOptions } from './open.ts'
import { isCutOff } from './rollback.ts'
import { openWithoutLog } from './withoutLog.ts'

/**
 * Reads a file whole, where SQLite can't make the files beside it that it shares a log through: in a folder, or on a
 * disk, that can't be written.
 */
function openInMemory(file: string, options: Database.Options): Result<Database.Database> {
  if (hasLog(file)) return refusals.logOutOfReach()
  const db = openWithoutLog(file, options)
  return db === null ? refusals.tooLargeToRead() : ok(db)
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

/** Whether a file has to be updated first, whose tables are then not those of now either. */
function isOlder(db: ReadDb): boolean {
  const version = Number(db.pragma('user_version', { simple: true }))
  const id = Number(db.pragma('application_id', { simple: true }))
  return version > 0 && version < latestVersion && id === applicationId
}

/** Why what is in the file can't be shown as it is; null when it can. */
function notAsItIs(db: ReadDb, file: string, options: Database.Options): Failure | null {
  if (isOlder(db)) return refusals.older()
  const refused = inspect(db, file, options)
  // Guards and triggers are asked by nobody who only reads.
  if (refused !== null && refused.code !== 'database_changed') return refused
  return isBehind(db) ? refusals.behind() : null
}

/**
 * Opens the inventory for reading only, as it is and beside whoever has it open: without the lock, and with nothing
 * written to it.
 * @param path of the database
 * @returns a connection that can't write; or why the inventory can't be shown without being written
 */
export function openReadOnly(path: string, { nativeBinding }: OpenOptions = {}): Result<ReadDb> {
  const options: Database.Options = {
    timeout: patience,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  }
  const file = realPlace(path)
  try {
    if (!existsSync(file)) return refusals.nothingToRead()
    if (!startsLikeSqlite(file)) return refusals.notOurs()
    const connected = connect(file, options)
    if (!connected.ok) return connected
    const db = connected.value
    const refused = unlessDamaged(db, options, () => notAsItIs(db, file, options))
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
