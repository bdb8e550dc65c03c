import type { CustomValueCount, FilterValue } from '../../contract/customFields.ts'
import { facetValuesShown, type NumberFilter } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { isOpen } from '../counts/cube.ts'
import { findField } from '../customFields/fields.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, selectRows, verbatim } from '../file/fragment.ts'
import { beforeAllKeys } from '../numbers/numberKey.ts'
import { containsFunction, folded } from '../schema/functions.ts'
import { inOrder, matchingOf } from '../search/matching.ts'
import { customValueOf } from './customFilters.ts'

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** Counts the values of the numbers that match, in parts. */
function* countMatching(
  db: ReadDb,
  filter: NumberFilter,
  field: Id,
): Generator<undefined, Map<FilterValue, number>> {
  const matching = matchingOf(db, filter)
  const hasSeveral = findField(db, field)?.kind === 'tags'
  const counts = new Map<FilterValue, number>()
  for (let after = beforeAllKeys; ;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const rows = selectRows<{ key: number; value: FilterValue | null }>(
      db,
      fragment`SELECT hit.key, ${verbatim(customValueOf(field))} AS value
        FROM (${keys} LIMIT ${numbersAtOnce}) AS hit CROSS JOIN numbers AS n ON n.key = hit.key`,
    )
    for (const { key, value } of rows) {
      after = Math.max(after, key)
      if (value === null) continue
      // Tags are kept as a list of texts.
      const values = hasSeveral ? (JSON.parse(String(value)) as string[]) : [value]
      for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    if (rows.length < numbersAtOnce) return counts
    yield
  }
}

/** Which values of a field are counted. */
export interface WantedValues {
  readonly field: Id
  /** A part of the values; nothing for all. */
  readonly text?: string | undefined
}

/**
 * The values that numbers have in a field which people defined, with how many numbers each would leave while the other parts
 * of the filter stay; no more than a list shows.
 */
export function* countCustomValues(
  db: ReadDb,
  filter: NumberFilter,
  { field, text = '' }: WantedValues,
): Generator<undefined, { readonly values: CustomValueCount[]; readonly isCut: boolean }> {
  const custom = filter.custom?.filter((part) => part.field !== field) ?? []
  const others = { ...filter, custom }
  const part = folded(text.trim())
  if (isOpen(others)) {
    const found = selectRows<CustomValueCount>(
      db,
      fragment`SELECT value, count(*) AS count FROM field_values
        WHERE field = ${field} AND (${part} = '' OR ${verbatim(containsFunction)}(CAST(value AS TEXT), ${part}))
        GROUP BY value LIMIT ${facetValuesShown + 1}`,
    )
    return { values: found.slice(0, facetValuesShown), isCut: found.length > facetValuesShown }
  }
  const counts = yield* countMatching(db, others, field)
  const found = [...counts]
    .filter(([value]) => folded(String(value)).includes(part))
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  return { values: found.slice(0, facetValuesShown), isCut: found.length > facetValuesShown }
}
