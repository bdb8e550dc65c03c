import type { ColumnLayout } from '../../contract/app.ts'
import type { Result } from '../../contract/result.ts'

/** What there is to a cell besides its text. */
export interface CellState {
  /** How it looks, as classes. */
  readonly looks: string
  readonly isInvalid: boolean
  /** What is told of it to who can't see how it looks; empty for nothing. */
  readonly description: string
}

/** One column of a `DataGrid`. `Key` names it for sorting, hiding and its slot. */
export interface GridColumn<Row, Key extends string = string> {
  readonly key: Key
  /** Gives the heading in the language shown, and its accessible name to the letter. */
  readonly title: () => string
  /** The least width, in pixels; a narrower window scrolls sideways. */
  readonly width: number
  /** Its share of the width that is left over; none by default. */
  readonly grow?: number
  /** Whether the heading sorts; only for what the inventory has an index for. */
  readonly sortable?: boolean
  /** Whether the column is always shown: what a row can't be told by without. */
  readonly fixed?: boolean
  /** Figures stand below each other and are never broken. */
  readonly figures?: boolean
  /** Whether the cell names its row. */
  readonly names?: boolean
  /** Whether the cell can be edited, in a list that is; such columns stand side by side. */
  readonly edited?: boolean
  readonly state?: (row: Row) => CellState
  /** The cell as text; a column without it has the slot `cell.<key>`. */
  readonly text?: (row: Row) => string
  /** What is told of the cell when the pointer rests on it; by default its text where that is cut off. */
  readonly hint?: (row: Row) => string
  /** How the search looks into the column's text: as into a name, or as into a number in any punctuation. */
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

/** Counts the rows of a list to the last. */
export type CountRows = () => Promise<Result<{ readonly total: number }>>

/** How many rows a list has; `isCapped` while it is only known that there are more than so many. */
export interface GridTotal {
  readonly count: number
  readonly isCapped: boolean
}

/** What a `DataGrid` can be asked to do. */
export interface GridHandle {
  /** Loads anew what is in view; the place is kept. */
  readonly refresh: () => Promise<void>
  /** Gives the keys to the list. */
  readonly focus: () => void
}

/** Chrome caps an element at 33,554,428 px, which is room for a little over a million rows of this height. */
export const rowHeight = 32
export const headHeight = 36
const tickWidth = 40
const actionsWidth = 44

/** Every column shown, as wide as it is by itself. */
export const plainLayout: ColumnLayout = { hidden: [], widths: {} }

/**
 * The CSS of a row: how wide each column is, and how narrow the whole may become, in pixels. A column that was given a
 * width keeps it; the others share what is left.
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
  // The last track takes what no column wants, so that lines reach from edge to edge.
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
