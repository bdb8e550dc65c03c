import { computed, shallowRef, watch, type Ref } from 'vue'
import type { NumberAct } from '../../../contract/life/acts.ts'
import { accountFacets, facetFields } from '../../../contract/facets.ts'
import type { NumberFilter, NumberSort, PhoneNumber } from '../../../contract/numbers.ts'
import { statusesWith } from '../../../contract/life/statuses.ts'
import type { Named } from '../../../contract/values.ts'
import type { GridTotal } from '../../grid/gridColumns.ts'
import { useTicks } from '../../grid/ticks.ts'
import { useNotices } from '../../stores/notices.ts'
import { useMatchingNumbers } from '../../stores/numberPages.ts'
import { t } from '../../texts.ts'
import { manyNumbers, type Subject } from '../acts/subject.ts'
import { accountSubject, matchingSubject, selectedSubject } from '../export/exportSubject.ts'
import { useListExport } from '../export/listExport.ts'
import { copyNumbers } from './copyNumbers.ts'
import { useFacets } from './filters/facets.ts'
import { narrows } from './filters/narrowing.ts'
import { useSelected } from './selected.ts'

interface NumberListOptions {
  /** What people have searched and filtered. */
  readonly filter: Ref<NumberFilter>
  readonly sort: () => NumberSort
  /** Of a sub account's own list: the account that is shown, null for none. */
  readonly account?: Ref<Named | null>
}

const idOf = ({ id }: PhoneNumber) => id

/** A list of numbers for a `NumberList`: what it shows, the ticks, and what is done with the ticked numbers. */
export function useNumberList({ filter, sort, account }: NumberListOptions) {
  const notices = useNotices()
  const fields = account === undefined ? facetFields : accountFacets
  /** How many match; null until there is an answer. */
  const total = shallowRef<GridTotal | null>(null)
  const owner = computed(() => account?.value ?? null)
  // A renamed account is not another list.
  const ownerId = computed(() => owner.value?.id ?? null)
  /** The numbers of the list: what has been filtered, and whose they are. */
  const listed = computed((): NumberFilter => {
    if (ownerId.value === null) return filter.value
    return { ...filter.value, poolStatus: statusesWith('user'), subAccountId: [ownerId.value] }
  })
  const isNarrowed = computed(() => narrows(filter.value))
  const matching = useMatchingNumbers(() => listed.value, sort)
  const ticks = useTicks<PhoneNumber>({
    load: () => matching.value.load,
    total: () => total.value,
    idOf,
    tooMany: (limit) => notices.refuse(t('subAccount.rangeTooLong', { count: limit })),
  })
  // A list that no account has been chosen for is not shown.
  const facets = useFacets(listed, () => (account?.value === null ? [] : fields))
  const { permissions } = useSelected(ticks, listed)
  const exported = useListExport(total, (count) =>
    owner.value === null
      ? matchingSubject(listed.value, count, isNarrowed.value)
      : accountSubject(owner.value.name, listed.value, count, isNarrowed.value),
  )

  // Ticked numbers have to stay visible.
  watch(listed, () => ticks.clear())
  watch(ownerId, () => {
    total.value = null
  })

  return {
    by: account === undefined ? 'provider' : 'subAccount',
    fields,
    filter,
    listed,
    isNarrowed,
    matching,
    total,
    ticks,
    idOf,
    facets,
    permissions,
    exported,
    exportTicked(): void {
      const numbers = ticks.selection(listed.value)
      if (numbers !== null) exported.show(selectedSubject(numbers, ticks.count.value, owner.value?.name))
    },
    /** The ticked numbers to which an action applies; null while that is not known. */
    tickedFor(act: NumberAct): Subject | null {
      const numbers = ticks.selection(listed.value)
      const found = permissions.value?.acts.find((other) => other.act === act)
      if (numbers === null || found === undefined) return null
      return manyNumbers(numbers, found.applies, found, owner.value)
    },
    /** Copies the ticked numbers or, if there are none, the given one. */
    copy(row: PhoneNumber | null): void {
      const numbers = ticks.selection(listed.value) ?? (row === null ? null : { ids: [row.id] })
      if (numbers !== null) void copyNumbers(numbers)
    },
  } as const
}

export type ListedNumbers = ReturnType<typeof useNumberList>
