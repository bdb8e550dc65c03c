import type { NumberFilter } from '../../contract/numbers.ts'
import type { Condition } from '../list/condition.ts'
import type { ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment } from '../file/fragment.ts'
import { narrowingsOf } from '../list/filters.ts'
import { sortedLimit, type Narrowing } from '../list/narrowing.ts'
import { merge, narrowed, numbersWhere, type IndexScan, type Order } from './indexScans.ts'
import { searchFor } from './textSearch.ts'
import { rankTerm, ranksOf, type RankedSearch } from './ranking.ts'
import type { SearchPlan } from './searchPlan.ts'

/** Numbers that an index leads to. */
export interface Hits {
  /** The indexes that give them, or more than them. */
  readonly scans: readonly IndexScan[]
  /** What is left to check of each, on `numbers AS n`; empty where the scans give just those that match. */
  readonly checks: readonly Condition[]
}

/** How the numbers that match a filter are found. */
export interface Matching extends Hits {
  /** All of the filter as checks that use no index. */
  readonly whole: readonly Condition[]
  /** Whether the scans give so few that they can all be read at once. */
  isFew(): boolean
  /** The same numbers by rank, the highest first; one rank where no text is searched for. */
  readonly ranked: readonly Hits[]
  /** What each of them is sorted by to have them by rank; null where there is one rank only. */
  readonly rank: Condition | null
}

const everything: IndexScan = numbersWhere(fragment`1`)

/** A filter that leaves at most so many is followed, and the text looked for in each, rather than the other way round. */
const rare = 2000

/** The part of a filter that leaves the fewest, of those that have an index. */
function fewest(
  narrowings: readonly Narrowing[],
): { field: string; size: number; scans: readonly IndexScan[] } | null {
  const indexed = narrowings.flatMap(({ field, size, scans }) =>
    scans === null ? [] : [{ field, size, scans }],
  )
  return indexed.sort((a, b) => a.size - b.size)[0] ?? null
}

/** How many hits a text has, or that it has more than can be sorted. */
function countHits(db: ReadDb, scans: readonly IndexScan[]): number {
  const tooMany = sortedLimit + 1
  if (scans.some(({ size = 0, goesThroughAll = false }) => goesThroughAll || size > sortedLimit))
    return tooMany
  return countRowsUpTo(db, merge(scans, { descending: false, atMost: tooMany }), tooMany)
}

/** The ranks of a search as hits. */
function rankedHits(search: RankedSearch, hitsOf: (plan: SearchPlan) => Hits): Hits[] {
  return ranksOf(search).map(({ plan, isNotHigher }) => {
    const { scans, checks } = hitsOf(plan)
    return { scans, checks: [...checks, ...isNotHigher] }
  })
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
    let known: number | null = null
    const hits = () => (known ??= countHits(db, search.scans))
    const isFew = () => hits() <= sortedLimit
    if (best === null || hits() < best.size) {
      const checks = narrowings.map(({ check }) => check)
      const hitsOn = ({ scans }: SearchPlan): Hits => ({ scans, checks })
      const ranked = rankedHits(search, hitsOn)
      return { ...hitsOn(search), whole, isFew, ranked, rank: rankTerm(search) }
    }
  }
  if (best === null) {
    const all = { scans: [everything], checks: whole }
    return { ...all, whole, isFew: () => false, ranked: [all], rank: null }
  }
  const others = narrowings.filter(({ field }) => field !== best.field).map(({ check }) => check)
  const { scans } = best
  const isFew = () => best.size <= sortedLimit
  if (search === null) {
    const hits = { scans, checks: others }
    return { ...hits, whole, isFew, ranked: [hits], rank: null }
  }
  const hitsOn = ({ check }: SearchPlan): Hits => ({ scans, checks: [...others, check] })
  const ranked = rankedHits(search, hitsOn)
  return { ...hitsOn(search), whole, isFew, ranked, rank: rankTerm(search) }
}

/** A SELECT of the numbers (`key`) that match, in order, without a LIMIT. */
export function inOrder({ scans, checks }: Hits, order: Order): Condition {
  return merge(
    scans.map((scan) => narrowed(scan, checks)),
    order,
  )
}

/** What follows FROM to have the numbers that match as rows of `numbers AS n`. */
export function rowsOf(hits: Hits, order: Order = { descending: false }): Condition {
  return fragment`(${inOrder(hits, order)} LIMIT -1) AS hit CROSS JOIN numbers AS n ON n.key = hit.key`
}
