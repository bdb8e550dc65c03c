import Database from 'better-sqlite3'
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Failure, type Result } from '../../contract/result.ts'
import { discard, restoringFile, setAside } from './backup.ts'
import { hasBackups } from './backupNames.ts'
import { prepareActing } from '../numbers/acting.ts'
import { preparePaths } from '../numbers/followingPaths.ts'
import {
  commitOnlyIn,
  endTransactionsWith,
  inTransaction,
  readsBesideWriting,
  type ReadDb,
  type WriteDb,
} from './connection.ts'
import { isMadeRight, unlessDamaged } from '../schema/declared.ts'
import { prepareEntering } from '../numbers/entering.ts'
import { addFunctions } from '../schema/functions.ts'
import { failureOf, refusals } from './failures.ts'
import { applicationId } from './identity.ts'
import { oddNeighbour, Place, realPlace } from './inPlace.ts'
import { hasLog, inspect, startsLikeSqlite } from './inspecting.ts'
import { isBehind, keepDerived, prepareDerived } from '../counts/derived.ts'
import { createPrivately, takeLock } from './lock.ts'
import { migrate } from '../schema/migrate.ts'
import { isCutOff, takeBack } from './rollback.ts'
import { isLogForeign } from './withoutLog.ts'
import { prepareUndoing } from '../numbers/undoing.ts'

/** How many pages the write-ahead log may hold before a transaction has to carry them over: 256 MB, several large acts. */
export const pagesUntilCheckpoint = 65_536

/** How much of the file the writing connection may hold in memory, in kB: less, and large acts write pages twice. */
export const cacheOfWriting = 65_536

/** How long another program's lock is waited for, in milliseconds. */
export const patience = 2000

/** The inventory as it was at one moment. */
interface Snapshot {
  readonly db: ReadDb
  /** Lets go of it; until then the write-ahead log keeps what was written since. */
  readonly release: () => void
}

export interface OpenInventory {
  readonly db: WriteDb
  /** A connection for reading, which what is being written neither keeps waiting nor shows up in. */
  readonly reading: ReadDb
  /** Whether its files are still those at their paths; null for one that is only read. */
  readonly place: Place | null
  /** The inventory as it is now, for long reading: what is written meanwhile does not show. */
  snapshot(): Snapshot
  /** Closes the file and gives up the lock. */
  close(): void
}

export interface OpenOptions {
  /** The SQLite addon to load instead of the prebuilt one. */
  readonly nativeBinding?: string
  /**
   * What to do where there is no file: `refuse` where there was one before, `make` where the person wants a new one.
   * Without it, what lies beside tells whether there was one.
   */
  readonly whereMissing?: 'refuse' | 'make'
}

/** Whether nobody may write it: then an administrator, whom the system lets write anything, shall not either. */
function isMarkedReadOnly(path: string): boolean {
  return (statSync(path).mode & 0o222) === 0
}

function canWrite(file: string): boolean {
  const folder = dirname(file)
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    // On Windows the mark on a folder means something else.
    if (process.platform !== 'win32' && isMarkedReadOnly(folder)) return false
    if (!existsSync(file)) return true
    accessSync(file, constants.R_OK | constants.W_OK)
    return !isMarkedReadOnly(file)
  } catch {
    return false
  }
}

/** Sets the connection up; false when the disk can't do write-ahead logging. */
function settle(db: Database.Database): boolean {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') return false
  // FULL: with NORMAL a power cut loses acknowledged acts; fullfsync is the same for macOS.
  for (const pragma of [
    'synchronous = FULL',
    'fullfsync = ON',
    'checkpoint_fullfsync = ON',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'temp_store = MEMORY',
    // What was written is carried over when nothing else is to be done; this is for when that moment does not come.
    `wal_autocheckpoint = ${pagesUntilCheckpoint}`,
    `cache_size = -${cacheOfWriting}`,
  ]) {
    db.pragma(pragma)
  }
  return true
}

function restrict(file: string): void {
  // Windows has no such modes, and says that those which SQLite has open are busy.
  if (process.platform === 'win32') return
  for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}.lock`]) {
    if (existsSync(path)) chmodSync(path, 0o600)
  }
}

/** Sees to it that search and counters follow every write, and catches up with what was written without them. */
function startDerived(db: WriteDb): void {
  addFunctions(db)
  prepareActing(db)
  preparePaths(db)
  prepareEntering(db)
  prepareUndoing(db)
  prepareDerived(db)
  endTransactionsWith(db, () => keepDerived(db))
  if (isBehind(db)) inTransaction(db, () => undefined)
}

/** Readies a connection that is only read from. */
export function prepareReading(reading: ReadDb): void {
  reading.pragma('trusted_schema = OFF')
  reading.pragma('temp_store = MEMORY')
  // Half of what SQLite would take: the system keeps the file's pages as well, and there are several connections.
  reading.pragma('cache_size = -8000')
  addFunctions(reading)
}

/**
 * Opens an inventory that this process has open already, for reading only.
 * @throws what SQLite refuses
 */
export function openForReading(file: string, options: OpenOptions = {}): ReadDb {
  const reading = new Database(file, { timeout: patience, ...options, readonly: true })
  prepareReading(reading)
  return reading
}

/** A connection of its own, in a transaction that began with a first look at the file. */
function openSnapshot(file: string, options: OpenOptions): Snapshot {
  const db = openForReading(file, options)
  try {
    db.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1')
  } catch (error) {
    db.close()
    throw error
  }
  return { db, release: () => db.close() }
}

function lookAt(file: string, options: Database.Options): Failure | null {
  const db = new Database(file, { ...options, readonly: true })
  try {
    return inspect(db, file, options)
  } finally {
    db.close()
  }
}

/** Looks at an existing file before anything is written to it but what was cut off is taken back. */
function inspectFile(file: string, options: Database.Options): Failure | null {
  if (!startsLikeSqlite(file)) return refusals.notOurs()
  const looked = expecting(() => ok(lookSettled(file, options)))
  const refused = looked.ok ? looked.value : looked
  const isDamaged = refused?.code === 'database_corrupt' || refused?.code === 'not_a_database'
  return isDamaged && isLogForeign(file, options) ? refusals.foreignLog() : refused
}

/** Looks at a file once what was cut off of a write to it is taken back. */
function lookSettled(file: string, options: Database.Options): Failure | null {
  try {
    return lookAt(file, options)
  } catch (error) {
    if (!isCutOff(error)) throw error
    return takeBack(file, options) ? lookAt(file, options) : refusals.notOurs()
  }
}

/** Whether what lies beside tells that there was an inventory: backups of it, its log, or a link to it. */
function wasThere(file: string): boolean {
  return (
    hasLog(file) || hasBackups(file) || lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
  )
}

/** Opens a file that this process has locked; the connection is closed again unless all is well. */
function openLocked(
  file: string,
  options: Database.Options,
  {
    path,
    whereMissing,
  }: { readonly path: string; readonly whereMissing: OpenOptions['whereMissing'] | undefined },
): Result<WriteDb> {
  if (existsSync(file) && statSync(file).size > 0) {
    const refused = inspectFile(file, options)
    if (refused !== null) return refused
  } else if (whereMissing === 'make') {
    // SQLite would remove the log of one that is gone.
    setAside(file)
  } else if (whereMissing === 'refuse' || wasThere(path)) {
    return refusals.missing()
  }
  // What a restore that was ended half-way has left; one that is under way has the lock.
  discard(restoringFile(file))
  createPrivately(file)
  const db = new Database(file, options)
  let keep = false
  try {
    if (!settle(db)) return refusals.noWal()
    const migrated = migrate(db, path, applicationId)
    if (!migrated.ok) return migrated
    if (!isMadeRight(db, options)) return refusals.changed()
    restrict(file)
    // The one place where a connection becomes the writing one.
    const writing = db as WriteDb
    const start = () => {
      startDerived(writing)
      return ok(writing)
    }
    const started = unlessDamaged(db, options, start)
    keep = started.ok
    return started
  } finally {
    if (!keep) db.close()
  }
}

/** What a step gives, with the errors of SQLite and the file system as failures; bugs still throw. */
function expecting<T>(step: () => Result<T>): Result<T> {
  try {
    return step()
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

/**
 * Opens the inventory, making or migrating it where needed. The only place that opens it for writing.
 * @param path of the database, or of a link to it; its folder is made when missing, and backups are kept there
 * @returns the open inventory; or why it can't be opened, in which case the file was not changed
 */
export function openDatabase(path: string, options: OpenOptions = {}): Result<OpenInventory> {
  const { nativeBinding, whereMissing } = options
  const base: Database.Options = {
    timeout: patience,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  }
  // The lock and the log are beside the file itself, so that whoever comes by a link finds them.
  const file = realPlace(path)
  const locked = expecting(() => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const odd = oddNeighbour(file)
    if (odd !== null) return refusals.inTheWay(odd)
    return canWrite(file) ? ok(takeLock(file, base)) : refusals.readOnly()
  })
  if (!locked.ok) return locked.code === 'database_locked' ? refusals.inUse() : locked
  const lock = locked.value
  let db: WriteDb | null = null
  try {
    const opened = expecting(() => openLocked(file, base, { path, whereMissing }))
    if (!opened.ok) return opened
    db = opened.value
    const connection = db
    const reading = openForReading(file, options)
    const place = new Place(file)
    commitOnlyIn(connection, place)
    readsBesideWriting(connection, reading)
    return ok({
      db: connection,
      reading,
      place,
      snapshot: () => {
        place.expect()
        return openSnapshot(file, options)
      },
      close: () => {
        // SQLite would carry what another program wrote over the log into the file. So it stays open until the process ends.
        if (place.lost() !== 'log') {
          reading.close()
          connection.close()
        }
        lock.close()
      },
    })
  } finally {
    if (db === null) lock.close()
  }
}
