import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { NumberFacets, NumberFilter } from '../../../contract/numbers.ts'
import { call } from '../../api.ts'
import { useChanges } from '../../stores/changes.ts'

/** The values of every filter with their counts, kept up to date; null until they are known. */
export function useFacets(filter: Ref<NumberFilter>): ShallowRef<NumberFacets | null> {
  const facets = shallowRef<NumberFacets | null>(null)
  let latest = 0

  async function load(): Promise<void> {
    latest += 1
    const mine = latest
    const result = await call('numbers.facets', { filter: filter.value, view: 'number-facets' })
    // The list says so itself when the inventory can't be asked.
    if (mine === latest && result.ok) facets.value = result.value
  }

  watch(filter, () => void load(), { immediate: true })
  useChanges(['numbers', 'directory', 'batches'], () => void load())
  return facets
}
