import { sql, type ReadDb } from '../file/connection.ts'

const select = `SELECT coalesce((SELECT max(id) FROM history), 0) || '/' || (SELECT n FROM directory_changes)
  || coalesce((SELECT group_concat('/' || id || ' ' || (retired_at IS NULL) || choices, '') FROM fields), '')`

/**
 * How far the inventory, the directory and the fields that people defined are. The guards let no number change without a new entry of the history, and no
 * name of the directory without being counted, whoever writes: as long as it is the same, they are what they were. That
 * goes for what is committed, and for a transaction that is: what is taken back gives its numbers to what comes after.
 */
export function dataVersionOf(db: ReadDb): string {
  return sql<[], string>(db, select).pluck().get() ?? ''
}
