import { allOf, anyOf, type Condition } from './condition.ts'

/** One index to read numbers from. */
export interface Leg extends Condition {
  readonly from: string
  /** The number, in terms of `from`. */
  readonly key: 'n.e164' | 'rowid' | 'hit.rowid'
  /** How many numbers it gives, where that is known. */
  readonly size?: number
  /** Whether they come in another order than their own, and have to be sorted. */
  readonly isUnordered?: boolean
  /** Whether it looks at every number, in their order. */
  readonly isScan?: boolean
}

/** Numbers that meet a condition on `numbers AS n`. */
export function numbersWhere(text: string, ...values: (string | number)[]): Leg {
  return { from: 'numbers AS n', key: 'n.e164', text, values }
}

/** Those numbers of a leg that meet conditions on `numbers AS n` as well. */
export function narrowed(leg: Leg, checks: readonly Condition[]): Leg {
  if (checks.length === 0) return leg
  const { isUnordered = false, isScan = false } = leg
  const both = { ...allOf([leg, ...checks]), isUnordered, isScan }
  if (leg.key === 'n.e164') return { ...both, from: leg.from, key: leg.key }
  return {
    ...both,
    from: `${leg.from} AS hit CROSS JOIN numbers AS n ON n.e164 = hit.rowid`,
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

/** Numbers that are read in order anyway are looked at once for all that is sought in them. */
function scannedOnce(legs: readonly Leg[]): readonly Leg[] {
  const scans = legs.filter(({ isScan }) => isScan === true)
  if (scans.length < 2) return legs
  const any = anyOf(scans.map(({ text, values }) => ({ text: `(${text})`, values })))
  return [numbersWhere(any.text, ...any.values), ...legs.filter(({ isScan }) => isScan !== true)]
}

function selectOf(leg: Leg, { descending, after, atMost }: Order): Condition {
  const { from, key, text, values } = leg
  const select = `SELECT ${key} AS e164 FROM ${from} WHERE ${text}${after === undefined ? '' : ` AND ${key} > ?`}`
  const all = after === undefined ? values : [...values, after]
  if (leg.isUnordered !== true || atMost === undefined) return { text: select, values: all }
  // As few as are wanted are soon sorted.
  return {
    text: `SELECT e164 FROM (${select} ORDER BY ${key}${descending ? ' DESC' : ''} LIMIT ?)`,
    values: [...all, atMost],
  }
}

/**
 * A SELECT of `e164` from several legs, each number once, in order, without a LIMIT. SQLite merges the legs as they are
 * read, so the first rows come at once however many there are.
 */
export function merge(legs: readonly Leg[], order: Order): Condition {
  const selects = scannedOnce(legs).map((leg) => selectOf(leg, order))
  if (selects.length === 0) return { text: 'SELECT 0 AS e164 WHERE 0', values: [] }
  return {
    text: `${selects.map(({ text }) => text).join(' UNION ')} ORDER BY e164${order.descending ? ' DESC' : ''}`,
    values: selects.flatMap(({ values }) => values),
  }
}
