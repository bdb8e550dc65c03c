import { computed, nextTick, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { GridColumn, LoadPage } from '../gridColumns.ts'
import type { GridInput } from '../gridInput.ts'
import type { PageCache } from '../pageCache.ts'
import { useEditingInput } from './editingInput.ts'
import { useRangeSelection } from './rangeSelection.ts'
import { placeFrom } from './rowPlaces.ts'

/** A suggested text for a cell, and its meaning if that is something else. */
export interface Suggestion {
  readonly text: string
  readonly note: string | null
}

/** Suggests values for a cell, from what has been typed so far. */
export type Suggest = (typed: string) => Promise<readonly Suggestion[]>

/** Where the focus goes after an edit; null if it went elsewhere. */
export type CellMove = 'down' | 'next' | 'previous' | null

/** What an editable `DataGrid` gives to `useGridEditing`. */
export interface EditedGrid<Row, Key extends string> {
  readonly frame: Readonly<Ref<HTMLElement | null>>
  readonly pages: PageCache<Row>
  readonly load: () => LoadPage<Row>
  readonly columns: ComputedRef<readonly GridColumn<Row, Key>[]>
  readonly active: ShallowRef<number>
  readonly visible: ComputedRef<{ readonly first: number; readonly last: number }>
  /** How many rows fit in the window. */
  readonly room: ComputedRef<number>
  /** Makes a row active and brings it into view. */
  readonly goTo: (index: number) => void
  /** Reloads what is in view. */
  readonly reload: () => Promise<void>
  readonly copy: () => void
}

interface EditingOptions<Row, Key extends string> {
  /** Ids are in the order of the list. */
  readonly idOf: (row: Row) => number
  /** The text to edit in a cell; null where it can't be edited. */
  readonly textOf: (row: Row, key: Key) => string | null
  /** Changes a cell; resolves when the list can be reloaded. */
  readonly change: (row: Row, key: Key, text: string) => Promise<void>
  /** The cell that is active first, by the first row; null for the first that can be edited. */
  readonly begin: (row: Row) => Key | null
  /** Called when Delete is pressed. */
  readonly remove: () => void
  /** The most selected rows that can be read together. */
  readonly rowsAtOnce: number
}

/**
 * Edits a list's cells as in a spreadsheet: one cell is active, typing replaces its text, and Shift selects rows. Give
 * the result to a `DataGrid`.
 */
export function useGridEditing<Row, Key extends string>(options: EditingOptions<Row, Key>) {
  const { idOf, textOf, change, begin } = options
  /** The text that the edited cell started with; null while none is edited. */
  const text = shallowRef<string | null>(null)
  /** The place of the active column. */
  const column = shallowRef(0)
  const attached = shallowRef<
    (EditedGrid<Row, Key> & { readonly selection: ReturnType<typeof useRangeSelection<Row>> }) | null
  >(null)

  const row = computed(() => attached.value?.pages.rowAt(attached.value.active.value) ?? null)
  const key = computed(() => attached.value?.columns.value[column.value]?.key ?? null)
  const selected = computed(() => attached.value?.selection.count.value ?? 0)
  /** The places of the first and the last editable column; they stand side by side. */
  const span = computed(() => {
    const columns = attached.value?.columns.value ?? []
    const first = columns.findIndex(({ edited }) => edited === true)
    const last = columns.findLastIndex(({ edited }) => edited === true)
    return { first: Math.max(0, first), last: Math.max(0, last) }
  })

  function columnOf(wanted: Key | null): number {
    const found = attached.value?.columns.value.findIndex((other) => other.key === wanted) ?? -1
    return found < 0 ? span.value.first : found
  }

  const takeKeys = () => attached.value?.frame.value?.focus({ preventScroll: true })

  /** Makes a cell active and brings it into view; `extend` selects the rows on the way. */
  function move(index: number, to: number, extend = false): void {
    const grid = attached.value
    if (grid === null) return
    grid.selection.moved(extend, grid.active.value, index)
    column.value = to
    grid.goTo(index)
    void nextTick(() =>
      grid.frame.value?.querySelector('.at')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
  }

  /** Starts to edit the active cell; `typed` replaces its text. */
  function edit(typed?: string): void {
    const before = row.value === null || key.value === null ? null : textOf(row.value, key.value)
    if (before === null) return
    attached.value?.selection.clear()
    text.value = typed ?? before
  }

  function cancel(): void {
    text.value = null
    takeKeys()
  }

  /** Ends the edit of a cell. */
  async function commit(written: string, direction: CellMove): Promise<void> {
    const grid = attached.value
    if (grid === null) return
    const [edited, field, at] = [row.value, key.value, column.value]
    const index = grid.active.value
    text.value = null
    if (direction !== null) takeKeys()
    if (edited !== null && field !== null && written !== textOf(edited, field)) {
      await change(edited, field, written)
      await grid.reload()
    }
    // If the row left the list, the next one has taken its place.
    const stays = edited !== null && row.value !== null && idOf(row.value) === idOf(edited)
    const here = stays ? grid.active.value : index
    if (direction === 'down' && stays) move(Math.min(here + 1, (grid.pages.total.value?.count ?? 1) - 1), at)
    if (direction === null || direction === 'down') return
    const to = direction === 'next' ? at + 1 : at - 1
    if (to < span.value.first || to > span.value.last) return
    move(here, to)
    edit()
  }

  /**
   * Goes to a row, if the list has it.
   * @param cellOf the cell of it to go to; null for the same column
   * @param from where the request was made: if the person has left there since, they stay where they are
   */
  async function goToRow(id: number, cellOf: (row: Row) => Key | null, from?: number): Promise<void> {
    const grid = attached.value
    if (grid === null) return
    const place = await placeFrom(grid.load(), id, idOf)
    if (place?.id !== id || grid.active.value !== (from ?? grid.active.value)) return
    move(place.index, column.value)
    // Not the row alone: it may have been another one until now.
    await grid.pages.reload(grid.visible.value.first, grid.visible.value.last)
    const wanted = row.value === null ? null : cellOf(row.value)
    if (wanted !== null) move(place.index, columnOf(wanted))
    takeKeys()
  }

  /** Handles keys and the pointer in the grid; called by it. */
  function attach(grid: EditedGrid<Row, Key>): GridInput {
    const { active, pages, load } = grid
    const { rowsAtOnce } = options
    const selection = useRangeSelection<Row>({ active, pages, load, idOf, rowsAtOnce })
    attached.value = { ...grid, selection }
    column.value = span.value.first
    watch(load, () => {
      text.value = null
      selection.clear()
    })
    watch(pages.list, () => {
      const first = pages.rowAt(active.value)
      column.value = columnOf(first === null ? null : begin(first))
    })
    const total = computed(() => pages.total.value?.count ?? 0)
    return useEditingInput({
      grid,
      total,
      span,
      column,
      selection,
      text,
      move,
      edit,
      commit,
      takeKeys,
      remove: options.remove,
    })
  }

  return {
    text,
    /** The active row and column. */
    row,
    key,
    /** How many rows are selected. */
    selected,
    isSelected: (index: number) => attached.value?.selection.has(index) ?? false,
    /** The selected rows, those out of view too; null when there are too many or they can't be read. */
    selectedRows: async () => (await attached.value?.selection.rows()) ?? null,
    index: computed(() => attached.value?.active.value ?? 0),
    attach,
    edit,
    cancel,
    commit,
    goToRow,
  }
}

/** The editing of a list's cells: see `useGridEditing`. */
export type GridEditing<Row, Key extends string> = ReturnType<typeof useGridEditing<Row, Key>>
