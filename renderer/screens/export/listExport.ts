import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { GridTotal } from '../../grid/gridColumns.ts'
import type { ExportSubject } from './exportSubject.ts'

interface ListExport {
  /** Whether the dialog is open. */
  readonly open: ShallowRef<boolean>
  readonly subject: ShallowRef<ExportSubject | null>
  readonly show: (what: ExportSubject) => void
  /** Opens the export of everything that the list shows. */
  readonly all: () => void
}

/**
 * The export of a list: of all that it shows, once that has been counted, or of what is given to `show`.
 * @param total how many the list shows; null until there is an answer
 * @param subjectOf describes all of them
 */
export function useListExport(
  total: Ref<GridTotal | null>,
  subjectOf: (count: number) => ExportSubject,
): ListExport {
  const open = shallowRef(false)
  const subject = shallowRef<ExportSubject | null>(null)
  /** Whether it waits for the count of the list. */
  const asked = shallowRef(false)

  function show(what: ExportSubject): void {
    subject.value = what
    open.value = true
  }

  watch([asked, total], ([waits, now]) => {
    if (!waits || now === null || now.isCapped) return
    asked.value = false
    if (now.count > 0) show(subjectOf(now.count))
  })

  return {
    open,
    subject,
    show,
    all: () => {
      asked.value = true
    },
  }
}
