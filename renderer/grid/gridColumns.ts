import type { ColumnLayout } from '../../contract/app.ts'
import type { Result } from '../../contract/result.ts'

/** The look of a cell besides its text. */
export interface CellState {
  /** CSS classes. */
  readonly looks: string
  readonly isInvalid: boolean
  /** Describes the look to screen readers; empty for nothing. */
  readonly description: string
}

/** One column of a `DataGrid`. `Key` names it for sorting, hiding and its slot. */
export interface GridColumn<Row, Key extends string = string> {
  readonly key: Key
  /** The heading in the shown language, which is its accessible name. */
  readonly title: () => string
  /** The least width, in pixels; a narrower window scrolls sideways. */
  readonly width: number
  /** Its share of the remaining width; none by default. */
  readonly grow?: number
  /** Whether the heading sorts; only where the inventory has an index. */
  readonly sortable?: boolean
  /** Whether the column is always shown, because rows can't be told apart without it. */
  readonly fixed?: boolean
  /** Whether the column is hidden unless somebody asks for it. */
  readonly isApart?: boolean
  /** Digits line up and never break. */
  readonly figures?: boolean
  /** Whether the cell is the row header. */
  readonly names?: boolean
  /** Whether the cell can be edited in an editable list; such columns stand side by side. */
  readonly edited?: boolean
  readonly state?: (row: Row) => CellState
  /** The cell as text; a column without it has the slot `cell.<key>`. */
  readonly text?: (row: Row) => string
  /** The tooltip of the cell; by default its text where that is cut off. */
  readonly hint?: (row: Row) => string
  /** How the search reads the column: as a name, or as a number in any punctuation. */
  readonly found?: 'text' | 'number'
}

export interface GridSort<Key extends string = string> {
  readonly by: Key
  readonly descending: boolean
}

/** A part of a long list: the rows from `offset`, and how many there are in all. */
export interface GridPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** Whether there are more than `total`, which takes longer to count: see `CountRows`. */
  readonly totalIsCapped?: boolean
}

/** Loads a part of the list; `limit` is at most 1,000. A failure is shown in place of the rows. */
export type LoadPage<Row> = (offset: number, limit: number) => Promise<Result<GridPage<Row>>>

/** Counts all rows of a list. */
export type CountRows = () => Promise<Result<{ readonly total: number }>>

/** How many rows a list has; `isCapped` while only a minimum is known. */
export interface GridTotal {
  readonly count: number
  readonly isCapped: boolean
}

/** What a `DataGrid` can be asked to do. */
export interface GridHandle {
  /** Reloads what is in view; the place is kept. */
  readonly refresh: () => Promise<void>
  /** Focuses the list. */
  readonly focus: () => void
  /** Loads the list anew and goes to a row of it. */
  readonly reveal: (index: number) => Promise<void>
}

/** Chrome caps an element at 33,554,428 px, which is a little over a million rows of this height. */
export const rowHeight = 32
export const headHeight = 36
const tickWidth = 40
const actionsWidth = 44

/** All columns at their default widths. */
export const plainLayout: ColumnLayout = { hidden: [], widths: {} }

/** Whether a layout shows a column. */
export function isShown(
  { key, fixed, isApart }: Pick<GridColumn<never>, 'key' | 'fixed' | 'isApart'>,
  { hidden, shown = [] }: ColumnLayout,
): boolean {
  if (fixed === true) return true
  return isApart === true ? shown.includes(key) : !hidden.includes(key)
}

/**
 * The CSS of a row: the width of each column, and the minimum of the row, in pixels. A resized column keeps its width;
 * the others share what is left.
 */
export function gridTracks<Row>(
  columns: readonly GridColumn<Row>[],
  widths: ColumnLayout['widths'],
  { ticking, actions }: { ticking: boolean; actions: boolean },
): { template: string; least: number } {
  const sizes = columns.map(({ key, width, grow = 0 }) => {
    const given = widths[key]
    return given === undefined ? { width, grow } : { width: given, grow: 0 }
  })
  const before = ticking ? tickWidth : 0
  const after = actions ? actionsWidth : 0
  // The last track takes the remaining width, so that lines reach from edge to edge.
  const rest = sizes.some(({ grow }) => grow > 0) ? [] : ['1fr']
  return {
    template: [
      ...(ticking ? [`${before}px`] : []),
      ...sizes.map(({ width, grow }) => `minmax(${width}px, ${grow}fr)`),
      ...rest,
      ...(actions ? [`${after}px`] : []),
    ].join(' '),
    least: sizes.reduce((sum, { width }) => sum + width, before + after),
  }
}
