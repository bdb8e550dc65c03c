import { shallowRef, watch } from 'vue'
import type { ImportReview, ImportRow, RowId } from '../../../../contract/batches.ts'
import { call } from '../../../api.ts'
import type { LoadPage } from '../../../grid/gridColumns.ts'
import { useImportPlan } from '../../../stores/importPlan.ts'
import type { ReviewRows } from './reviewRows.ts'
import { placeBefore, placeFrom } from './rowPlaces.ts'
import { inWords, t } from '../../../texts.ts'

/** Where the keys go when a cell has been edited; null where they went elsewhere. */
export type CellMove = 'down' | 'next' | 'previous' | null

/**
 * What is done with the rows under review: cells are edited, rows left out and looked for.
 * @param takeKeys gives the keys to the list
 */
export function useReviewChanges(rows: ReviewRows, review: () => ImportReview, takeKeys: () => void) {
  const plan = useImportPlan()
  const { active, column, columns, current, field, load, move, pages, refresh, selection, total } = rows
  /** What the cell that is edited begins with; null while none is. */
  const editing = shallowRef<string | null>(null)
  /** What is announced. */
  const said = shallowRef('')

  watch(load, () => (editing.value = null))

  /** Begins to edit the active cell; `text` takes the place of what is in it. */
  function edit(text?: string): void {
    const row = current.value
    if (row === null || row.leftOut) return
    selection.clear()
    editing.value = text ?? row.cells[field.value]
  }

  function cancel(): void {
    editing.value = null
    takeKeys()
  }

  function announce(row: ImportRow): void {
    const refused = row.issues.filter(({ severity }) => severity === 'refused')
    const state =
      refused.length === 0
        ? t('importing.readyWord')
        : refused.map(({ message }) => inWords(message)).join(', ')
    said.value = t('importing.rowState', { row: row.row, state })
  }

  /** Ends the editing of a cell. */
  async function commit(text: string, direction: CellMove): Promise<void> {
    const row = current.value
    const [index, at] = [active.value, column.value]
    editing.value = null
    if (direction !== null) takeKeys()
    if (row !== null && text !== row.cells[field.value]) {
      const changed = await plan.edit({ id: row.id, field: field.value, text })
      await refresh()
      if (changed !== null) announce(changed)
    }
    // A row that left the list has made way for the next one.
    const stays = row !== null && pages.rowAt(index)?.id === row.id
    if (direction === 'down' && stays) move(Math.min(index + 1, total.value - 1), at)
    const to = { next: at + 1, previous: at - 1, down: -1 }[direction ?? 'down']
    if (columns.value.fields[to] === undefined) return
    move(index, to)
    edit()
  }

  /** Leaves the selected rows out, or takes them in again where all of them are out. */
  async function leaveOut(): Promise<void> {
    const found = await selection.rows()
    if (found === null && selection.count.value > 0) said.value = t('importing.tooManyRows')
    if (found === null || found.length === 0) return
    const leftOut = found.some((row) => !row.leftOut)
    await plan.leaveOut(
      found.map(({ id }) => id),
      leftOut,
    )
    said.value = t(leftOut ? 'importing.rowsLeftOut' : 'importing.rowsTakenIn', { count: found.length })
  }

  /**
   * Goes to a row of the sheet, where the list shows it, and there to what is refused.
   * @param from where it was asked for: whoever has left there while it was looked for stays where they are
   */
  async function goToRow(id: RowId, from?: number): Promise<void> {
    const place = await placeFrom(load.value, id)
    if (place?.id !== id || active.value !== (from ?? active.value)) return
    move(place.index, column.value)
    await refresh()
    const issue = current.value?.issues.find(({ severity }) => severity === 'refused')
    if (issue !== undefined) move(place.index, Math.max(0, columns.value.fields.indexOf(issue.field)))
    takeKeys()
  }

  /** Goes to the refused row after, or before, the one that has the keys. */
  async function goToRefused(direction: 'next' | 'previous'): Promise<void> {
    const from = current.value?.id ?? 0
    const at = active.value
    const { planId } = review()
    const refused: LoadPage<ImportRow> = (offset, limit) =>
      call('import.rows', { planId, show: 'refused', offset, limit })
    const found = await (direction === 'next' ? placeFrom(refused, from + 1) : placeBefore(refused, from))
    if (found === null) said.value = t(direction === 'next' ? 'importing.noneBelow' : 'importing.noneAbove')
    else await goToRow(found.id, at)
  }

  return { editing, said, edit, cancel, commit, leaveOut, goToRow, goToRefused }
}
