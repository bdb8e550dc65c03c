import { onScopeDispose } from 'vue'
import type { GridColumn } from './gridColumns.ts'

/** How long the pointer rests before a cell is measured, in milliseconds: not while a list scrolls beneath it. */
const rest = 150

/** The place in the list of the row that an event happened in, from 0; null outside of the rows. */
export function rowIndexOf({ target }: Event): number | null {
  const row = target instanceof Element ? target.closest('[role="row"]') : null
  const [, index] = /^(\d+)$/.exec(row?.getAttribute('aria-rowindex') ?? '') ?? []
  // The head is the first row.
  return index === undefined ? null : Number(index) - 2
}

/**
 * Gives a cell its tooltip when the pointer reaches it, so that a thousand cells need none ready. It is what its column
 * says, or the text if that is cut off. What a slot draws has its own tooltips.
 */
export function useGridHints<Row>(options: {
  readonly rowAt: (index: number) => Row | null
  readonly columns: () => readonly GridColumn<Row>[]
}): { readonly onMouseover: (event: MouseEvent) => void } {
  function hintOf(cell: HTMLElement, row: Row): string {
    const column = options.columns().find(({ key }) => key === cell.dataset['column'])
    if (column?.hint !== undefined) return column.hint(row)
    return cell.scrollWidth > cell.clientWidth ? (column?.text?.(row) ?? '') : ''
  }

  function giveHint(event: MouseEvent): void {
    const { target } = event
    const cell = target instanceof Element ? target.closest<HTMLElement>('.cell:not(.drawn)') : null
    const index = rowIndexOf(event)
    const row = index === null ? null : options.rowAt(index)
    if (cell === null || row === null) return
    const hint = hintOf(cell, row)
    if (hint === '') cell.removeAttribute('title')
    else cell.title = hint
  }

  let timer: number | undefined
  onScopeDispose(() => window.clearTimeout(timer))

  return {
    onMouseover(event) {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => giveHint(event), rest)
    },
  }
}
