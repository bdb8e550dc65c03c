import { computed, onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { isNamedFacet, type FacetField, type NamedFacet } from '../../../../contract/facets.ts'
import type { CountedFacets, NumberFilter } from '../../../../contract/numbers.ts'
import { call } from '../../../api.ts'
import { useChanges } from '../../../stores/changes.ts'

/** A person who is typing waits for numbers, not for the counts of filters; in milliseconds. */
const typingPause = 250

/** Only this much of the typed text is searched for. */
const longest = 200

export interface Facets {
  /** The values and counts of open filters; empty for the others. */
  readonly values: ShallowRef<Partial<CountedFacets>>
  /** Whether the open filter is still loading. */
  readonly isLoading: ShallowRef<boolean>
  /** Says which filter is open, null for none, and what has been typed to find a value. */
  readonly look: (field: FacetField | null, typed?: string) => void
}

/**
 * The values of filters with their counts, kept up to date: of the open filter, and of those that are set, whose values
 * need names. If there are thousands, the first come, and typing finds others.
 */
export function useFacets(filter: Ref<NumberFilter>, fields: () => readonly FacetField[]): Facets {
  const values = shallowRef<Partial<CountedFacets>>({})
  const looked = shallowRef<FacetField | null>(null)
  let sought = ''
  const isLoading = shallowRef(false)
  const wanted = computed(() =>
    fields().filter((field) => field === looked.value || (filter.value[field]?.length ?? 0) > 0),
  )
  /** Other filters have few values, which are searched here by their names in the window's language. */
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
    // If the inventory can't answer, the list says so.
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
