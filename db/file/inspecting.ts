import type Database from 'better-sqlite3'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Failure } from '../../contract/result.ts'
import { isMadeRight } from '../schema/declared.ts'
import { isSenseless, refusals } from './failures.ts'
import { applicationId } from './identity.ts'
import { latestVersion } from '../schema/migrate.ts'

/** Above this size a file that was closed cleanly is not checked at every start; in bytes. */
const quickCheckLimit = 64 * 1024 * 1024

const magic = 'SQLite format 3\0'

/** Whether a file begins as every SQLite database does. */
export function startsLikeSqlite(file: string): boolean {
  if (!statSync(file).isFile()) return false
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(magic.length)
    readSync(handle, head, 0, magic.length, 0)
    return head.toString('latin1') === magic
  } finally {
    closeSync(handle)
  }
}

/** Whether acts are in the log beside the file that are not in the file itself: it was not closed cleanly, or is open. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function sqlObjects(db: Database.Database): number {
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0
}

/** Whether the structure of the file is whole, as far as a quick look tells. */
function isWhole(db: Database.Database): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    // SQLite looks at every table that the file declares; what it can't make sense of there is the file's, not ours.
    if (isSenseless(error)) return false
    throw error
  }
}

/** Whether the tables, or only the guards, are others than those of the file's version. */
function madeWrong(db: Database.Database, options: Database.Options): Failure | null {
  try {
    if (isMadeRight(db, options)) return null
    return isMadeRight(db, options, 'tables') ? refusals.changed() : refusals.tablesChanged()
  } catch (error) {
    if (isSenseless(error)) return refusals.corrupt()
    throw error
  }
}

/**
 * Inspects an existing file without writing to it, and before any query that its own triggers or views could answer.
 * @param db reads it
 * @returns why it can't be used; null when it can; `database_changed` where it can still be read
 */
export function inspect(db: Database.Database, file: string, options: Database.Options): Failure | null {
  const version = Number(db.pragma('user_version', { simple: true }))
  const id = Number(db.pragma('application_id', { simple: true }))
  if (version !== 0 && id !== applicationId) return refusals.notOurs()
  if (version === 0 && sqlObjects(db) > 0) return refusals.notOurs()
  if (version > latestVersion) return refusals.newer()
  const wrong = version === 0 ? null : madeWrong(db, options)
  if (wrong?.code === 'database_corrupt') return wrong
  const isChecked = hasLog(file) || statSync(file).size <= quickCheckLimit
  return isChecked && !isWhole(db) ? refusals.corrupt() : wrong
}
