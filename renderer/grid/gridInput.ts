import { nextTick, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { rowIndexOf } from './gridHints.ts'
import { gridKey, type GridKeyActs } from './gridKeys.ts'
import { isForList } from './listKeys.ts'
import { openRowMenu } from '../menus/menuPlace.ts'
import type { Ticks } from './ticks.ts'

interface GridInputOptions {
  readonly frame: Readonly<Ref<HTMLElement | null>>
  readonly total: ComputedRef<number>
  readonly active: ShallowRef<number>
  /** How many rows fit in the window. */
  readonly room: ComputedRef<number>
  /** How many cells a row has. */
  readonly cells: ComputedRef<number>
  readonly ticks: ComputedRef<Ticks | null>
  /** Makes a row active and brings it into view. */
  readonly goTo: (index: number) => void
  /** Toggles the tick of a row, or ticks a range up to it. */
  readonly tick: (index: number, range: boolean) => void
  readonly isTicked: (index: number) => boolean
  readonly open: (index: number) => void
  readonly copy: () => void
  readonly find: () => void
}

/** Handles keys and the pointer in a `DataGrid`. */
export interface GridInput {
  /** The active cell of the active row; null for the row itself. */
  readonly cell: Readonly<Ref<number | null>>
  readonly onKeydown: (event: KeyboardEvent) => void
  /** Pointer handlers for all rows. */
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onContextmenu: (event: MouseEvent) => void
  readonly onPaste?: (event: ClipboardEvent) => void
}

function under({ target }: MouseEvent, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null
}

const controls = 'button, a, input, label, .grid-tick'

/** Keys and clicks in a list whose rows are opened and may be ticked. */
export function useGridInput(options: GridInputOptions): GridInput {
  const { frame, total, active, room, cells, ticks, goTo, tick, isTicked, open, copy, find } = options
  const cell = shallowRef<number | null>(null)

  watch(cells, (count) => {
    if (cell.value !== null && cell.value >= count) cell.value = null
  })

  const inFrame = (selector: string) => frame.value?.querySelector<HTMLElement>(selector) ?? null

  const acts: GridKeyActs = {
    goTo(index, extend) {
      if (extend) tick(index, true)
      else ticks.value?.endRange()
      goTo(index)
    },
    goToCell(to) {
      cell.value = to
      void nextTick(() => inFrame('.at')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
    },
    toggle: () => tick(active.value, false),
    tickAll: () => ticks.value?.tickAll(),
    clear: () => ticks.value?.clear(),
    open() {
      const control = inFrame('.at :is(button, a, input)')
      if (control === null) open(active.value)
      else control.click()
    },
    actions: () => inFrame('.active .grid-actions button')?.click(),
    copy,
    find,
  }

  async function tickByPointer(index: number, event: MouseEvent): Promise<void> {
    tick(index, event.shiftKey)
    await nextTick()
    // The browser has toggled the box already, whatever the list decided.
    if (event.target instanceof HTMLInputElement) event.target.checked = isTicked(index)
  }

  return {
    cell,
    onKeydown(event) {
      if (!isForList(event)) return
      const place = {
        active: active.value,
        cell: cell.value,
        cells: cells.value,
        total: total.value,
        page: room.value,
      }
      if (!gridKey(event, place, acts)) return
      event.preventDefault()
      // The focused element may be out of view by now.
      frame.value?.focus({ preventScroll: true })
    },
    /** A click makes a row active; Ctrl toggles its tick, Shift ticks a range. */
    onClick(event) {
      const index = rowIndexOf(event)
      if (index === null) return
      if (under(event, '.grid-tick') !== null) {
        void tickByPointer(index, event)
        return
      }
      cell.value = null
      if (under(event, controls) !== null) {
        active.value = index
        return
      }
      if (event.shiftKey || event.ctrlKey || event.metaKey) tick(index, event.shiftKey)
      else {
        ticks.value?.endRange()
        active.value = index
      }
      frame.value?.focus({ preventScroll: true })
    },
    onDoubleClick(event) {
      const index = rowIndexOf(event)
      if (index !== null && under(event, controls) === null) open(index)
    },
    /** A right click makes a row active and opens its menu there. */
    onContextmenu(event) {
      const index = rowIndexOf(event)
      const row = under(event, '[role="row"]')
      if (index === null || row === null || !openRowMenu(row, event)) return
      event.preventDefault()
      cell.value = null
      active.value = index
      frame.value?.focus({ preventScroll: true })
    },
  }
}
