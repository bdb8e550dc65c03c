import { shallowRef, type ShallowRef } from 'vue'

/** The one menu of a list: which row it is for, and the button that it opens at. */
export interface RowMenu<Row> {
  /** The row whose menu was opened last; what is done with it is asked for in dialogs that outlive the menu. */
  readonly row: ShallowRef<Row | null>
  /** Where the menu is open; null when it is closed. */
  readonly at: ShallowRef<HTMLElement | null>
  readonly open: (row: Row, at: HTMLElement) => void
}

/** For a list with an `ActionsButton` in each row and one `ActionMenu` for all. */
export function useRowMenu<Row>(): RowMenu<Row> {
  const row = shallowRef<Row | null>(null)
  const at = shallowRef<HTMLElement | null>(null)
  return {
    row,
    at,
    open(of, button) {
      row.value = of
      at.value = button
    },
  }
}
