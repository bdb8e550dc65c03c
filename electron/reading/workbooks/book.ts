import { messageOf } from '../../../contract/messages/message.ts'
import type { SheetFormat } from '../../../contract/sheets/sheets.ts'
import { limits, SheetError, type Merge, type SheetCell, type SheetRow } from '../reading.ts'

/** One sheet of a workbook after reading. */
export interface BookSheet {
  /** Rows with any content, in order. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly hasHiddenRows: boolean
  readonly hiddenColumns: ReadonlySet<number>
  /** How many rows the sheet has according to the file, if fewer could be read. */
  readonly rowsStated: number | null
}

/** A workbook whose sheets are read one by one. */
export interface Book {
  readonly format: SheetFormat
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** @throws SheetError with a message for the person */
  read(index: number): BookSheet
}

/** The most filled cells of a sheet, so that it fits in memory. */
const mostCells = 3_000_000
/** The most ranges of merged cells; a sheet with more is not a list. */
const mostMerges = 300_000

const tooManyRows = () =>
  new SheetError(messageOf('sheet.manyRows', { limit: limits.workbookRows - 1, more: limits.textRows - 1 }))

const hasContent = ({ text, unfit }: SheetCell) => text !== '' || unfit !== undefined

/** Collects the content of a sheet, within the limits for all workbook formats. */
export class SheetBuilder {
  readonly #rows: SheetRow[] = []
  readonly #merges: Omit<Merge, 'filledRows'>[] = []
  readonly #hiddenColumns = new Set<number>()
  #hasHiddenRows = false
  #cells = 0

  /**
   * @param cells from the first column on; a hole is an empty cell
   * @throws SheetError for content in places that are not read
   */
  addRow(row: number, cells: readonly (SheetCell | undefined)[], isHidden: boolean): void {
    const filled = cells.reduce((sum, cell) => (cell !== undefined && hasContent(cell) ? sum + 1 : sum), 0)
    if (filled === 0) return
    if (row > limits.workbookRows) throw tooManyRows()
    if (cells.length > limits.columns && cells.slice(limits.columns).some((cell) => cell?.text.trim())) {
      throw new SheetError(messageOf('sheet.manyColumns', { row, limit: limits.columns }))
    }
    this.#cells += filled
    if (this.#cells > mostCells) {
      throw new SheetError(messageOf('sheet.manyCells', { limit: mostCells }))
    }
    if (isHidden) this.#hasHiddenRows = true
    this.#rows.push({
      row,
      cells: Array.from(cells.slice(0, limits.columns), (cell) => cell ?? { text: '' }),
    })
  }

  addMerge(merge: Omit<Merge, 'filledRows'>): void {
    if (merge.left >= limits.columns || merge.bottom < merge.top || merge.right < merge.left) return
    if (this.#merges.length >= mostMerges) {
      throw new SheetError(messageOf('sheet.manyMerges', { limit: mostMerges }))
    }
    this.#merges.push(merge)
  }

  hideColumns(first: number, last: number): void {
    for (let at = Math.max(first, 0); at <= Math.min(last, limits.columns - 1); at += 1) {
      this.#hiddenColumns.add(at)
    }
  }

  /** How many rows there are up to this one. */
  #rowsUpTo(row: number): number {
    let from = 0
    let to = this.#rows.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.#rows[middle]?.row ?? Infinity) <= row) from = middle + 1
      else to = middle
    }
    return from
  }

  finish(rowsStated: number | null = null): BookSheet {
    return {
      rows: this.#rows,
      merges: this.#merges.map((merge) => ({
        ...merge,
        filledRows: this.#rowsUpTo(merge.bottom) - this.#rowsUpTo(merge.top - 1),
      })),
      hasHiddenRows: this.#hasHiddenRows,
      hiddenColumns: this.#hiddenColumns,
      rowsStated,
    }
  }
}
