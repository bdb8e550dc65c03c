import { noCells, type SheetCells, type SheetField } from '../../contract/sheets/sheets.ts'
import { keptText } from '../sheets/cellText.ts'
import type { NumberFacts } from '../sheets/messages.ts'
import type { SheetCell, SheetRow } from './reading.ts'
import type { RowCells } from '../sheets/rowChecks.ts'
import { isStatusField, type StatusReader } from '../sheets/statusWords.ts'

function factsOf({ value, formula, unfit }: SheetCell): NumberFacts | null {
  if (value === undefined && formula === undefined && unfit === undefined) return null
  return { value: value ?? null, formula: formula === true, unfit: unfit ?? null }
}

/**
 * A row of the sheet as a row of the import.
 * @param columns the field of each column, each field only once
 * @param statusIn reads the sheet's words for a status
 * @returns null for a row without any content
 */
export function rowCells(
  { row, cells: sheetCells }: SheetRow,
  columns: readonly (SheetField | null)[],
  statusIn: StatusReader,
): RowCells | null {
  if (sheetCells.every(({ text }) => text.trim() === '')) return null
  const cells: SheetCells = { ...noCells }
  let numberCell: NumberFacts | null = null
  for (const [index, field] of columns.entries()) {
    const cell = sheetCells[index]
    if (field === null || cell === undefined) continue
    cells[field] = keptText(field, isStatusField(field) ? statusIn(field, cell.text) : cell.text)
    if (field === 'number') numberCell = factsOf(cell)
  }
  return { row, cells, numberCell }
}
