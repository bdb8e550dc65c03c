import type { NumberFilter } from '../../contract/numbers.ts'
import { fragment, selectColumn } from '../file/fragment.ts'
import type { ReadDb } from '../file/connection.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import type { KeyRange } from './numberKey.ts'

/** The numbers that can be assigned as they are. */
const available: NumberFilter = { poolStatus: ['Free'], lineStatus: ['Normal'] }

/**
 * The keys of the numbers that can be assigned, in order and in parts.
 * @param ranges where they are looked for, in order
 * @param length how many come at once, at most
 */
export function* availableKeys(
  db: ReadDb,
  { country, ranges }: { readonly country?: string | undefined; readonly ranges: readonly KeyRange[] },
  length: number,
): Generator<readonly number[], undefined> {
  const matching = matchingOf(db, country === undefined ? available : { ...available, country: [country] })
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
