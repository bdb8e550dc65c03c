import Database from 'better-sqlite3'
import type { Failure } from '../../contract/result.ts'
import type { ReadDb } from '../file/connection.ts'
import { isSenseless, refusals, Refused } from '../file/failures.ts'
import { latestVersion, migrations, takeStep } from './migrate.ts'
import { schemaOf } from './schema.ts'

/** What files of a version are made of, by version: made once, because every start asks, and it takes a while. */
const declared = new Map<number, Readonly<Record<'all' | 'tables', string>>>()

/** What a file of a version is made of; null for a version that never was. */
function declaredAt(version: number, options: Database.Options) {
  const steps = migrations.filter((migration) => migration.version <= version)
  if (steps.at(-1)?.version !== version) return null
  const known = declared.get(version)
  if (known !== undefined) return known
  const fresh = new Database(':memory:', options)
  try {
    for (const step of steps) takeStep(fresh, step)
    const made = { all: schemaOf(fresh), tables: schemaOf(fresh, 'tables') }
    declared.set(version, made)
    return made
  } finally {
    fresh.close()
  }
}

/**
 * Whether a file is made as its version makes one. A flipped bit, or another program, can take a guard away, and have a
 * trigger or a view do what nobody asked for. One of a later version is not known, and right.
 * @param what all of it, or only what is read from
 */
export function isMadeRight(db: ReadDb, options: Database.Options, what: 'all' | 'tables' = 'all'): boolean {
  const version = Number(db.pragma('user_version', { simple: true }))
  return version > latestVersion || schemaOf(db, what) === declaredAt(version, options)?.[what]
}

/**
 * Makes sure of a copy that is to become the inventory.
 * @throws Refused where it is not made as its version makes one
 */
export function verifyMade(path: string, options: Database.Options): void {
  const copy = new Database(path, { ...options, readonly: true })
  try {
    if (!isMadeRight(copy, options)) throw new Refused(refusals.backupChanged())
  } finally {
    copy.close()
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
