import type { FacetField } from '../../contract/facets.ts'
import type { Id } from '../../contract/values.ts'
import type { IndexScan } from '../search/indexScans.ts'
import type { Condition } from './condition.ts'

/** The most hits that are sorted after they are found. */
export const sortedLimit = 10_000

/** A part of a filter: which numbers it leaves, from an index or as a check on each. */
export interface Narrowing {
  readonly field: FacetField | 'handedOverIn' | 'rejectedIn' | 'e164' | 'ranges' | 'added' | `custom.${Id}`
  /** How many numbers it leaves, or more. */
  readonly size: number
  /** How to read what it leaves from an index in the order of the numbers; null where that is not worth it. */
  readonly scans: readonly IndexScan[] | null
  /** A condition on `numbers AS n` that uses no index. */
  readonly check: Condition
}
