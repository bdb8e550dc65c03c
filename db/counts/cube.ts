import type { NumberFilter } from '../../contract/numbers.ts'
import { allOf, type Condition } from '../list/condition.ts'
import { columnOf, cubeFields } from './dimensions.ts'

/**
 * A filter as a condition on `number_counts`; null when it asks for something that the cube does not know.
 * @param without a field to leave out, as its own counts need
 */
export function inCube(filter: NumberFilter, without?: string): Condition | null {
  const { text = '', batchId = [], e164 = [], addedFrom, addedTo } = filter
  const batches = without === 'batchId' ? [] : batchId
  const isAdded = addedFrom !== undefined || addedTo !== undefined
  if (text.trim() !== '' || batches.length > 0 || e164.length > 0 || isAdded) return null
  return allOf(
    cubeFields.flatMap((field) => {
      const values: readonly (string | number)[] = filter[field] ?? []
      if (field === without || values.length === 0) return []
      const [first] = values
      return values.length === 1 && first !== undefined
        ? [{ text: `${columnOf(field)} = ?`, values: [first] }]
        : [
            {
              text: `${columnOf(field)} IN (SELECT value FROM json_each(?))`,
              values: [JSON.stringify(values)],
            },
          ]
    }),
  )
}

/** Whether a filter narrows nothing, but for one field. */
export function isOpen(filter: NumberFilter, without?: string): boolean {
  const condition = inCube(filter, without)
  return condition !== null && condition.text === '1'
}
