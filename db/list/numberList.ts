import type { NumberFilter, NumberSort } from '../../contract/numbers.ts'
import type { Condition } from './condition.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, selectColumn } from '../file/fragment.ts'
import { countNumbers, countRows } from './counting.ts'
import { isOpen } from '../counts/cube.ts'
import { matchingOf } from '../search/matching.ts'
import { placeInList } from '../counts/numberBlocks.ts'
import { numbersInOrder, type StoredNumber } from '../numbers/numbers.ts'
import { hitsByRank, ordered, orderedByRank } from './ordering.ts'

/** The numbers of a part of a list: SELECTs of them, one after another, as one list. */
function keysOf(db: ReadDb, selects: readonly Condition[], offset: number, limit: number): number[] {
  const keys: number[] = []
  let skip = offset
  if (limit === 0) return keys
  for (const [index, select] of selects.entries()) {
    const part = selectColumn<number>(db, fragment`${select} LIMIT ${limit - keys.length} OFFSET ${skip}`)
    keys.push(...part)
    if (keys.length === limit) break
    if (part.length > 0) skip = 0
    else if (skip > 0 && index < selects.length - 1) skip -= countRows(db, select)
  }
  return keys
}

/** Up to so far from the beginning of a list its rows are counted from there, whatever its length. */
const near = 10_000

/** Up to this many hits are ranked one by one; of more, the indexes find those of each rank. */
const ranksEach = 200

/** A part of the list of all numbers, in their order. */
function keysOfAll(db: ReadDb, offset: number, limit: number): number[] {
  const place = placeInList(db, offset)
  if (place === null) return []
  return selectColumn(
    db,
    fragment`SELECT key FROM numbers WHERE key >= ${place.from} ORDER BY key LIMIT ${limit} OFFSET ${place.left}`,
  )
}

export interface NumberPage {
  readonly rows: StoredNumber[]
  /** How many match in all; where `totalIsCapped`, at least so many. */
  readonly total: number
  readonly totalIsCapped: boolean
}

/**
 * A page of the numbers that match, and how many match in all. The page's keys first and their rows after: skipping
 * whole rows to reach a page deep in the list costs far more. A page in the second half is reached from the end, and
 * one in the list of all numbers by what is counted in each million of them.
 * @param query with `countUpTo`, a total that would take time to count is not counted any further; with `byRank`,
 *   a list by number has what search ranks first at its beginning
 */
export function listNumbers(
  db: ReadDb,
  query: {
    filter: NumberFilter
    sort: NumberSort
    offset: number
    limit: number
    countUpTo?: number | undefined
    byRank?: boolean | undefined
  },
): NumberPage {
  const { filter, sort, offset, limit, countUpTo } = query
  const matching = matchingOf(db, filter)
  const { total, isCapped, hits } = countNumbers(db, filter, { matching, upTo: countUpTo })
  const pageOf = (fromEnd: boolean, skip: number, length: number): number[] => {
    const atMost = skip + length
    return keysOf(db, ordered(db, matching, filter, sort, { fromEnd, atMost }), skip, length)
  }
  const isFarBack = () => !isCapped && offset > Math.max(near, total / 2) && !matching.isFew()
  const last = Math.min(offset + limit, total)
  const deepInAll = (descending: boolean): number[] => {
    const keys = keysOfAll(db, descending ? total - last : offset, last - offset)
    return descending ? keys.reverse() : keys
  }
  const rank = query.byRank === true && sort.by === 'number' && !sort.descending ? matching.rank : null
  const byRank = (term: Condition) =>
    hits === undefined || hits.length > ranksEach
      ? orderedByRank(matching, offset + limit)
      : [hitsByRank(term, hits)]
  const isDeepInAll = offset > near && sort.by === 'number' && isOpen(filter) && last > offset
  const keys =
    rank !== null
      ? keysOf(db, byRank(rank), offset, limit)
      : isDeepInAll
        ? deepInAll(sort.descending)
        : isFarBack()
          ? pageOf(true, total - last, Math.max(0, last - offset)).reverse()
          : pageOf(false, offset, limit)
  return { rows: numbersInOrder(db, keys), total, totalIsCapped: isCapped }
}
