import { isForInputMethod } from '../../composing.ts'

/** What a key can do in an editable grid. */
export interface EditingKeyActs {
  readonly goTo: (index: number, column: number, extend: boolean) => void
  /** Starts to edit the cell; `text` replaces its content. */
  readonly edit: (text?: string) => void
  readonly remove: () => void
  readonly menu: () => void
  readonly copy: () => void
}

interface Place {
  readonly index: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** How many rows fit in the window. */
  readonly page: number
}

function target(event: KeyboardEvent, { index, column, rows, columns, page }: Place) {
  const far = event.ctrlKey || event.metaKey
  const to: Readonly<Record<string, readonly [index: number, column: number]>> = {
    ArrowDown: [far ? rows - 1 : index + 1, column],
    ArrowUp: [far ? 0 : index - 1, column],
    ArrowRight: [index, far ? columns - 1 : column + 1],
    ArrowLeft: [index, far ? 0 : column - 1],
    PageDown: [index + page, column],
    PageUp: [index - page, column],
    Home: [far ? 0 : index, 0],
    End: [far ? rows - 1 : index, columns - 1],
  }
  const found = to[event.key]
  if (found === undefined) return null
  const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at))
  return [within(found[0], rows), within(found[1], columns)] as const
}

/** Handles a key as spreadsheet programs do; returns whether it was one of the grid's. */
export function editingKey(event: KeyboardEvent, place: Place, acts: EditingKeyActs): boolean {
  if (place.rows === 0 || event.altKey) return false
  const to = target(event, place)
  if (to !== null) {
    acts.goTo(to[0], to[1], event.shiftKey)
    return true
  }
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'c') return false
    acts.copy()
    return true
  }
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    acts.menu()
    return true
  }
  if (isForInputMethod(event)) {
    acts.edit('')
    // The character goes to the field that has the focus now.
    return false
  }
  if (event.key === 'Delete') {
    acts.remove()
    return true
  }
  if (event.key === 'Enter' || event.key === 'F2') acts.edit()
  else if (event.key === 'Backspace') acts.edit('')
  else if (/^.$/su.test(event.key)) acts.edit(event.key)
  else return false
  return true
}
