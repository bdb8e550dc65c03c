import type { NumberFilter } from '../../../../contract/numbers.ts'

/** Whether a filter hides any numbers. */
export function narrows(filter: NumberFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value.length > 0)
}
