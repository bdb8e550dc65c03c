import { shallowRef, watch, type Ref } from 'vue'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import type { Ticks } from '../../components/ticks.ts'
import { useCommand } from '../../stores/commands.ts'
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

  const all = (count: number) => show(matchingSubject(filter.value, count, narrows(filter.value)))

  /** Whether the menu's command waits for the list to say how many numbers there are. */
  const asked = shallowRef(false)
  useCommand('export', () => {
    asked.value = true
  })
  watch([asked, total], ([waits, count]) => {
    if (!waits || count === null) return
    asked.value = false
    if (count > 0) all(count)
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
    all: () => all(total.value ?? 0),
    ticked: () => {
      const numbers = ticks.selection(filter.value)
      if (numbers !== null) show(selectedSubject(numbers, ticks.count.value))
    },
  }
}
