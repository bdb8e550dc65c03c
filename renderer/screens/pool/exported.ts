import type { Ref } from 'vue'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import type { GridTotal } from '../../grid/gridColumns.ts'
import type { Ticks } from '../../grid/ticks.ts'
import { useCommand } from '../../stores/commands.ts'
import { matchingSubject, selectedSubject } from '../export/exportSubject.ts'
import { useListExport } from '../export/listExport.ts'
import { narrows } from './filters/narrowing.ts'

type SelectableTicks = Ticks & { selection(filter: NumberFilter): NumberSelection | null }

/** Opens the export of all listed numbers, or of the ticked ones. */
export function useExport(ticks: SelectableTicks, filter: Ref<NumberFilter>, total: Ref<GridTotal | null>) {
  const { show, ...exported } = useListExport(total, (count) =>
    matchingSubject(filter.value, count, narrows(filter.value)),
  )
  useCommand('export', exported.all)

  return {
    ...exported,
    ticked: () => {
      const numbers = ticks.selection(filter.value)
      if (numbers !== null) show(selectedSubject(numbers, ticks.count.value))
    },
  }
}
