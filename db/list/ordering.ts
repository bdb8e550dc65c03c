import { ofLabels } from '../../contract/fields.ts'
import type { NumberFilter, NumberSort, SortColumn } from '../../contract/numbers.ts'
import { poolStatuses, statuses } from '../../contract/statuses.ts'
import { allOf, type Condition } from './condition.ts'
import type { ReadDb } from '../file/connection.ts'
import { columnOf } from '../counts/dimensions.ts'
import { sortedLimit } from './filters.ts'
import { inOrder, rowsOf, type Matching } from '../search/matching.ts'
import { numbersWithUser } from '../counts/tallies.ts'

/** Sorts whose column has a value in every row. */
const filled = {
  country: 'country',
  numberType: 'number_type',
  poolStatus: 'pool_status',
  added: 'added_at',
} as const
/** Sorts by a text that may be missing. */
const texts = ofLabels(({ column }) => column)
/** Sorts by a name, which is in a small table. */
const names = {
  subAccount: { table: 'sub_accounts', column: 'sub_account_id' },
  sipTrunk: { table: 'sip_trunks', column: 'sip_trunk_id' },
  user: { table: 'users', column: 'user_id' },
} as const

const has = <T extends object>(table: T, by: SortColumn): by is SortColumn & keyof T => by in table

/** The numbers that match by number, those that are nearest to the text first: SELECTs as in `ordered`. */
export function orderedByNearness({ nearestFirst }: Matching, atMost: number): Condition[] {
  return nearestFirst.map((hits) => inOrder(hits, { descending: false, atMost }))
}

/** These numbers, all that match, in the same order: where they are known, the indexes need not be asked again. */
export function hitsByNearness({ nearness }: Matching, hits: readonly number[]): Condition {
  const ranks = nearness.map(({ text }, rank) => `WHEN ${text} THEN ${rank}`).join(' ')
  return {
    text: `SELECT n.key FROM json_each(?) AS hit CROSS JOIN numbers AS n ON n.key = hit.value
      ORDER BY CASE ${ranks} ELSE ${nearness.length} END, n.key`,
    values: [JSON.stringify(hits), ...nearness.flatMap(({ values }) => values)],
  }
}

/** What numbers are ordered by when there are few of them; those without a value come last. */
function fewInOrder(matching: Matching, { by, descending }: NumberSort): Condition {
  const direction = descending ? 'DESC' : 'ASC'
  const rows = rowsOf(matching)
  const term = has(filled, by)
    ? `n.${filled[by]}`
    : has(texts, by)
      ? `n.${texts[by]}`
      : has(names, by)
        ? `(SELECT name_key FROM ${names[by].table} WHERE id = n.${names[by].column})`
        : 'n.key'
  return {
    text: `SELECT n.key FROM ${rows.text} ORDER BY ${term} ${direction} NULLS LAST, n.key ${direction}`,
    values: rows.values,
  }
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
function partsOf(db: ReadDb, by: SortColumn, direction: Direction): Part[] {
  const byNumber = `n.key ${direction}`
  if (has(filled, by)) return [{ where: '1', order: `n.${filled[by]} ${direction}, ${byNumber}` }]
  if (has(texts, by)) {
    const column = `n.${texts[by]}`
    return [
      { where: `${column} IS NOT NULL`, order: `${column} ${direction}, ${byNumber}` },
      { where: `${column} IS NULL`, order: byNumber },
    ]
  }
  if (by === 'user') {
    const areFew = numbersWithUser(db) <= sortedLimit
    return [partOfUsers(direction, areFew), { where: '+n.user_id IS NULL', order: byNumber }]
  }
  if (has(names, by)) {
    const { table, column } = names[by]
    return [
      {
        from: `${table} AS named CROSS JOIN numbers AS n ON n.${column} = named.id`,
        where: '1',
        order: `named.name_key ${direction}, ${byNumber}`,
      },
      { where: `n.pool_status IN (${ownerless})`, order: byNumber },
    ]
  }
  return [{ where: '1', order: byNumber }]
}

const ownField = { country: 'country', numberType: 'numberType', poolStatus: 'poolStatus' } as const

/** For a sort by a column that the filter narrows to some values: one part a value, from the least to the greatest. */
function partsByValue(by: SortColumn, filter: NumberFilter): Condition[] | null {
  if (!has(ownField, by)) return null
  const values = filter[ownField[by]]
  if (values === undefined || values.length === 0) return null
  const sorted = [...new Set<string>(values)].sort((a, b) => (a < b ? -1 : 1))
  return sorted.map((value) => ({ text: `n.${columnOf(ownField[by])} = ?`, values: [value] }))
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
      return {
        text: `SELECT n.key FROM numbers AS n WHERE ${where.text} ORDER BY n.key ${direction}`,
        values: where.values,
      }
    })
    return descending ? parts.reverse() : parts
  }
  const check = allOf(matching.whole)
  const parts = partsOf(db, by, direction).map(({ from = 'numbers AS n', where, order }) => ({
    text: `SELECT n.key FROM ${from} WHERE ${where} AND ${check.text} ORDER BY ${order}`,
    values: check.values,
  }))
  return fromEnd ? parts.reverse() : parts
}
