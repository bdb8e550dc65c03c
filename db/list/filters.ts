import type { ColumnFacet } from '../../contract/facets.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { E164, NumberRange } from '../../contract/values.ts'
import { anyOf, isAmong } from './condition.ts'
import { byAvailability } from './availabilityFilters.ts'
import { byCustomFields } from './customFilters.ts'
import { byHandOvers } from './handOverFilters.ts'
import { sortedLimit, type Narrowing } from './narrowing.ts'
import type { ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, verbatim, type Value } from '../file/fragment.ts'
import { columnOf, talliedFields } from '../counts/dimensions.ts'
import { numbersWhere, type IndexScan } from '../search/indexScans.ts'
import { countBetween, keyOf, keysOf, lengths } from '../numbers/numberKey.ts'
import { countOfValue } from '../counts/valueCounts.ts'

/** The most values of a filter that are each read from the index and merged. */
const valuesApart = 40

/** `Normal` has no index, because nearly all numbers are; the one for `Pending` is found by its text alone. */
function scanOf(field: ColumnFacet, value: Value): IndexScan | null {
  if (field !== 'lineStatus') return numbersWhere(fragment`n.${verbatim(columnOf(field))} = ${value}`)
  return value === 'Pending' ? numbersWhere(fragment`n.line_status = 'Pending'`) : null
}

function byValues(db: ReadDb, field: ColumnFacet, given: readonly Value[]): Narrowing {
  const values = [...new Set(given)]
  const column = verbatim(columnOf(field))
  const size = values.reduce<number>((sum, value) => sum + countOfValue(db, field, value), 0)
  const apart = values.length <= valuesApart ? values.map((value) => scanOf(field, value)) : [null]
  const scans = apart.flatMap((scan) => scan ?? [])
  const together = [{ ...numbersWhere(fragment`n.${column} IN ${values}`), isUnordered: true }]
  const few = size <= sortedLimit && field !== 'lineStatus'
  return {
    field,
    size,
    scans: scans.length === apart.length ? scans : few ? together : null,
    check: isAmong(fragment`+n.${column}`, values),
  }
}

function byList(given: readonly E164[]): Narrowing {
  const keys = [...new Set(given.map(keyOf))]
  const listed = fragment`n.key IN ${keys}`
  return {
    field: 'e164',
    size: keys.length,
    scans: [{ ...numbersWhere(listed), isUnordered: true }],
    check: fragment`+${listed}`,
  }
}

/** Numbers from one to another that have as many digits. */
function byRanges(ranges: readonly NumberRange[]): Narrowing {
  const keys = ranges.map(keysOf)
  const inside = (column: string) =>
    keys.map(
      ({ first, last }) =>
        fragment`${verbatim(column)} >= ${first} AND ${verbatim(column)} <= ${last} AND (n.key - ${first}) % ${lengths} = 0`,
    )
  return {
    field: 'ranges',
    size: keys.reduce((sum, range) => sum + countBetween(range), 0),
    scans: inside('n.key').map(numbersWhere),
    check: anyOf(inside('+n.key')),
  }
}

const lastMoment = 8_640_000_000_000_000

function byAdded(db: ReadDb, { addedFrom, addedTo }: NumberFilter): Narrowing | null {
  if (addedFrom === undefined && addedTo === undefined) return null
  const from = addedFrom === undefined ? 0 : Date.parse(addedFrom)
  const to = addedTo === undefined ? lastMoment : Date.parse(addedTo)
  const range = fragment`n.added_at >= ${from} AND n.added_at < ${to}`
  const size = countRowsUpTo(db, fragment`SELECT 1 FROM numbers AS n WHERE ${range}`, sortedLimit + 1)
  const scans = size <= sortedLimit ? [{ ...numbersWhere(range), isUnordered: true }] : null
  return {
    field: 'added',
    size: scans === null ? Infinity : size,
    scans,
    check: fragment`+n.added_at >= ${from} AND +n.added_at < ${to}`,
  }
}

/** What each part of a filter but its text leaves. */
export function narrowingsOf(db: ReadDb, filter: NumberFilter): Narrowing[] {
  const byField = talliedFields.flatMap((field) => {
    const values = filter[field]
    return values === undefined || values.length === 0 ? [] : [byValues(db, field, values)]
  })
  const listed = filter.e164 === undefined || filter.e164.length === 0 ? [] : [byList(filter.e164)]
  const ranges = filter.ranges === undefined || filter.ranges.length === 0 ? [] : [byRanges(filter.ranges)]
  const added = byAdded(db, filter)
  return [
    ...byField,
    ...byAvailability(db, filter),
    ...byHandOvers(db, filter),
    ...byCustomFields(db, filter),
    ...listed,
    ...ranges,
    ...(added === null ? [] : [added]),
  ]
}
