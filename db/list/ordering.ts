import { fieldOfKey, isCustomKey } from '../../contract/customFields.ts'
import { fields } from '../../contract/fields.ts'
import type { NumberFilter, NumberSort, SortBy, SortColumn } from '../../contract/numbers.ts'
import { poolStatuses, statuses } from '../../contract/life/statuses.ts'
import { allOf, type Condition } from './condition.ts'
import { customValueOf } from './customFilters.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, verbatim } from '../file/fragment.ts'
import { columnOf, talliedFields } from '../counts/dimensions.ts'
import { sortedLimit } from './narrowing.ts'
import { inOrder, rowsOf, type Matching } from '../search/matching.ts'
import { references } from '../schema/stateColumns.ts'
import { numbersWithUser } from '../counts/valueCounts.ts'

/** The column of a sort, and the table of the directory that has the names it is about. */
function sortedBy(by: SortColumn) {
  const { kind, column } = fields[by]
  return { kind, column, names: references.find((reference) => reference.column === column)?.table }
}

/** The numbers that match by rank, then by number: SELECTs as in `ordered`. */
export function orderedByRank({ ranked }: Matching, atMost: number): Condition[] {
  return ranked.map((hits) => inOrder(hits, { descending: false, atMost }))
}

/** The same where all hits are known already, so that the indexes need not be read again. */
export function hitsByRank(rank: Condition, hits: readonly number[]): Condition {
  return fragment`SELECT n.key FROM json_each(${JSON.stringify(hits)}) AS hit CROSS JOIN numbers AS n ON n.key = hit.value
      ORDER BY ${rank}, n.key`
}

/** What a sort compares, on `numbers AS n`. */
function termOf(by: SortBy): string {
  if (isCustomKey(by)) return customValueOf(fieldOfKey(by))
  const { column, names } = sortedBy(by)
  return names === undefined ? `n.${column}` : `(SELECT name_key FROM ${names} WHERE id = n.${column})`
}

/** What numbers are ordered by when there are few of them; those without a value come last. */
function fewInOrder(matching: Matching, { by, descending }: NumberSort): Condition {
  const direction = verbatim(descending ? 'DESC' : 'ASC')
  const order = fragment`${verbatim(termOf(by))} ${direction} NULLS LAST, n.key ${direction}`
  return fragment`SELECT n.key FROM ${rowsOf(matching)} ORDER BY ${order}`
}

type Direction = 'ASC' | 'DESC'

interface Part {
  readonly from?: string
  readonly where: string
  readonly order: string
}

/** The numbers that have a user by its name; where those are few, among many users, from the numbers rather. */
function partOfUsers(direction: Direction, areFew: boolean): Part {
  const order = `named.name_key ${direction}, named.id ${direction}, n.key ${direction}`
  return areFew
    ? {
        from: 'numbers AS n CROSS JOIN users AS named ON named.id = n.user_id',
        where: 'n.user_id IS NOT NULL',
        order,
      }
    : { from: 'users AS named CROSS JOIN numbers AS n ON n.user_id = named.id', where: '1', order }
}

/** The statuses in which a number has no sub account, and so no SIP trunk. */
const ownerless = poolStatuses
  .filter((status) => !statuses[status].owner)
  .map((status) => `'${status}'`)
  .join(', ')

/** The whole list in one order, in parts that each follow an index: first what has a value, then what has none. */
function partsOf(db: ReadDb, by: SortBy, direction: Direction): Part[] {
  const byNumber = `n.key ${direction}`
  if (isCustomKey(by)) {
    const field = fieldOfKey(by)
    return [
      {
        from: 'field_values AS v CROSS JOIN numbers AS n ON n.key = v.key',
        where: `v.field = ${field}`,
        order: `v.value ${direction}, v.key ${direction}`,
      },
      { where: `${customValueOf(field)} IS NULL`, order: byNumber },
    ]
  }
  const { kind, column, names } = sortedBy(by)
  if (names === undefined) {
    const order = `n.${column} ${direction}, ${byNumber}`
    // Only labels may be missing.
    if (kind !== 'text') return [{ where: '1', order }]
    return [
      { where: `n.${column} IS NOT NULL`, order },
      { where: `n.${column} IS NULL`, order: byNumber },
    ]
  }
  if (by === 'user') {
    const areFew = numbersWithUser(db) <= sortedLimit
    return [partOfUsers(direction, areFew), { where: '+n.user_id IS NULL', order: byNumber }]
  }
  return [
    {
      from: `${names} AS named CROSS JOIN numbers AS n ON n.${column} = named.id`,
      where: '1',
      order: `named.name_key ${direction}, ${byNumber}`,
    },
    { where: `n.pool_status IN (${ownerless})`, order: byNumber },
  ]
}

/** For a sort by a column that the filter narrows to some values: one part a value, from the least to the greatest. */
function partsByValue(by: SortBy, filter: NumberFilter): Condition[] | null {
  // What is sorted by its name is filtered by its id, under another key.
  const field = talliedFields.find((key) => key === by)
  const values: readonly (string | number)[] = (field && filter[field]) ?? []
  if (field === undefined || values.length === 0) return null
  const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
  return sorted.map((value) => fragment`n.${verbatim(columnOf(field))} = ${value}`)
}

/**
 * The numbers that match, in the order of a sort: SELECTs of `key` without a LIMIT, one after another. Numbers with
 * the same value come by number. Each SELECT gives its first rows at once, because it follows an index; only what is
 * known to be few is sorted.
 * @param options with `fromEnd`, the same list from its last row to its first; `atMost` rows of it are wanted
 */
export function ordered(
  db: ReadDb,
  matching: Matching,
  filter: NumberFilter,
  sort: NumberSort,
  { fromEnd, atMost }: { fromEnd: boolean; atMost: number },
): Condition[] {
  const { by } = sort
  const descending = sort.descending !== fromEnd
  const direction = descending ? 'DESC' : 'ASC'
  if (by === 'number') return [inOrder(matching, { descending, atMost })]
  if (matching.isFew()) return [fewInOrder(matching, sort)]
  const byValue = partsByValue(by, filter)
  if (byValue !== null) {
    const parts = byValue.map((value) => {
      const where = allOf([value, ...matching.whole])
      return fragment`SELECT n.key FROM numbers AS n WHERE ${where} ORDER BY n.key ${verbatim(direction)}`
    })
    return descending ? parts.reverse() : parts
  }
  const check = allOf(matching.whole)
  const parts = partsOf(db, by, direction).map(
    ({ from = 'numbers AS n', where, order }) =>
      fragment`SELECT n.key FROM ${verbatim(from)} WHERE ${verbatim(where)} AND ${check} ORDER BY ${verbatim(order)}`,
  )
  return fromEnd ? parts.reverse() : parts
}
