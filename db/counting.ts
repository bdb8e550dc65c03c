import type { NumberFilter } from '../contract/numbers.ts'
import type { Condition } from './condition.ts'
import { sql, type ReadDb } from './connection.ts'
import { inCube, isOpen } from './cube.ts'
import { merge, narrowed, type Leg } from './legs.ts'
import { inOrder, matchingOf, type Matching } from './matching.ts'
import { remembered } from './remembering.ts'
import { allNumbers } from './tallies.ts'

/** How many rows a SELECT gives. */
export function countRows(db: ReadDb, { text, values }: Condition): number {
  return remembered(
    db,
    `rows ${JSON.stringify([text, values])}`,
    () =>
      sql<(string | number)[], number>(db, `SELECT count(*) FROM (${text} LIMIT -1)`)
        .pluck()
        .get(...values) ?? 0,
  )
}

export interface CountOptions {
  /** How the numbers are found, where that is known already. */
  readonly matching?: Matching
  /** Counting stops above this number. */
  readonly upTo?: number | undefined
}

/**
 * How many numbers match, counted as far as `most`. What one index alone has enough of is counted there: that takes a
 * fraction of the time of merging several.
 */
function countUpTo(db: ReadDb, { legs, checks }: Matching, most: number): number {
  const count = ({ text, values }: Condition) =>
    sql<(string | number)[], number>(db, `SELECT count(*) FROM (${text} LIMIT ?)`)
      .pluck()
      .get(...values, most) ?? 0
  const giving: { leg: Leg; size: number }[] = []
  for (const leg of legs.map((each) => narrowed(each, checks))) {
    const size = leg.size ?? count({ ...leg, text: `SELECT 1 FROM ${leg.from} WHERE ${leg.text}` })
    if (size >= most) return size
    if (size > 0) giving.push({ leg, size })
  }
  const [only, ...others] = giving
  if (only === undefined || others.length === 0) return only?.size ?? 0
  const merged = giving.map(({ leg }) => leg)
  return count(merge(merged, { descending: false, atMost: most }))
}

/**
 * How many numbers match: from the counters where they know, else counted.
 * @returns with `isCapped`, there are at least so many
 */
export function countNumbers(
  db: ReadDb,
  filter: NumberFilter,
  { matching = matchingOf(db, filter), upTo }: CountOptions = {},
): { total: number; isCapped: boolean } {
  const known = countInCube(db, filter)
  if (known !== null) return { total: known, isCapped: false }
  const [leg, ...others] = matching.legs.map((each) => narrowed(each, matching.checks))
  if (others.length === 0 && leg?.size !== undefined) return { total: leg.size, isCapped: false }
  if (upTo === undefined) {
    return { total: countRows(db, inOrder(matching, { descending: false })), isCapped: false }
  }
  const total = countUpTo(db, matching, upTo + 1)
  return { total: Math.min(total, upTo), isCapped: total > upTo }
}

/** How many numbers match a filter that the counters know; null for any other. */
export function countInCube(db: ReadDb, filter: NumberFilter): number | null {
  if (isOpen(filter)) return allNumbers(db)
  const cube = inCube(filter)
  if (cube === null) return null
  return remembered(
    db,
    `cube ${JSON.stringify(cube)}`,
    () =>
      sql<(string | number)[], number>(db, `SELECT coalesce(sum(n), 0) FROM number_counts WHERE ${cube.text}`)
        .pluck()
        .get(...cube.values) ?? 0,
  )
}
