import { shallowRef, type Ref } from 'vue'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import type { Ticks } from '../../components/ticks.ts'
import { matchingSubject, selectedSubject, type ExportSubject } from '../export/exportSubject.ts'
import { narrows } from './narrowing.ts'

type SelectableTicks = Ticks & { selection(filter: NumberFilter): NumberSelection | null }

/** Opens the export of what the list shows, or of what is ticked in it. */
export function useExport(ticks: SelectableTicks, filter: Ref<NumberFilter>, total: Ref<number | null>) {
  const open = shallowRef(false)
  const subject = shallowRef<ExportSubject | null>(null)

  function show(what: ExportSubject): void {
    subject.value = what
    open.value = true
  }

  return {
    open,
    subject,
    all: () => show(matchingSubject(filter.value, total.value ?? 0, narrows(filter.value))),
    ticked: () => {
      const numbers = ticks.selection(filter.value)
      if (numbers !== null) show(selectedSubject(numbers, ticks.count.value))
    },
  }
}
