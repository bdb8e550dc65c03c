import type { ReadDb } from '../file/connection.ts'

/** The names of the tables in a database of a connection, `main` or one that was attached. */
export function tablesOf(db: ReadDb, schema: string): ReadonlySet<string> {
  const names = db.prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table'`).pluck().all()
  return new Set(names as string[])
}

/** The names of the columns of a table in a database of a connection. */
export function columnsOf(db: ReadDb, schema: string, table: string): ReadonlySet<string> {
  const names = db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema)
  return new Set(names as string[])
}

/** SQLite's own statistics, which any program may have made. */
const statistics = "type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')"

/** What a database is made of, as text that can be compared: all of it, or only what is read from. */
export function schemaOf(db: ReadDb, what: 'all' | 'tables' = 'all'): string {
  const types = what === 'all' ? '1' : "type IN ('table', 'view')"
  const parts = db
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE ${types} AND NOT (${statistics}) ORDER BY type, name`,
    )
    .all()
  return JSON.stringify(parts)
}
