import type { TalliedField } from './counters.ts'
import { sql, type ReadDb } from './connection.ts'

/** How many numbers have this value of a filter. */
export function tallyOf(db: ReadDb, field: TalliedField, value: string | number): number {
  return (
    sql<[string, string | number], number>(db, 'SELECT n FROM number_tallies WHERE field = ? AND value = ?')
      .pluck()
      .get(field, value) ?? 0
  )
}

/** How many numbers there are. */
export function allNumbers(db: ReadDb): number {
  return (
    sql<[], number>(db, "SELECT coalesce(sum(n), 0) FROM number_tallies WHERE field = 'poolStatus'")
      .pluck()
      .get() ?? 0
  )
}
