import { isCustomKey } from '../../contract/customFields.ts'
import { labelKeys } from '../../contract/fields.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { lifeFields, type SheetField, type SheetNote } from '../../contract/sheets/sheets.ts'
import { plainNote, type Merge, type SheetCell, type SheetRow } from './reading.ts'

/** Built-in fields whose value applies to every row of a merged cell. */
const shared: ReadonlySet<SheetField> = new Set([
  'country',
  'subAccount',
  'sipTrunk',
  ...lifeFields,
  ...labelKeys,
  'carrier',
])

const unclear = {
  reason: messageOf('badNumber.merged'),
  advice: messageOf('advice.unmerge'),
} as const

const filledNote = (count: number) =>
  count === 1 ? messageOf('sheet.mergedCell') : messageOf('sheet.mergedCells', { count })

const empty: SheetCell = { text: '' }

/** The merges that start in one column, in order, and the current one. */
interface ColumnMerges {
  readonly index: number
  readonly field: SheetField
  readonly merges: readonly Merge[]
  at: number
  /** The cell that the merge shows. */
  shown: SheetCell
}

/** Copies the value of vertically merged cells to each of their rows, as people read them. */
export class MergedCells {
  readonly #columns: readonly ColumnMerges[]
  readonly #sideways: number
  #filled = 0

  /**
   * @param columns the field of each column
   * @param firstRow the first row below the headings: a merge with a heading belongs to no row
   */
  constructor(merges: readonly Merge[], columns: readonly (SheetField | null)[], firstRow: number) {
    const below = merges.filter(({ top }) => top >= firstRow)
    this.#columns = columns.flatMap((field, index) => {
      if (field === null) return []
      const own = below.filter(({ left, top, bottom }) => left === index && bottom > top)
      const sorted = own.sort((a, b) => a.top - b.top)
      return own.length === 0 ? [] : [{ index, field, merges: sorted, at: 0, shown: empty }]
    })
    const isRead = (index: number) => (columns[index] ?? null) !== null
    this.#sideways = below.filter(({ left, right, filledRows }) => {
      if (filledRows === 0) return false
      const last = Math.min(right, columns.length - 1)
      for (let index = left + 1; index <= last; index += 1) if (isRead(index)) return true
      return false
    }).length
  }

  /** A row with the merged values; rows are passed in order. */
  fill(row: SheetRow): SheetRow {
    let cells: SheetCell[] | null = null
    for (const column of this.#columns) {
      const cell = this.#cellOf(column, row)
      if (cell === undefined) continue
      cells ??= [...row.cells]
      while (cells.length <= column.index) cells.push(empty)
      cells[column.index] = cell
    }
    return cells === null ? row : { row: row.row, cells }
  }

  /** The cell of the merge; undefined if there is none. */
  #cellOf(column: ColumnMerges, { row, cells }: SheetRow): SheetCell | undefined {
    const { merges, index, field } = column
    while ((merges[column.at]?.bottom ?? Infinity) < row) {
      column.at += 1
      column.shown = empty
    }
    const merge = merges[column.at]
    if (merge === undefined || row < merge.top) return undefined
    if (row === merge.top) column.shown = cells[index] ?? empty
    if (field === 'number') {
      return merge.filledRows > 1 ? { text: column.shown.text, unfit: unclear } : undefined
    }
    if (!(shared.has(field) || isCustomKey(field)) || row === merge.top) return undefined
    if (column.shown.text !== '') this.#filled += 1
    return column.shown
  }

  /** Notes on merged cells. */
  notes(): SheetNote[] {
    const notes = [
      ...(this.#filled === 0 ? [] : [filledNote(this.#filled)]),
      ...(this.#sideways === 0 ? [] : [messageOf('sheet.mergedAcross', { count: this.#sideways })]),
    ]
    return notes.map(plainNote)
  }
}
