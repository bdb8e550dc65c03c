import { computed, shallowRef } from 'vue'
import type { PhoneNumber, SortColumn } from '../../../contract/numbers.ts'
import type { GridSort, GridTotal } from '../../grid/gridColumns.ts'
import { useTicks } from '../../grid/ticks.ts'
import { useNotices } from '../../stores/notices.ts'
import { useMatchingNumbers } from '../../stores/numberPages.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { t } from '../../texts.ts'

/** The state of the provider's list: filter and sort, which are remembered, the matching numbers, and the ticks. */
export function useNumberList() {
  const preferences = usePreferences()
  const notices = useNotices()
  /** How many match; null until there is an answer. */
  const total = shallowRef<GridTotal | null>(null)

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
  const matching = useMatchingNumbers(
    () => filter.value,
    () => preferences.now.subAccountSort,
  )
  const idOf = ({ id }: PhoneNumber) => id
  const ticks = useTicks<PhoneNumber>({
    load: () => matching.value.load,
    total: () => total.value,
    idOf,
    tooMany: (limit) => notices.refuse(t('subAccount.rangeTooLong', { count: limit })),
  })

  return { filter, sort, matching, total, ticks, idOf }
}
