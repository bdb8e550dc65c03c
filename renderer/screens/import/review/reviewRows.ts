import { reasonsInSentences } from '../../../words/reasons.ts'
import { computed, nextTick, shallowRef, useId, watch, type Ref } from 'vue'
import type { ImportReview, ImportRow } from '../../../../contract/batches.ts'
import { call } from '../../../api.ts'
import type { LoadPage } from '../../../grid/gridColumns.ts'
import { useGridWindow } from '../../../grid/gridWindow.ts'
import { usePageCache } from '../../../grid/pageCache.ts'
import { reviewColumns } from './reviewFields.ts'
import { useReviewSelection } from './reviewSelection.ts'
import type { Shown } from './shownRows.ts'
import { t } from '../../../texts.ts'

/**
 * The rows of a plan that are shown, of which only those in view are held, and the cell that the keys are for.
 * @param frame what scrolls
 */
export function useReviewRows(
  frame: Readonly<Ref<HTMLElement | null>>,
  review: () => ImportReview,
  shown: () => Shown,
) {
  const id = useId()
  const columns = computed(() => reviewColumns(review()))
  // By itself: the same plan after a change is no other list.
  const planId = computed(() => review().planId)
  const load = computed<LoadPage<ImportRow>>(() => {
    const asked = { planId: planId.value, ...shown() }
    return (offset, limit) => call('import.rows', { ...asked, offset, limit })
  })
  const pages = usePageCache<ImportRow>(() => load.value)
  const total = computed(() => pages.total.value?.count ?? 0)
  const { shown: drawn, active, visible, goTo, scrollTo } = useGridWindow(frame, total)
  const selection = useReviewSelection(active, pages, () => load.value)
  const column = shallowRef(0)

  const current = computed(() => pages.rowAt(active.value))
  const field = computed(() => columns.value.fields[column.value] ?? columns.value.fields[0] ?? 'number')
  /** What there is to say of the active cell, or else of its row. */
  const detail = computed(() => {
    const row = current.value
    if (selection.count.value > 1) return t('importing.rowsSelected', { count: selection.count.value })
    if (row === null) return ''
    if (row.leftOut) return t('importing.rowOut', { row: row.row })
    const here = row.issues.filter((issue) => issue.field === field.value)
    return reasonsInSentences(here.length > 0 ? here : row.issues)
  })

  const refresh = () => pages.reload(visible.value.first, visible.value.last)

  /** Makes a cell the active one and brings it into view; with `extend` the rows on the way are selected. */
  function move(index: number, to: number, extend = false): void {
    selection.moved(extend, active.value, index)
    column.value = to
    goTo(index)
    void nextTick(() => {
      const cell = document.getElementById(`${id}-${index}-${to}`)
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }

  watch(
    load,
    async () => {
      selection.clear()
      active.value = 0
      scrollTo(0)
      await refresh()
      // The cell that the first row is here for.
      const issue = current.value?.issues[0]
      column.value = issue === undefined ? 0 : Math.max(0, columns.value.fields.indexOf(issue.field))
    },
    { immediate: true },
  )
  watch(review, (now, before) => {
    if (now.planId === before.planId) void refresh()
  })
  watch(visible, ({ first, last }) => pages.want(first, last))

  return {
    id,
    columns,
    load,
    pages,
    total,
    drawn,
    active,
    visible,
    column,
    field,
    current,
    detail,
    selection,
    move,
    refresh,
  }
}

export type ReviewRows = ReturnType<typeof useReviewRows>
