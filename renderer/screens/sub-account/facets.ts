import { computed, onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { FacetField, NumberFacets, NumberFilter } from '../../../contract/numbers.ts'
import { call } from '../../api.ts'
import { useChanges } from '../../stores/changes.ts'

/** Somebody who is typing waits for numbers, not for the counts of filters; in milliseconds. */
const typingPause = 250

export interface Facets {
  /** The values with their counts of the filters that somebody looks at; empty for the others. */
  readonly values: ShallowRef<Partial<NumberFacets>>
  /** Whether what is looked at is still to come. */
  readonly isLoading: ShallowRef<boolean>
  /** Says which filter somebody looks at now; null for none. */
  readonly look: (field: FacetField | null) => void
}

/**
 * The values of filters with their counts, kept up to date: of the filter that somebody looks at, and of those that are
 * set, whose values have to be named. There may be many thousands.
 */
export function useFacets(filter: Ref<NumberFilter>, fields: readonly FacetField[]): Facets {
  const values = shallowRef<Partial<NumberFacets>>({})
  const looked = shallowRef<FacetField | null>(null)
  const isLoading = shallowRef(false)
  const wanted = computed(() =>
    fields.filter((field) => field === looked.value || (filter.value[field]?.length ?? 0) > 0),
  )
  let latest = 0

  async function load(): Promise<void> {
    latest += 1
    const mine = latest
    const asked = wanted.value
    isLoading.value = asked.length > 0
    if (asked.length === 0) {
      values.value = {}
      return
    }
    const result = await call('numbers.facets', {
      filter: filter.value,
      fields: [...asked],
      view: 'number-facets',
    })
    if (mine !== latest) return
    isLoading.value = false
    // The list says so itself when the inventory can't be asked.
    if (result.ok) values.value = Object.fromEntries(asked.map((field) => [field, result.value[field]]))
  }

  let timer: number | undefined
  function loadSoon(after: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void load(), after)
  }
  watch(filter, (now, before) => loadSoon(now.text === before.text ? 0 : typingPause))
  onScopeDispose(() => window.clearTimeout(timer))
  useChanges(['numbers', 'directory', 'batches'], () => void load())
  void load()

  return {
    values,
    isLoading,
    look(field) {
      if (field === looked.value) return
      looked.value = field
      if (field !== null) void load()
    },
  }
}
