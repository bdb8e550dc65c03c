import { computed, shallowRef } from 'vue'
import type { LabelKey } from '../../../contract/fields.ts'
import type { NumberSort, SortColumn } from '../../../contract/numbers.ts'
import type { GridSort } from '../../grid/gridColumns.ts'

/** The columns of a sub account's own list. */
export type AccountColumn = Extract<SortColumn, 'number' | 'user' | 'numberType' | LabelKey> | 'source'

/** The sort of a sub account's own list: of its headings, and as the inventory takes it. */
export function useAccountSort() {
  const sort = shallowRef<GridSort<AccountColumn> | null>({ by: 'number', descending: false })
  const order = computed((): NumberSort => {
    const { by, descending } = sort.value ?? { by: 'number', descending: false }
    // The inventory can't sort by source, and its heading does not.
    return { by: by === 'source' ? 'number' : by, descending }
  })
  return { sort, order }
}
