import type { Availability } from '../../contract/holds.ts'
import { fragment, selectColumn } from '../file/fragment.ts'
import type { ReadDb } from '../file/connection.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import type { KeyRange } from './numberKey.ts'

/** Where numbers are looked for. */
export interface Where {
  readonly country?: string | undefined
  /** In order. */
  readonly ranges: readonly KeyRange[]
}

/**
 * The keys of the numbers that are good for something, in order and in parts.
 * @param length how many come at once, at most
 */
export function* keysGoodFor(
  db: ReadDb,
  availability: Availability,
  { country, ranges }: Where,
  length: number,
): Generator<readonly number[], undefined> {
  const only = country === undefined ? {} : { country: [country] }
  const matching = matchingOf(db, { availability: [availability], ...only })
  for (const { first, last } of ranges) {
    const inside = { ...matching, checks: [...matching.checks, fragment`n.key <= ${last}`] }
    for (let after = first - 1; ;) {
      const keys = inOrder(inside, { descending: false, after, atMost: length })
      const part = selectColumn<number>(db, fragment`SELECT key FROM (${keys} LIMIT ${length})`)
      if (part.length > 0) yield part
      const end = part.at(-1)
      if (end === undefined || part.length < length) break
      after = end
    }
  }
}
