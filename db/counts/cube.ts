import type { NumberFilter } from '../../contract/numbers.ts'
import { allOf, type Condition } from '../list/condition.ts'

/** The filters that the cube of counters knows, by its columns. */
export const cubeColumns = {
  subAccountId: 'sub_account_id',
  sipTrunkId: 'sip_trunk_id',
  poolStatus: 'pool_status',
  country: 'country',
  numberType: 'number_type',
  lineStatus: 'line_status',
} as const
export type CubeField = keyof typeof cubeColumns
const cubeFields = Object.keys(cubeColumns) as CubeField[]

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
        ? [{ text: `${cubeColumns[field]} = ?`, values: [first] }]
        : [
            {
              text: `${cubeColumns[field]} IN (SELECT value FROM json_each(?))`,
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
