import type { NumberFilter } from '../../contract/numbers.ts'
import type { NumberId } from '../../contract/values.ts'
import type { ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectColumn, verbatim } from '../file/fragment.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import { allOf } from './condition.ts'

/** How many numbers of a list by number stand before this one; null where it is not in the list. */
export function placeOf(
  db: ReadDb,
  key: NumberId,
  { filter, descending }: { filter: NumberFilter; descending: boolean },
): number | null {
  const matching = matchingOf(db, filter)
  const [found] = selectColumn<number>(
    db,
    fragment`SELECT n.key FROM numbers AS n WHERE n.key = ${key} AND ${allOf(matching.whole)}`,
  )
  if (found === undefined) return null
  const before = fragment`key ${verbatim(descending ? '>' : '<')} ${key}`
  return countRowsUpTo(
    db,
    fragment`SELECT key FROM (${inOrder(matching, { descending: false })}) WHERE ${before}`,
    -1,
  )
}
