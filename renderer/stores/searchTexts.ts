import { computed, type WritableComputedRef } from 'vue'
import type { ListName } from '../../contract/app.ts'
import { usePreferences } from './preferences.ts'

/** The remembered search text of a list. */
export function useSearchText(list: ListName): WritableComputedRef<string> {
  const preferences = usePreferences()
  return computed({
    get: () => preferences.now.searches[list] ?? '',
    set: (text) => preferences.change({ searches: { ...preferences.now.searches, [list]: text } }),
  })
}
