import type { NumberFilter } from '../contract/numbers.ts'
import { allOf, type Condition } from './condition.ts'
import { sql, type ReadDb } from './connection.ts'
import { narrowingsOf, type Narrowing } from './filters.ts'
import { merge, numbersWhere, type Leg, type Order } from './legs.ts'
import { searchFor, sortedLimit } from './textSearch.ts'

/** How the numbers that match a filter are found. */
export interface Matching {
  /** The indexes that give them, or more than them. */
  readonly legs: readonly Leg[]
  /** What is left to check of each, on `numbers AS n`; empty where the legs give just those that match. */
  readonly checks: readonly Condition[]
  /** All of the filter as checks that use no index. */
  readonly whole: readonly Condition[]
  /** Whether the legs give so few that they can all be read at once. */
  readonly isFew: boolean
}

const everything: Leg = numbersWhere('1')

/** A filter that leaves at most so many is followed, and the text looked for in each, rather than the other way round. */
const rare = 2000

/** The part of a filter that leaves the fewest, of those that have an index. */
function fewest(
  narrowings: readonly Narrowing[],
): { field: string; size: number; legs: readonly Leg[] } | null {
  const indexed = narrowings.flatMap(({ field, size, legs }) =>
    legs === null ? [] : [{ field, size, legs }],
  )
  return indexed.sort((a, b) => a.size - b.size)[0] ?? null
}

/** How many hits a text has, or that it has more than can be sorted. */
function countHits(db: ReadDb, legs: readonly Leg[]): number {
  const hits = merge(legs, { descending: false })
  const count = `SELECT count(*) FROM (${hits.text} LIMIT ${sortedLimit + 1})`
  return (
    sql<(string | number)[], number>(db, count)
      .pluck()
      .get(...hits.values) ?? 0
  )
}

/**
 * Decides which index leads to the numbers that match: that of the text, or that of the part of the filter that leaves
 * the fewest. The rest is checked number by number.
 */
export function matchingOf(db: ReadDb, filter: NumberFilter): Matching {
  const search = searchFor(db, filter.text ?? '')
  const narrowings = narrowingsOf(db, filter)
  const whole = [...narrowings.map(({ check }) => check), ...(search === null ? [] : [search.check])]
  const best = fewest(narrowings)
  if (search !== null && (best === null || best.size > rare)) {
    const hits = narrowings.length === 0 ? null : countHits(db, search.legs)
    if (best === null || hits === null || hits < best.size) {
      const checks = narrowings.map(({ check }) => check)
      return { legs: search.legs, checks, whole, isFew: (hits ?? countHits(db, search.legs)) <= sortedLimit }
    }
  }
  if (best !== null) {
    const others = narrowings.filter(({ field }) => field !== best.field).map(({ check }) => check)
    const checks = search === null ? others : [...others, search.check]
    return { legs: best.legs, checks, whole, isFew: best.size <= sortedLimit }
  }
  return { legs: [everything], checks: whole, whole, isFew: false }
}

/** A SELECT of the numbers (`e164`) that match, in order, without a LIMIT. */
export function inOrder({ legs, checks }: Matching, order: Order): Condition {
  if (checks.length === 0) return merge(legs, order)
  const check = allOf(checks)
  if (legs.every(({ key }) => key === 'n.e164')) {
    return merge(
      legs.map((leg) => ({ ...leg, ...allOf([leg, check]) })),
      order,
    )
  }
  // The LIMIT keeps SQLite from dropping the order of what is inside.
  const hits = merge(legs, order)
  return {
    text: `SELECT n.e164 FROM (${hits.text} LIMIT -1) AS hit CROSS JOIN numbers AS n ON n.e164 = hit.e164
      WHERE ${check.text}`,
    values: [...hits.values, ...check.values],
  }
}

/** What follows FROM to have the numbers that match as rows of `numbers AS n`. */
export function rowsOf(matching: Matching, order: Order = { descending: false }): Condition {
  const keys = inOrder(matching, order)
  return {
    text: `(${keys.text} LIMIT -1) AS hit CROSS JOIN numbers AS n ON n.e164 = hit.e164`,
    values: keys.values,
  }
}
