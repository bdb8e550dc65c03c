import { computed, type WritableComputedRef } from 'vue'
import type { ColumnLayout, ListName } from '../../contract/app.ts'
import { plainLayout } from '../grid/gridColumns.ts'
import { usePreferences } from './preferences.ts'

/** The remembered column layout of a list; give it to its `DataGrid` as `v-model:layout`. */
export function useColumnLayout(list: ListName): WritableComputedRef<ColumnLayout> {
  const preferences = usePreferences()
  return computed({
    get: () => preferences.now.columns[list] ?? plainLayout,
    set: (layout) => preferences.change({ columns: { ...preferences.now.columns, [list]: layout } }),
  })
}
