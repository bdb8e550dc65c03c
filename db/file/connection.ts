import type Database from 'better-sqlite3'
import type { Place } from './inPlace.ts'

declare const writable: unique symbol

/** A connection that is only read from. */
export type ReadDb = Database.Database

/** The one connection that may write; only `openDatabase` makes one. */
export type WriteDb = ReadDb & { readonly [writable]: true }

const caches = new WeakMap<ReadDb, Map<string, Database.Statement>>()

/**
 * A prepared statement, compiled once per connection.
 * @param db the connection it is for
 * @param text SQL that is the same every time; values belong into parameters
 */
export function sql<Params extends unknown[], Row = unknown>(
  db: ReadDb,
  text: string,
): Database.Statement<Params, Row> {
  let cache = caches.get(db)
  if (cache === undefined) {
    cache = new Map()
    caches.set(db, cache)
  }
  let statement = cache.get(text)
  if (statement === undefined) {
    statement = db.prepare(text)
    cache.set(text, statement)
  }
  // The caller states parameters and row beside the SQL they belong to; the cache holds statements of all shapes.
  return statement as unknown as Database.Statement<Params, Row>
}

/** Asserts that a write changed as many rows as it was meant to; anything else is a bug, so it throws. */
export function expectChanges(result: Database.RunResult, expected: number, what: string): void {
  if (result.changes !== expected) {
    throw new Error(`${what}: changed ${result.changes} rows, expected ${expected}`)
  }
}

const lastSteps = new WeakMap<WriteDb, () => void>()

/** Has every transaction of the connection end with `step`, which is part of it. */
export function endTransactionsWith(db: WriteDb, step: () => void): void {
  lastSteps.set(db, step)
}

/** Does what every transaction of the connection ends with. */
export function endTransaction(db: WriteDb): void {
  lastSteps.get(db)?.()
}

const besides = new WeakMap<ReadDb, ReadDb>()

/** Names the connection that reads beside a writing one, on which only what was committed shows. */
export function readsBesideWriting(db: WriteDb, reading: ReadDb): void {
  besides.set(db, reading)
}

/**
 * A connection that shows what is committed: what an act under way has written may still be taken back. For all that is
 * read outside of the transaction that uses it.
 */
export function committed(db: ReadDb): ReadDb {
  return besides.get(db) ?? db
}

const places = new WeakMap<WriteDb, Place>()

/** Has every transaction of the connection be committed, and told as done, only where its file is in place. */
export function commitOnlyIn(db: WriteDb, place: Place): void {
  places.set(db, place)
}

/** Where the file of a connection is; null for one whose transactions do not ask. */
export function placeOf(db: WriteDb): Place | null {
  return places.get(db) ?? null
}

/**
 * Checks that a connection's file is still in place. Called before a commit, where a throw rolls back, and again before
 * success is reported, because only then is the data sure to be in the file. Takes some 30 microseconds.
 * @throws Refused
 */
export function expectInPlace(db: WriteDb): void {
  places.get(db)?.expect()
}

/** Does a step of a transaction; where it fails because the file is out of place, that is the reason to tell. */
export function telling<T>(db: WriteDb, step: () => T): T {
  try {
    return step()
  } catch (error) {
    expectInPlace(db)
    throw error
  }
}

/** Does work in one transaction that takes the write lock at once: all of it is kept, or none. */
export function inTransaction<T>(db: WriteDb, work: () => T): T {
  return telling(db, () => {
    const result = db
      .transaction(() => {
        const done = work()
        endTransaction(db)
        expectInPlace(db)
        return done
      })
      .immediate()
    expectInPlace(db)
    return result
  })
}

/** How many rows a connection has written since it was opened, also those that were taken back. */
export function rowsWritten(db: ReadDb): number {
  return sql<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0
}
