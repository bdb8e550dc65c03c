import { fragment, joined, verbatim } from '../file/fragment.ts'
import { allOf, anyOf, type Condition } from '../list/condition.ts'

/** One index to read numbers from. */
export interface IndexScan extends Condition {
  readonly from: string
  /** The number, in terms of `from`. */
  readonly key: 'n.key' | 's.key' | 'v.key' | 'rowid' | 'hit.rowid'
  /** How many numbers it gives, where that is known. */
  readonly size?: number
  /** Whether they come in another order than their own, and have to be sorted. */
  readonly isUnordered?: boolean
  /** Whether it looks at every number, in their order. */
  readonly goesThroughAll?: boolean
}

/** Numbers that meet a condition on `numbers AS n`. */
export function numbersWhere(condition: Condition): IndexScan {
  return { from: 'numbers AS n', key: 'n.key', ...condition }
}

/** Numbers that another table has as `s`, in their order: it has an index for the condition that ends with their keys. */
export function numbersIn(table: string, condition: Condition): IndexScan {
  return { from: `${table} AS s CROSS JOIN numbers AS n ON n.key = s.key`, key: 's.key', ...condition }
}

/** Those numbers of a scan that meet conditions on `numbers AS n` as well. */
export function narrowed(scan: IndexScan, checks: readonly Condition[]): IndexScan {
  if (checks.length === 0) return scan
  const { isUnordered = false, goesThroughAll = false } = scan
  const both = { ...allOf([scan, ...checks]), isUnordered, goesThroughAll }
  if (scan.key === 'n.key' || scan.key === 's.key') return { ...both, from: scan.from, key: scan.key }
  if (scan.key === 'v.key') {
    return { ...both, from: `${scan.from} CROSS JOIN numbers AS n ON n.key = v.key`, key: 'v.key' }
  }
  return {
    ...both,
    from: `${scan.from} AS hit CROSS JOIN numbers AS n ON n.key = hit.rowid`,
    key: 'hit.rowid',
  }
}

export interface Order {
  readonly descending: boolean
  /** Only numbers greater than this one. */
  readonly after?: number
  /** How many of them are wanted at most, where that is known; more may be given. */
  readonly atMost?: number
}

/** Where the numbers themselves are gone through, that is done once for all that is sought in them. */
function goneThroughOnce(scans: readonly IndexScan[]): readonly IndexScan[] {
  const through = scans.filter(({ goesThroughAll }) => goesThroughAll === true)
  if (through.length < 2) return scans
  return [
    numbersWhere(anyOf(through.map((scan) => fragment`(${scan})`))),
    ...scans.filter(({ goesThroughAll }) => goesThroughAll !== true),
  ]
}

const direction = (descending: boolean) => verbatim(descending ? ' DESC' : '')

function selectOf(scan: IndexScan, { descending, after, atMost }: Order): Condition {
  const key = verbatim(scan.key)
  const further = after === undefined ? fragment`` : fragment` AND ${key} > ${after}`
  const select = fragment`SELECT ${key} AS key FROM ${verbatim(scan.from)} WHERE ${scan}${further}`
  if (scan.isUnordered !== true || atMost === undefined) return select
  // As few as are wanted are soon sorted.
  return fragment`SELECT key FROM (${select} ORDER BY ${key}${direction(descending)} LIMIT ${atMost})`
}

/**
 * A SELECT of `key` from several scans, each number once, in order, without a LIMIT. SQLite merges the scans as they are
 * read, so the first rows come at once however many there are.
 */
export function merge(scans: readonly IndexScan[], order: Order): Condition {
  const selects = goneThroughOnce(scans).map((scan) => selectOf(scan, order))
  if (selects.length === 0) return fragment`SELECT 0 AS key WHERE 0`
  return fragment`${joined(selects, ' UNION ')} ORDER BY key${direction(order.descending)}`
}
