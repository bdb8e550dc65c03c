import { facetFields, facets, type FacetField, type NamedFacet } from '../../contract/facets.ts'
import type { CountedFacets, NumberFilter } from '../../contract/numbers.ts'
import { lineStatuses, poolStatuses } from '../../contract/life/statuses.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { fragment, selectRows, verbatim, type Fragment } from '../file/fragment.ts'
import { inCube, isOpen } from '../counts/cube.ts'
import { columnOf, hasColumn, isInCube } from '../counts/dimensions.ts'
import { handOverStates } from '../../contract/handOvers.ts'
import { handOverStateOf } from '../handOvers/stateColumn.ts'
import { availabilities } from '../../contract/life/holds.ts'
import { availability } from '../numbers/holding.ts'
import { countAvailabilities } from './availabilityFilters.ts'
import { countHandOverStates } from './handOverFilters.ts'
import { valuesOf, type ValueCounts, type Value } from './facetValues.ts'
import { beforeAllKeys } from '../numbers/numberKey.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import { remembered } from './remembering.ts'

/** A field's counts from the counters; null where they do not know. */
function keptCounts(db: ReadDb, filter: NumberFilter, field: FacetField): ValueCounts | null {
  const read = (select: Fragment): ValueCounts =>
    new Map(selectRows<{ value: Value; n: number }>(db, select).map(({ value, n }) => [value, n]))
  if (field === 'availability') return isOpen(filter, field) ? new Map(countAvailabilities(db)) : null
  if (field === 'handOver') return isOpen(filter, field) ? new Map(countHandOverStates(db)) : null
  if (isOpen(filter, field)) {
    return remembered(db, `counts of ${field}`, () =>
      read(fragment`SELECT value, n FROM counts_by_value WHERE field = ${field}`),
    )
  }
  if (!isInCube(field)) return null
  const cube = inCube(filter, field)
  if (cube === null) return null
  const column = verbatim(columnOf(field))
  return read(
    fragment`SELECT ${column} AS value, sum(n) AS n FROM number_counts WHERE ${cube} GROUP BY ${column}`,
  )
}

/** Where nothing narrows the batches, their counters are only asked for those that are shown. */
function isTalliedByBatch(filter: NumberFilter, field: FacetField): boolean {
  return field === 'batchId' && isOpen(filter, field)
}

/** Statuses come as people read them, all other values by their names. */
const statusOrder: readonly string[] = [
  ...poolStatuses,
  ...lineStatuses,
  ...availabilities,
  ...handOverStates,
]

/** What tells the values of filters that are in no column. */
const derivedBy = { availability: `(${availability})`, handOver: handOverStateOf('n') } as const

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** Counts several fields in one pass over the numbers that match. */
function* countByValue(
  db: ReadDb,
  filter: NumberFilter,
  counted: readonly FacetField[],
): Generator<undefined, Map<FacetField, ValueCounts>> {
  const matching = matchingOf(db, filter)
  const byField = new Map<FacetField, ValueCounts>(counted.map((field) => [field, new Map()]))
  const values = counted.map((field) =>
    hasColumn(field) ? `coalesce(n.${columnOf(field)}, 0)` : derivedBy[field],
  )
  let after = beforeAllKeys
  for (;;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const groups = sql<Value[], Value[]>(
      db,
      `SELECT max(n.key), count(*), ${values.join(', ')} FROM (${keys.text} LIMIT ${numbersAtOnce}) AS hit
        CROSS JOIN numbers AS n ON n.key = hit.key GROUP BY ${values.map((_, place) => place + 3).join(', ')}`,
    )
      .raw()
      .all(...keys.values)
    let seen = 0
    for (const [last, count, ...group] of groups) {
      after = Math.max(after, Number(last))
      seen += Number(count)
      for (const [place, field] of counted.entries()) {
        const counts = byField.get(field)
        const value = group[place] ?? 0
        counts?.set(value, (counts.get(value) ?? 0) + Number(count))
      }
    }
    if (seen < numbersAtOnce) return byField
    yield
  }
}

/** Whose values are wanted, and which of them. */
export interface WantedFacets {
  /** The filters that are counted; the others have no values. */
  readonly fields?: readonly FacetField[] | undefined
  /** A part of the name that the values of a filter are to have. */
  readonly seek?: { readonly field: NamedFacet; readonly text: string } | undefined
}

/**
 * Values of each filter with how many numbers each would leave while the other filters stay; of those that are named no
 * more than a list shows. Goes through the numbers that match where the counters do not know, and pauses often then.
 */
export function* countFacets(
  db: ReadDb,
  filter: NumberFilter,
  { fields: wanted = facetFields, seek }: WantedFacets = {},
): Generator<undefined, CountedFacets> {
  const byField = new Map<FacetField, ValueCounts>()
  const together: FacetField[] = []
  for (const field of wanted) {
    if (isTalliedByBatch(filter, field)) continue
    const kept = keptCounts(db, filter, field)
    if (kept !== null) byField.set(field, kept)
    else if ((filter[field]?.length ?? 0) === 0) together.push(field)
    else {
      const counted = yield* countByValue(db, { ...filter, [field]: [] }, [field])
      for (const [of, counts] of counted) byField.set(of, counts)
    }
  }
  if (together.length > 0) {
    for (const [field, counts] of yield* countByValue(db, filter, together)) byField.set(field, counts)
  }
  const cut: FacetField[] = []
  const inWords = (field: FacetField) => {
    const sought = seek?.field === field ? seek.text : ''
    const counts = byField.get(field) ?? (wanted.includes(field) ? null : new Map<Value, number>())
    const { values, isCut } = valuesOf(db, field, counts, { sought, chosen: filter[field] ?? [] })
    if (isCut) cut.push(field)
    return values
  }
  const inTheirOrder = (field: FacetField) =>
    facets[field].kind === 'status'
      ? inWords(field).sort((a, b) => statusOrder.indexOf(a.label) - statusOrder.indexOf(b.label))
      : inWords(field)
  const values = Object.fromEntries(facetFields.map((field) => [field, inTheirOrder(field)]))
  // Each field's values are of the type that its column holds, which the guards make sure of.
  return { ...values, cut } as CountedFacets
}

/** How many numbers match a filter, counted in parts with pauses between them. */
export function* countInParts(db: ReadDb, filter: NumberFilter): Generator<undefined, number> {
  const matching = matchingOf(db, filter)
  let total = 0
  let after = beforeAllKeys
  for (;;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const [part] = selectRows<{ n: number; last: number | null }>(
      db,
      fragment`SELECT count(*) AS n, max(key) AS last FROM (${keys} LIMIT ${numbersAtOnce})`,
    )
    total += part?.n ?? 0
    if (part === undefined || part.last === null || part.n < numbersAtOnce) return total
    after = part.last
    yield
  }
}
