import { computed, nextTick, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { GridColumn, LoadPage } from '../gridColumns.ts'
import type { GridInput } from '../gridInput.ts'
import type { PageCache } from '../pageCache.ts'
import { useEditingInput } from './editingInput.ts'
import { useRangeSelection } from './rangeSelection.ts'
import { placeFrom } from './rowPlaces.ts'

/** A text for a cell, and what it stands for where that is something else. */
export interface Suggestion {
  readonly text: string
  readonly note: string | null
}

/** What a cell may be meant to say, of what has been typed so far. */
export type Suggest = (typed: string) => Promise<readonly Suggestion[]>

/** Where the keys go when a cell has been edited; null where they went elsewhere. */
export type CellMove = 'down' | 'next' | 'previous' | null

/** What a `DataGrid` whose cells are edited gives to `useGridEditing`. */
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
  /** Loads anew what is in view. */
  readonly reload: () => Promise<void>
  readonly copy: () => void
}

interface EditingOptions<Row, Key extends string> {
  /** Ids are in the order of the list. */
  readonly idOf: (row: Row) => number
  /** What the editing of a cell begins with; null where it can't be edited. */
  readonly textOf: (row: Row, key: Key) => string | null
  /** Changes a cell; ends when the list can be loaded anew. */
  readonly change: (row: Row, key: Key, text: string) => Promise<void>
  /** The cell that the keys are for when a list comes, by its first row; null for the first that can be edited. */
  readonly begin: (row: Row) => Key | null
  /** Delete was pressed. */
  readonly remove: () => void
  /** At most so many selected rows are had together. */
  readonly rowsAtOnce: number
}

/**
 * The editing of a list's cells as in a spreadsheet: the keys are for one cell, what is typed takes its place, and Shift
 * selects rows. Give the result to a `DataGrid`.
 */
export function useGridEditing<Row, Key extends string>(options: EditingOptions<Row, Key>) {
  const { idOf, textOf, change, begin } = options
  /** What the cell that is edited begins with; null while none is. */
  const text = shallowRef<string | null>(null)
  /** The place of the column that the keys are for. */
  const column = shallowRef(0)
  const attached = shallowRef<
    (EditedGrid<Row, Key> & { readonly selection: ReturnType<typeof useRangeSelection<Row>> }) | null
  >(null)

  const row = computed(() => attached.value?.pages.rowAt(attached.value.active.value) ?? null)
  const key = computed(() => attached.value?.columns.value[column.value]?.key ?? null)
  const selected = computed(() => attached.value?.selection.count.value ?? 0)
  /** The places of the first and the last column that can be edited; they stand side by side. */
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

  /** Makes a cell the active one and brings it into view; with `extend` the rows on the way are selected. */
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

  /** Begins to edit the active cell; `typed` takes the place of what is in it. */
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

  /** Ends the editing of a cell. */
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
    // A row that left the list has made way for the next one.
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
   * Goes to a row, where the list has it.
   * @param cellOf the cell of it to go to; null for the same as before
   * @param from where it was asked for: whoever has left there while it was looked for stays where they are
   */
  async function goToRow(id: number, cellOf: (row: Row) => Key | null, from?: number): Promise<void> {
    const grid = attached.value
    if (grid === null) return
    const place = await placeFrom(grid.load(), id, idOf)
    if (place?.id !== id || grid.active.value !== (from ?? grid.active.value)) return
    move(place.index, column.value)
    // Not by its own row, which may have been another one until now.
    await grid.pages.reload(grid.visible.value.first, grid.visible.value.last)
    const wanted = row.value === null ? null : cellOf(row.value)
    if (wanted !== null) move(place.index, columnOf(wanted))
    takeKeys()
  }

  /** What keys and the pointer do in the grid; called by it. */
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
    /** The row and the column that the keys are for. */
    row,
    key,
    /** How many rows are selected. */
    selected,
    isSelected: (index: number) => attached.value?.selection.has(index) ?? false,
    /** The selected rows, those out of view too; null when there are too many, or they can't be had. */
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
