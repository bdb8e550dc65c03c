import type { FacetField } from '../../contract/facets.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { remembered } from '../list/remembering.ts'

/** How many numbers have this value of a filter. */
export function countOfValue(db: ReadDb, field: FacetField, value: string | number): number {
  return (
    sql<[string, string | number], number>(db, 'SELECT n FROM counts_by_value WHERE field = ? AND value = ?')
      .pluck()
      .get(field, value) ?? 0
  )
}

/** How many numbers have one of these values of a filter. */
export function countOfAny(db: ReadDb, field: FacetField, values: readonly (string | number)[]): number {
  return (
    sql<[string, string], number>(
      db,
      'SELECT coalesce(sum(n), 0) FROM counts_by_value WHERE field = ? AND value IN (SELECT value FROM json_each(?))',
    )
      .pluck()
      .get(field, JSON.stringify(values)) ?? 0
  )
}

/** How many numbers there are. */
export function allNumbers(db: ReadDb): number {
  return (
    sql<[], number>(db, "SELECT coalesce(sum(n), 0) FROM counts_by_value WHERE field = 'poolStatus'")
      .pluck()
      .get() ?? 0
  )
}

/** How many numbers have a user. */
export function numbersWithUser(db: ReadDb): number {
  const count = 'SELECT coalesce(sum(n), 0) FROM number_counts WHERE has_user = 1'
  return remembered(db, 'numbers with a user', () => sql<[], number>(db, count).pluck().get() ?? 0)
}
