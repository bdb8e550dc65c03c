import { anyOf, type Condition } from '../list/condition.ts'
import { fragment, joined } from '../file/fragment.ts'
import { eitherOf, nowhere, type SearchPlan } from './searchPlan.ts'

/** What search ranks first: what equals the text, then what begins with it, then what ends with it, then the rest. */
const ranks = ['exact', 'begins', 'ends'] as const

type Ranks = Readonly<Record<(typeof ranks)[number], SearchPlan>>

/** What a text typed into the search box finds. Its ranks are parts of that, each found in its own way. */
export interface RankedSearch extends SearchPlan, Ranks {}

/** A search by its plan and by those of its ranks that can find anything. */
export function rankedSearch(plan: SearchPlan, ranked: Partial<Ranks> = {}): RankedSearch {
  return { ...plan, exact: nowhere, begins: nowhere, ends: nowhere, ...ranked }
}

/** Finds what any of these searches finds, rank by rank. */
export function anySearch(searches: readonly RankedSearch[]): RankedSearch {
  const [only] = searches
  if (only !== undefined && searches.length === 1) return only
  return rankedSearch(eitherOf(searches), {
    exact: eitherOf(searches.map(({ exact }) => exact)),
    begins: eitherOf(searches.map(({ begins }) => begins)),
    ends: eitherOf(searches.map(({ ends }) => ends)),
  })
}

/** One rank of a search, without the numbers that rank higher. */
export interface Rank {
  readonly plan: SearchPlan
  /** Excludes what ranks higher. */
  readonly isNotHigher: readonly Condition[]
}

/** The ranks of a search, the highest first; the last one is all the rest. */
export function ranksOf(search: RankedSearch): Rank[] {
  const higher: Condition[] = []
  return [...ranks.map((rank) => search[rank]), search].flatMap((plan) => {
    if (plan.scans.length === 0) return []
    const isNotHigher = higher.length === 0 ? [] : [fragment`${anyOf(higher)} IS NOT TRUE`]
    higher.push(plan.check)
    return [{ plan, isNotHigher }]
  })
}

/** Gives each row of `numbers AS n` the place of its rank; null where a search has one rank only. */
export function rankTerm(search: RankedSearch): Condition | null {
  const checks = ranks.flatMap((rank) => (search[rank].scans.length === 0 ? [] : [search[rank].check]))
  if (checks.length === 0) return null
  const cases = checks.map((check, place) => fragment`WHEN ${check} THEN ${place}`)
  return fragment`CASE ${joined(cases, ' ')} ELSE ${checks.length} END`
}
