import { anyOf, type Condition } from '../list/condition.ts'
import type { IndexScan } from './indexScans.ts'

/** How numbers that have something are found. */
export interface SearchPlan {
  /** The indexes that give them. */
  readonly scans: readonly IndexScan[]
  /** The same as a condition on `numbers AS n` that uses no index. */
  readonly check: Condition
}

/** Finds nothing. */
export const nowhere: SearchPlan = { scans: [], check: anyOf([]) }

/** Finds what any of these finds. */
export function eitherOf(plans: readonly SearchPlan[]): SearchPlan {
  const leading = plans.filter(({ scans }) => scans.length > 0)
  if (leading.length === 0) return nowhere
  return { scans: leading.flatMap(({ scans }) => scans), check: anyOf(leading.map(({ check }) => check)) }
}
