import type { ReadDb } from './connection.ts'

/** The names of the tables in a database of a connection, `main` or one that was attached. */
export function tablesOf(db: ReadDb, schema: string): ReadonlySet<string> {
  const names = db.prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table'`).pluck().all()
  return new Set(names as string[])
}
