import { computed, onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { isNamedFacet, type FacetField, type NamedFacet } from '../../../../contract/facets.ts'
import type { CountedFacets, NumberFilter } from '../../../../contract/numbers.ts'
import { call } from '../../../api.ts'
import { useChanges } from '../../../stores/changes.ts'

/** Somebody who is typing waits for numbers, not for the counts of filters; in milliseconds. */
const typingPause = 250

/** No more of what was typed is looked for. */
const longest = 200

export interface Facets {
  /** The values with their counts of the filters that somebody looks at; empty for the others. */
  readonly values: ShallowRef<Partial<CountedFacets>>
  /** Whether what is looked at is still to come. */
  readonly isLoading: ShallowRef<boolean>
  /** Says which filter somebody looks at now, null for none, and what they have typed to find a value. */
  readonly look: (field: FacetField | null, typed?: string) => void
}

/**
 * The values of filters with their counts, kept up to date: of the filter that somebody looks at, and of those that are
 * set, whose values have to be named. Of those that have thousands the first come, and what is typed finds others.
 */
export function useFacets(filter: Ref<NumberFilter>, fields: readonly FacetField[]): Facets {
  const values = shallowRef<Partial<CountedFacets>>({})
  const looked = shallowRef<FacetField | null>(null)
  let sought = ''
  const isLoading = shallowRef(false)
  const wanted = computed(() =>
    fields.filter((field) => field === looked.value || (filter.value[field]?.length ?? 0) > 0),
  )
  /** Others are few enough to be found among those that are there, by their names in the language of the window. */
  function seeking(): { seek?: { field: NamedFacet; text: string } } {
    const field = looked.value
    return field !== null && isNamedFacet(field) && sought !== ''
      ? { seek: { field, text: sought.slice(0, longest) } }
      : {}
  }
  let latest = new AbortController()

  async function load(): Promise<void> {
    latest.abort()
    const { signal } = (latest = new AbortController())
    const asked = wanted.value
    isLoading.value = asked.length > 0
    if (asked.length === 0) {
      values.value = {}
      return
    }
    const input = { filter: filter.value, fields: [...asked], ...seeking() }
    const result = await call('numbers.facets', input, { signal })
    if (signal.aborted) return
    isLoading.value = false
    // The list says so itself when the inventory can't be asked.
    if (!result.ok) return
    const { cut } = result.value
    values.value = { ...Object.fromEntries(asked.map((field) => [field, result.value[field]])), cut }
  }

  let timer: number | undefined
  function loadSoon(after: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void load(), after)
  }
  watch(filter, (now, before) => loadSoon(now.text === before.text ? 0 : typingPause))
  onScopeDispose(() => {
    window.clearTimeout(timer)
    latest.abort()
  })
  useChanges(['numbers', 'directory', 'batches'], () => void load())
  void load()

  return {
    values,
    isLoading,
    look(field, typed = '') {
      if (field === looked.value && typed === sought) return
      const isNamed = field !== null && isNamedFacet(field)
      if (field === looked.value && !isNamed) return
      looked.value = field
      sought = isNamed ? typed : ''
      if (field !== null) void load()
    },
  }
}
