import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import type { NumberFilter, NumberSort, PhoneNumber } from '../../contract/numbers.ts'
import { call } from '../api.ts'
import type { CountRows, LoadPage } from '../grid/gridColumns.ts'

/** As many matches are counted before the first rows are shown; the others are when they are there. */
const countedAtOnce = 1000

export interface MatchingNumbers {
  readonly load: LoadPage<PhoneNumber>
  readonly count: CountRows
}

function numbersMatching(filter: NumberFilter, sort: NumberSort, signal: AbortSignal): MatchingNumbers {
  return {
    load: (offset, limit) =>
      // How many there are is known when parts further down are asked for.
      call(
        'numbers.list',
        { filter, sort, byRank: true, offset, limit, countUpTo: offset === 0 ? countedAtOnce : 1 },
        { signal },
      ),
    count: () => call('numbers.count', { filter }, { signal }),
  }
}

/**
 * The numbers that match a filter, for a `DataGrid`. What was asked with another filter or sort before and has no answer
 * yet is no longer wanted.
 */
export function useMatchingNumbers(
  filter: () => NumberFilter,
  sort: () => NumberSort,
): ComputedRef<MatchingNumbers> {
  const asking = computed(() => {
    const wanted = new AbortController()
    return { wanted, matching: numbersMatching(filter(), sort(), wanted.signal) }
  })
  watch(asking, (_now, before) => before.wanted.abort(), { flush: 'sync' })
  onScopeDispose(() => asking.value.wanted.abort())
  return computed(() => asking.value.matching)
}
