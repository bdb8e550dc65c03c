import { sql, type ReadDb } from '../file/connection.ts'

const select = `SELECT coalesce((SELECT max(id) FROM history), 0) || '/' || (SELECT n FROM directory_changes)`

/**
 * How far the inventory and the directory are. The guards let no number change without a new entry of the history, and no
 * name of the directory without being counted, whoever writes: as long as it is the same, both are what they were. That
 * goes for what is committed, and for a transaction that is: what is taken back gives its numbers to what comes after.
 */
export function standingOf(db: ReadDb): string {
  return sql<[], string>(db, select).pluck().get() ?? ''
}
