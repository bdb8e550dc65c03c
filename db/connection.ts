import type Database from 'better-sqlite3'

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

/** Does work in one transaction that takes the write lock at once: all of it is kept, or none. */
export function inTransaction<T>(db: WriteDb, work: () => T): T {
  return db
    .transaction(() => {
      const result = work()
      endTransaction(db)
      return result
    })
    .immediate()
}

/** How many rows a connection has written since it was opened, also those that were taken back. */
export function rowsWritten(db: ReadDb): number {
  return sql<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0
}
