import type { NumberFilter } from '../../contract/numbers.ts'
import type { ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectColumn, verbatim, type Fragment } from '../file/fragment.ts'
import { inCube, isOpen } from '../counts/cube.ts'
import { narrowed } from '../search/indexScans.ts'
import { inOrder, matchingOf, type Matching } from '../search/matching.ts'
import { remembered } from './remembering.ts'
import { allNumbers } from '../counts/valueCounts.ts'

/** How many rows a SELECT gives. */
export function countRows(db: ReadDb, select: Fragment): number {
  return remembered(db, `rows ${JSON.stringify(select)}`, () => countRowsUpTo(db, select, -1))
}

export interface CountOptions {
  /** How the numbers are found, where that is known already. */
  readonly matching?: Matching
  /** Counting stops above this number. */
  readonly upTo?: number | undefined
}

interface Count {
  readonly total: number
  /** With it, there are at least so many. */
  readonly isCapped: boolean
  /** All that match, in no order, where they were read to count them. */
  readonly hits?: readonly number[]
}

/**
 * How many numbers match, counted as far as `upTo`. What one index alone has more of is counted there: that takes a
 * fraction of the time of merging several.
 */
function countUpTo(db: ReadDb, { scans, checks }: Matching, upTo: number): Count {
  const capped = { total: upTo, isCapped: true }
  const hits = new Set<number>()
  for (const scan of scans.map((each) => narrowed(each, checks))) {
    if (scan.size !== undefined && scan.size > upTo) return capped
    const { key, from } = scan
    const select = fragment`SELECT ${verbatim(key)} FROM ${verbatim(from)} WHERE ${scan} LIMIT ${upTo + 1}`
    for (const hit of selectColumn<number>(db, select)) hits.add(hit)
    if (hits.size > upTo) return capped
  }
  return { total: hits.size, isCapped: false, hits: [...hits] }
}

/** How many numbers match: from the counters where they know, else counted. */
export function countNumbers(
  db: ReadDb,
  filter: NumberFilter,
  { matching = matchingOf(db, filter), upTo }: CountOptions = {},
): Count {
  const known = countInCube(db, filter)
  if (known !== null) return { total: known, isCapped: false }
  const [scan, ...others] = matching.scans.map((each) => narrowed(each, matching.checks))
  if (others.length === 0 && scan?.size !== undefined) return { total: scan.size, isCapped: false }
  if (upTo === undefined) {
    return { total: countRows(db, inOrder(matching, { descending: false })), isCapped: false }
  }
  return countUpTo(db, matching, upTo)
}

/** How many numbers match a filter that the counters know; null for any other. */
export function countInCube(db: ReadDb, filter: NumberFilter): number | null {
  if (isOpen(filter)) return allNumbers(db)
  const cube = inCube(filter)
  if (cube === null) return null
  return remembered(db, `cube ${JSON.stringify(cube)}`, () => {
    const [sum = 0] = selectColumn<number>(
      db,
      fragment`SELECT coalesce(sum(n), 0) FROM number_counts WHERE ${cube}`,
    )
    return sum
  })
}
