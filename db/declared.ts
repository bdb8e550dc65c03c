import Database from 'better-sqlite3'
import type { Failure } from '../contract/result.ts'
import type { ReadDb } from './connection.ts'
import { isSenseless, refusals } from './failures.ts'
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
 * What is told of an error that is for what the file declares, where the statement is sound: a column whose name is
 * damaged is not found.
 * @returns null for any other error
 */
export function damageOf(error: unknown, db: ReadDb, options: Database.Options): Failure | null {
  return isSenseless(error) && !isMadeRight(db, options) ? refusals.corrupt() : null
}

/**
 * Does something with a file, or tells that what it declares is damaged.
 * @throws all else that SQLite refuses, and bugs
 */
export function unlessDamaged<T>(db: ReadDb, options: Database.Options, work: () => T): T | Failure {
  try {
    return work()
  } catch (error) {
    const damage = damageOf(error, db, options)
    if (damage === null) throw error
    return damage
  }
}
