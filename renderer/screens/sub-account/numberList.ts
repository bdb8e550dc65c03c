import { computed, shallowRef } from 'vue'
import type { PhoneNumber, SortColumn } from '../../../contract/numbers.ts'
import { call } from '../../api.ts'
import { inWords } from '../../components/counting.ts'
import type { GridSort, LoadPage } from '../../components/gridColumns.ts'
import { useTicks } from '../../components/ticks.ts'
import { useNotices } from '../../stores/notices.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** What the provider's list shows: filter and sort, which are remembered, what they leave, and what is ticked of it. */
export function useNumberList() {
  const preferences = usePreferences()
  const notices = useNotices()
  /** How many match; null until that is known. */
  const total = shallowRef<number | null>(null)

  const filter = computed({
    get: () => preferences.now.subAccountFilter,
    set: (subAccountFilter) => preferences.change({ subAccountFilter }),
  })
  const sort = computed<GridSort<SortColumn> | null>({
    get: () => preferences.now.subAccountSort,
    set: (subAccountSort) => {
      if (subAccountSort !== null) preferences.change({ subAccountSort })
    },
  })
  const load = computed<LoadPage<PhoneNumber>>(() => {
    const asked = { filter: filter.value, sort: preferences.now.subAccountSort, view: 'numbers' }
    return (offset, limit) => call('numbers.list', { ...asked, offset, limit })
  })
  const idOf = ({ id }: PhoneNumber) => id
  const ticks = useTicks<PhoneNumber>({
    load: () => load.value,
    total: () => total.value ?? 0,
    idOf,
    tooMany: (limit) =>
      notices.refuse(`A range has at most ${inWords(limit, 'number')}. Narrow the list, then select all.`),
  })

  return { filter, sort, load, total, ticks, idOf }
}
