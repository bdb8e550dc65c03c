import Database from 'better-sqlite3'
import type { ReadDb } from './connection.ts'
import { isSenseless } from './failures.ts'
import { latestVersion, migrations } from './migrate.ts'
import { schemaOf } from './schema.ts'

/** Whether the file is made as this version makes one: a flipped bit there can take a guard away. */
export function isMadeRight(db: ReadDb, options: Database.Options): boolean {
  if (db.pragma('user_version', { simple: true }) !== latestVersion) return true
  const fresh = new Database(':memory:', options)
  try {
    for (const { sql } of migrations) fresh.exec(sql)
    return schemaOf(fresh) === schemaOf(db)
  } finally {
    fresh.close()
  }
}

/**
 * Does something with a file whose statements are sound, so that one that SQLite makes no sense of is for what the file
 * declares: a column with a damaged name is not found.
 * @param otherwise what is given where that is so
 * @throws all else that SQLite refuses, and bugs
 */
export function unlessDeclaredWrong<T, E>(
  db: ReadDb,
  options: Database.Options,
  work: () => T,
  otherwise: () => E,
): T | E {
  try {
    return work()
  } catch (error) {
    if (!isSenseless(error) || isMadeRight(db, options)) throw error
    return otherwise()
  }
}
