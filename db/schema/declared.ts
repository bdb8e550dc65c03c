import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { Failure } from '../../contract/result.ts'
import type { ReadDb } from '../file/connection.ts'
import { isSenseless, refusals, Refused } from '../file/failures.ts'
import { latestVersion, makeSchema } from './migrate.ts'
import { schemaOf } from './schema.ts'

type What = 'all' | 'tables'

/**
 * What files of earlier versions are made of, as digests: guards are code, so that what an earlier version made them of is
 * gone with it.
 */
const earlier: Readonly<Record<number, Readonly<Record<What, string>>>> = {
  180: {
    all: '9fa975a84baaff0364900053e50cc9eefeb66e46cd65dfe76ff8d3b46c50237f',
    tables: '8460092362ac19813ae482b27976b5b9ad008393622bae04770402827fd47818',
  },
  200: {
    all: 'b590f1ea602f3daed81fe96446d9c58c3af181cf27a3678dfbc091ec35669f7c',
    tables: 'eb07060fe19112c01209e00a8949839a20f8a542ef87b93eb56190e2de95cc2c',
  },
  210: {
    all: '1d92b14c60e791b0077959ae98d050157d79bd16f1ed6c811adaa6507fb5cf65',
    tables: 'eb07060fe19112c01209e00a8949839a20f8a542ef87b93eb56190e2de95cc2c',
  },
  220: {
    all: '351fe61cac21592310ed1957732dd853b0b645882ab9dc5a1775abc11ce657ed',
    tables: 'eb07060fe19112c01209e00a8949839a20f8a542ef87b93eb56190e2de95cc2c',
  },
  230: {
    all: 'c40a48055f707b1100aa9b6287c3a9ea183597f9d970fb0a94b0b345cc1eb9f0',
    tables: '5112e45ba14c9efe2ab056c57747df7383b5f725c698ef3db03cb44254cf7a4f',
  },
  240: {
    all: '835484eaebcf83e494b8b79a1f733f88b6491fadb3e336cafed0880ea37d9b23',
    tables: '34a4cc8a14609ce150ec5a30ee0050951115dc2ea6dbd01cf2a39e1d895236c5',
  },
  250: {
    all: '312739d1c04b5cc5c6973c0df199ce93cb1e4d992a61674a376a9417a167cce2',
    tables: '34a4cc8a14609ce150ec5a30ee0050951115dc2ea6dbd01cf2a39e1d895236c5',
  },
  260: {
    all: 'b0edb36cd987b128e84ddd38a7df7053cf15eac3457b85e0f6ccf2cfb40abc03',
    tables: 'ee24fcdd890fd0fd1d22ad28e494a5db3cd1b7ebaba1f4dd222ed801093be6e9',
  },
  270: {
    all: '7dad9dd47ef2f8c6e7cda401973aab8cf5b074398ef65053c56bf3dc8c66cd39',
    tables: 'b0bf21d55d130c9ff9d293bea4508b03ec94ed262a629502f2b58e74a7626285',
  },
}

const digestOf = (db: ReadDb, what: What) => createHash('sha256').update(schemaOf(db, what)).digest('hex')

/** What files of the newest version are made of: made once, because every start asks, and it takes a while. */
let newest: Readonly<Record<What, string>> | null = null

function declaredNow(options: Database.Options): Readonly<Record<What, string>> {
  if (newest !== null) return newest
  const fresh = new Database(':memory:', options)
  try {
    makeSchema(fresh)
    newest = { all: digestOf(fresh, 'all'), tables: digestOf(fresh, 'tables') }
    return newest
  } finally {
    fresh.close()
  }
}

/**
 * Whether a file is made as its version makes one. A flipped bit, or another program, can take a guard away, and have a
 * trigger or a view do what nobody asked for. One of a later version is not known, and right.
 * @param what all of it, or only what is read from
 */
export function isMadeRight(db: ReadDb, options: Database.Options, what: What = 'all'): boolean {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > latestVersion) return true
  const declared = version === latestVersion ? declaredNow(options) : earlier[version]
  return declared !== undefined && digestOf(db, what) === declared[what]
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
