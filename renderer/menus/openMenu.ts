import { shallowRef, type ShallowRef } from 'vue'
import type { MenuPlace } from './menuPlace.ts'

/** The one menu of a list: which row it is for, and where it opens. */
export interface RowMenu<Row> {
  /** The row whose menu was opened last; dialogs of its actions outlive the menu. */
  readonly row: ShallowRef<Row | null>
  /** Where the menu is open; null when it is closed. */
  readonly at: ShallowRef<MenuPlace | null>
  readonly open: (row: Row, at: MenuPlace) => void
}

/** For a list with an `ActionsButton` in each row and one `ActionMenu` for all. */
export function useRowMenu<Row>(): RowMenu<Row> {
  const row = shallowRef<Row | null>(null)
  const at = shallowRef<MenuPlace | null>(null)
  return {
    row,
    at,
    open(of, place) {
      row.value = of
      at.value = place
    },
  }
}
