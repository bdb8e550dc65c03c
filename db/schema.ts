import type { ReadDb } from './connection.ts'

/** The names of the tables in a database of a connection, `main` or one that was attached. */
export function tablesOf(db: ReadDb, schema: string): ReadonlySet<string> {
  const names = db.prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table'`).pluck().all()
  return new Set(names as string[])
}

/** Everything that a database is made of, as text that can be compared; SQLite's own statistics aside. */
export function schemaOf(db: ReadDb): string {
  const parts = db
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all()
  return JSON.stringify(parts)
}
