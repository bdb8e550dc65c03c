import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import type { NumberFilter, NumberSort, PhoneNumber } from '../../contract/numbers.ts'
import { call } from '../api.ts'
import type { CountRows, LoadPage } from '../grid/gridColumns.ts'
import { useNextKeys } from './nextKeys.ts'

/** How many matches are counted before the first rows are shown; the rest is counted afterwards. */
const countedAtOnce = 1000

export interface MatchingNumbers {
  readonly load: LoadPage<PhoneNumber>
  readonly count: CountRows
}

function numbersMatching(
  list: ReturnType<typeof useNextKeys>,
  filter: NumberFilter,
  sort: NumberSort,
  signal: AbortSignal,
): MatchingNumbers {
  return {
    load: (offset, limit) =>
      // The total is known by the time further parts are requested.
      list(
        { filter, sort, byRank: true, offset, limit, countUpTo: offset === 0 ? countedAtOnce : 1 },
        signal,
      ),
    count: () => call('numbers.count', { filter }, { signal }),
  }
}

/** The numbers that match a filter, for a `DataGrid`. A request for another filter or sort cancels unanswered ones. */
export function useMatchingNumbers(
  filter: () => NumberFilter,
  sort: () => NumberSort,
): ComputedRef<MatchingNumbers> {
  const list = useNextKeys()
  const asking = computed(() => {
    const wanted = new AbortController()
    return { wanted, matching: numbersMatching(list, filter(), sort(), wanted.signal) }
  })
  watch(asking, (_now, before) => before.wanted.abort(), { flush: 'sync' })
  onScopeDispose(() => asking.value.wanted.abort())
  return computed(() => asking.value.matching)
}
