import { isForInputMethod } from '../composing.ts'

/** What a key can do in a grid: see `gridKey`. */
export interface GridKeyActs {
  /** Goes to a row; with `extend` every row on the way is ticked. */
  readonly goTo: (index: number, extend: boolean) => void
  /** Goes to a cell of the row; null is the row itself. */
  readonly goToCell: (cell: number | null) => void
  readonly toggle: () => void
  readonly tickAll: () => void
  readonly clear: () => void
  readonly open: () => void
  readonly actions: () => void
  readonly copy: () => void
  /** A letter or digit was typed, for the search. */
  readonly find: () => void
}

interface GridPlace {
  readonly active: number
  /** The active cell of the row, or null for the row itself. */
  readonly cell: number | null
  /** How many cells a row has. */
  readonly cells: number
  readonly total: number
  /** How many rows fit in the window. */
  readonly page: number
}

function rowTarget(key: string, control: boolean, { active, cell, total, page }: GridPlace): number | null {
  if (key === 'Home' || key === 'End') {
    // In a cell they act on the row, as in every grid; on a row, and with Ctrl, on the list.
    if (cell !== null && !control) return null
    return key === 'Home' ? 0 : total - 1
  }
  const edge = { ArrowDown: total - 1, ArrowUp: 0 }[key]
  if (control && edge !== undefined) return edge
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
  }[key]
  return to === undefined ? null : Math.min(total - 1, Math.max(0, to))
}

/** The cell that a key goes to within a row; undefined for none. */
function cellTarget(key: string, { cell, cells }: GridPlace): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return Math.min(cells - 1, (cell ?? -1) + 1)
    case 'ArrowLeft':
      return cell === null || cell === 0 ? null : cell - 1
    case 'Home':
      return 0
    case 'End':
      return cells - 1
    default:
      return undefined
  }
}

/**
 * Handles a key as lists do everywhere: arrows, Page, Home and End move by row, or by cell once the right arrow has
 * entered a row.
 * @returns whether it was one of the grid's
 */
export function gridKey(event: KeyboardEvent, place: GridPlace, acts: GridKeyActs): boolean {
  const { key, shiftKey } = event
  const control = event.ctrlKey || event.metaKey
  if (event.altKey) return false
  if (isForInputMethod(event) || (!control && key.length === 1 && key !== ' ')) {
    acts.find()
    // The character goes to the field that has the focus now.
    return false
  }
  if (place.total === 0) return false
  const to = rowTarget(key, control, place)
  if (to !== null) {
    acts.goTo(to, shiftKey)
    return true
  }
  if ((key === 'F10' && shiftKey) || (key === 'Enter' && event.ctrlKey)) {
    acts.actions()
    return true
  }
  if (control) {
    const act = { a: acts.tickAll, c: acts.copy }[key.toLowerCase()]
    act?.()
    return act !== undefined
  }
  const cell = cellTarget(key, place)
  if (cell !== undefined) {
    acts.goToCell(cell)
    return true
  }
  const act = { ' ': acts.toggle, Enter: acts.open, Escape: acts.clear, ContextMenu: acts.actions }[key]
  act?.()
  return act !== undefined
}
