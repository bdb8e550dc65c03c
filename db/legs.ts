import type { Condition } from './condition.ts'

/** One index to read numbers from, in their order. */
export interface Leg extends Condition {
  readonly from: string
  /** The number, in terms of `from`. */
  readonly key: string
}

/** Numbers that meet a condition on `numbers AS n`. */
export function numbersWhere(text: string, ...values: (string | number)[]): Leg {
  return { from: 'numbers AS n', key: 'n.e164', text, values }
}

export interface Order {
  readonly descending: boolean
  /** Only numbers greater than this one. */
  readonly after?: number
}

/**
 * A SELECT of `e164` from several legs, each number once, in order, without a LIMIT. SQLite merges the legs as they are
 * read, so the first rows come at once however many there are.
 */
export function merge(legs: readonly Leg[], { descending, after }: Order): Condition {
  const selects = legs.map(({ from, key, text, values }) => ({
    text: `SELECT ${key} AS e164 FROM ${from} WHERE ${text}${after === undefined ? '' : ` AND ${key} > ?`}`,
    values: after === undefined ? values : [...values, after],
  }))
  if (selects.length === 0) return { text: 'SELECT e164 FROM numbers WHERE 0', values: [] }
  return {
    text: `${selects.map(({ text }) => text).join(' UNION ')} ORDER BY e164${descending ? ' DESC' : ''}`,
    values: selects.flatMap(({ values }) => values),
  }
}
