import { shallowRef } from 'vue'
import { cellOf, noCells, SheetField } from '../../../../contract/sheets/sheets.ts'
import type { ImportReview } from '../../../../contract/sheets/review.ts'
import type { ImportRow, RowId } from '../../../../contract/sheets/rows.ts'
import { ask, call } from '../../../api.ts'
import { useGridEditing } from '../../../grid/editing/editing.ts'
import { placeBefore, placeFrom } from '../../../grid/editing/rowPlaces.ts'
import type { LoadPage } from '../../../grid/gridColumns.ts'
import { useImporting } from '../../../stores/import/importing.ts'
import type { ReviewKey } from './reviewColumns.ts'
import { inWords, t } from '../../../texts.ts'

/** The most rows that one key press excludes; a reason can be excluded in one go. */
const rowsAtOnce = 10_000

const idOf = ({ id }: ImportRow) => id

/** The field of a column; null for those that are not from the sheet. */
function fieldOf(key: ReviewKey | null): SheetField | null {
  const field = SheetField.safeParse(key)
  return field.success ? field.data : null
}

/** Edits the rows under review: changes cells, excludes rows and finds rows. */
export function useReviewEditing(review: () => ImportReview) {
  const importing = useImporting()
  /** The text for screen readers. */
  const announced = shallowRef('')

  const editing = useGridEditing<ImportRow, ReviewKey>({
    idOf,
    rowsAtOnce,
    textOf: (row, key) => {
      const field = fieldOf(key)
      // A number that only the inventory has can't be edited here.
      return field === null || row.excluded || row.row === null ? null : cellOf(row.cells, field)
    },
    change,
    // The first cell with an issue.
    begin: ({ issues }) => issues[0]?.field ?? null,
    remove: () => void exclude(),
  })

  function announce(row: ImportRow): void {
    const refused = row.issues.filter(({ severity }) => severity === 'refused')
    const state =
      refused.length === 0
        ? t('importing.readyWord')
        : refused.map(({ message }) => inWords(message)).join(', ')
    announced.value = row.row === null ? state : t('importing.rowState', { row: row.row, state })
  }

  async function change({ id }: ImportRow, key: ReviewKey, text: string): Promise<void> {
    const field = fieldOf(key)
    const changed = field === null ? null : await importing.edit({ id, field, text })
    if (changed !== null) announce(changed)
  }

  /** Excludes the selected rows, or includes them again if all of them are excluded. */
  async function exclude(): Promise<void> {
    const found = await editing.selectedRows()
    if (found === null && editing.selected.value > 0) announced.value = t('importing.tooManyRows')
    if (found === null || found.length === 0) return
    const excluded = found.some((row) => !row.excluded)
    await importing.exclude(found.map(idOf), excluded)
    announced.value = t(excluded ? 'importing.rowsExcluded' : 'importing.rowsIncluded', {
      count: found.length,
    })
  }

  /** Takes the file's values in the selected rows of a comparison. */
  async function takeTheirs(): Promise<void> {
    const found = await editing.selectedRows()
    if (found === null || found.length === 0) return
    await importing.takeTheirs(found.map(idOf))
  }

  /** Goes to a row of the sheet, if the list shows it, and to its first issue. */
  async function goToRow(id: RowId, from?: number): Promise<void> {
    const refused = ({ issues }: ImportRow) =>
      issues.find(({ severity }) => severity === 'refused')?.field ?? null
    await editing.goToRow(id, refused, from)
  }

  /** Goes to the next or the previous refused row. */
  async function goToRefused(direction: 'next' | 'previous'): Promise<void> {
    const from = editing.row.value?.id ?? 0
    const at = editing.index.value
    const { planId } = review()
    const refused: LoadPage<ImportRow> = (offset, limit) =>
      call('import.rows', { planId, show: 'refused', offset, limit })
    const found = await (direction === 'next'
      ? placeFrom(refused, from + 1, idOf)
      : placeBefore(refused, from, idOf))
    if (found === null)
      announced.value = t(direction === 'next' ? 'importing.noneBelow' : 'importing.noneAbove')
    else await goToRow(found.id, at)
  }

  /** Copies the text of the active cell. */
  function copy(): void {
    const field = fieldOf(editing.key.value)
    const text = field === null ? '' : cellOf(editing.row.value?.cells ?? noCells, field)
    if (text !== '') void ask('app.copyText', { text, as: 'cells' })
  }

  return { editing, announced, fieldOf, exclude, takeTheirs, goToRow, goToRefused, copy }
}
