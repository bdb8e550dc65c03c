import { shallowRef, watch, type Ref } from 'vue'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import type { GridTotal } from '../../components/gridColumns.ts'
import type { Ticks } from '../../components/ticks.ts'
import { useCommand } from '../../stores/commands.ts'
import { matchingSubject, selectedSubject, type ExportSubject } from '../export/exportSubject.ts'
import { narrows } from './narrowing.ts'

type SelectableTicks = Ticks & { selection(filter: NumberFilter): NumberSelection | null }

/** Opens the export of what the list shows, or of what is ticked in it. */
export function useExport(ticks: SelectableTicks, filter: Ref<NumberFilter>, total: Ref<GridTotal | null>) {
  const open = shallowRef(false)
  const subject = shallowRef<ExportSubject | null>(null)

  function show(what: ExportSubject): void {
    subject.value = what
    open.value = true
  }

  /** Whether it waits for the list to be counted to the last. */
  const asked = shallowRef(false)
  function all(): void {
    asked.value = true
  }
  useCommand('export', all)
  watch([asked, total], ([waits, now]) => {
    if (!waits || now === null || now.isCapped) return
    asked.value = false
    if (now.count > 0) show(matchingSubject(filter.value, now.count, narrows(filter.value)))
  })

  const profiles = shallowRef(false)
  useCommand('export-profiles', () => {
    profiles.value = true
  })

  return {
    open,
    subject,
    /** Whether the export profiles are shown. */
    profiles,
    all,
    ticked: () => {
      const numbers = ticks.selection(filter.value)
      if (numbers !== null) show(selectedSubject(numbers, ticks.count.value))
    },
  }
}
