/** What a key asks of a grid, apart from moving: see `gridKey`. */
export interface GridKeyActs {
  /** Goes to a row; with `extend` every row on the way is ticked. */
  readonly goTo: (index: number, extend: boolean) => void
  readonly toggle: () => void
  readonly tickAll: () => void
  readonly clear: () => void
  readonly open: () => void
  readonly actions: () => void
  readonly copy: () => void
}

interface GridPlace {
  readonly active: number
  readonly total: number
  /** How many rows fit in the window. */
  readonly page: number
}

function target(key: string, { active, total, page }: GridPlace): number | null {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  }[key]
  return to === undefined ? null : Math.min(total - 1, Math.max(0, to))
}

/** Answers a key in a grid as lists everywhere do; gives whether it was one of the grid's. */
export function gridKey(event: KeyboardEvent, place: GridPlace, acts: GridKeyActs): boolean {
  const control = event.ctrlKey || event.metaKey
  if (place.total === 0 || event.altKey) return false
  if (control) {
    const act = { a: acts.tickAll, c: acts.copy }[event.key.toLowerCase()]
    act?.()
    return act !== undefined
  }
  const to = target(event.key, place)
  if (to !== null) {
    acts.goTo(to, event.shiftKey)
    return true
  }
  if (event.key === 'F10' && event.shiftKey) {
    acts.actions()
    return true
  }
  const act = { ' ': acts.toggle, Enter: acts.open, Escape: acts.clear, ContextMenu: acts.actions }[event.key]
  act?.()
  return act !== undefined
}
