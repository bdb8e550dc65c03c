import type { FacetField } from '../../contract/facets.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import { verbatim } from '../file/fragment.ts'
import { allOf, isAmong, type Condition } from '../list/condition.ts'
import { columnOf, cubeFields } from './dimensions.ts'

/** Whether a part of a filter leaves anything out. */
const narrows = (part: string | readonly unknown[] | undefined) =>
  typeof part === 'string' ? part.trim() !== '' : part !== undefined && part.length > 0

/**
 * A filter as a condition on `number_counts`; null when it asks for something that the cube does not know.
 * @param without a field to leave out, as its own counts need
 */
export function inCube(filter: NumberFilter, without?: FacetField): Condition | null {
  const asked = Object.entries(filter).flatMap(([key, part]) =>
    key !== without && narrows(part) ? [key] : [],
  )
  const known = cubeFields.filter((field) => asked.includes(field))
  if (known.length < asked.length) return null
  return allOf(known.map((field) => isAmong(verbatim(columnOf(field)), filter[field] ?? [])))
}

/** Whether a filter narrows nothing, but for one field. */
export function isOpen(filter: NumberFilter, without?: FacetField): boolean {
  const condition = inCube(filter, without)
  return condition !== null && condition.text === '1'
}
