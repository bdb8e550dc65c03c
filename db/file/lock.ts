import Database from 'better-sqlite3'
import { closeSync, openSync, truncateSync } from 'node:fs'

/** Makes a file that is missing, so that it is never readable for others; SQLite's side files take its mode. */
export function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    // One that is there is not opened: closing it would give up the locks that this process has on it. And it may come
    // to be there at any moment, by another NumberDesk that is started at the same one.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/**
 * How long the lock is tried for, in milliseconds: of two that try at the same moment each would find the other in the
 * way, and both would be kept out.
 */
const patienceWithOther = 50

function lockAt(path: string, options: Database.Options): Database.Database {
  const lock = new Database(path, { ...options, timeout: patienceWithOther })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

/**
 * Takes a lock that lives as long as the process: an exclusive transaction on a small file beside the inventory. It
 * keeps a second NumberDesk out without keeping read connections of this one, or a look from another tool, out.
 * @returns the connection that holds it; closing that gives it up
 */
export function takeLock(file: string, options: Database.Options): Database.Database {
  const path = `${file}.lock`
  createPrivately(path)
  try {
    return lockAt(path, options)
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB')) throw error
    // Nobody holds it, or that would have been said first; and nothing of worth is ever in it.
    truncateSync(path)
    return lockAt(path, options)
  }
}
