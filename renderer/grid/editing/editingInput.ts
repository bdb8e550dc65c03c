import { computed, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { openRowMenu } from '../../menus/menuPlace.ts'
import { rowIndexOf } from '../gridHints.ts'
import type { GridInput } from '../gridInput.ts'
import { isForList } from '../listKeys.ts'
import type { CellMove, EditedGrid } from './editing.ts'
import { editingKey } from './editingKeys.ts'

interface EditingInputOptions<Row, Key extends string> {
  readonly grid: EditedGrid<Row, Key>
  readonly total: ComputedRef<number>
  /** The places of the first and the last editable column. */
  readonly span: ComputedRef<{ readonly first: number; readonly last: number }>
  readonly column: ShallowRef<number>
  readonly selection: {
    readonly count: Readonly<Ref<number>>
    readonly has: (index: number) => boolean
    readonly clear: () => void
  }
  /** The text that the edited cell started with; null while none is edited. */
  readonly text: Readonly<Ref<string | null>>
  readonly move: (index: number, column: number, extend?: boolean) => void
  readonly edit: (typed?: string) => void
  readonly commit: (text: string, direction: CellMove) => Promise<void>
  readonly takeKeys: () => void
  readonly remove: () => void
}

/** Handles keys and the pointer in an editable grid. */
export function useEditingInput<Row, Key extends string>(options: EditingInputOptions<Row, Key>): GridInput {
  const { grid, total, span, column, selection, text, move, edit, commit, takeKeys, remove } = options
  const { active, columns, frame, room } = grid

  /** The column of an event; the active one outside of the editable columns. */
  function columnAt(target: EventTarget | null): number {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const name = cell?.dataset['column']
    const found = columns.value.findIndex(({ key, edited }) => key === name && edited === true)
    return found < 0 ? column.value : found
  }

  const keys = {
    goTo: (index: number, to: number, extend: boolean) => move(index, span.value.first + to, extend),
    edit,
    remove,
    menu: () => frame.value?.querySelector<HTMLElement>('.active .grid-actions button')?.click(),
    copy: grid.copy,
  }

  return {
    cell: computed(() => column.value),
    onKeydown(event) {
      if (!isForList(event)) return
      if (event.key === 'Escape' && selection.count.value > 1) {
        selection.clear()
        event.stopPropagation()
        return
      }
      const place = {
        index: active.value,
        column: column.value - span.value.first,
        rows: total.value,
        columns: span.value.last - span.value.first + 1,
        page: room.value,
      }
      if (!editingKey(event, place, keys)) return
      event.preventDefault()
      if (text.value === null) takeKeys()
    },
    onPaste(event) {
      const pasted = event.clipboardData?.getData('text/plain').trim() ?? ''
      if (text.value !== null || pasted === '' || /[\t\n]/.test(pasted)) return
      event.preventDefault()
      void commit(pasted, null)
    },
    /** A click makes a cell active; with Shift it selects the rows on the way. */
    onClick(event) {
      const { target } = event
      const index = rowIndexOf(event)
      if (index === null || !(target instanceof Element)) return
      if (target.closest('input, [role="option"]') !== null) return
      if (target.closest('button') === null) {
        move(index, columnAt(target), event.shiftKey)
        takeKeys()
      } else if (!selection.has(index)) move(index, column.value)
    },
    onDoubleClick(event) {
      if (rowIndexOf(event) !== null) edit()
    },
    /** A right click opens the menu of the row, or of several. A cell in edit mode has the menu of its text. */
    onContextmenu(event) {
      const { target } = event
      const index = rowIndexOf(event)
      const row = target instanceof Element ? target.closest('[role="row"]') : null
      if (index === null || row === null || target instanceof HTMLInputElement) return
      if (!selection.has(index) || selection.count.value === 1) move(index, columnAt(target))
      event.preventDefault()
      takeKeys()
      openRowMenu(row, event)
    },
  }
}
