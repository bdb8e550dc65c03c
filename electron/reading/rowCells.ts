import { noCells, type SheetCells, type SheetField } from '../../contract/sheets/sheets.ts'
import { keptText } from '../sheets/cellText.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { noFacts, type NumberFacts } from '../sheets/messages.ts'
import type { SheetCell, SheetRow } from './reading.ts'
import type { RowCells } from '../sheets/rowChecks.ts'
import { isStatusField, type StatusReader } from '../sheets/statusWords.ts'

function factsOf({ value, formula, unfit }: SheetCell): NumberFacts | null {
  if (value === undefined && formula === undefined && unfit === undefined) return null
  return { value: value ?? null, formula: formula === true, unfit: unfit ?? null }
}

const noDates: ReadonlySet<SheetField> = new Set()

/**
 * A row of the sheet as a row of the import.
 * @param columns the field of each column, each field only once
 * @param statusIn reads the sheet's words for a status
 * @param dates the fields that hold a day
 * @returns null for a row without any content
 */
export function rowCells(
  { row, cells: sheetCells }: SheetRow,
  columns: readonly (SheetField | null)[],
  statusIn: StatusReader,
  dates: ReadonlySet<SheetField> = noDates,
): RowCells | null {
  if (sheetCells.every(({ text }) => text.trim() === '')) return null
  const cells: SheetCells = { ...noCells }
  let numberCell: NumberFacts | null = null
  let statusNotRead: string | null = null
  for (const [index, field] of columns.entries()) {
    const cell = sheetCells[index]
    if (field === null || cell === undefined) continue
    const text = cell.day !== undefined && dates.has(field) ? cell.day : cell.text
    const said = isStatusField(field) ? statusIn(field, text) : text
    if (said === null) statusNotRead = shortened(cell.text.trim())
    else cells[field] = keptText(field, said)
    if (field === 'number') numberCell = factsOf(cell)
  }
  if (statusNotRead !== null) numberCell = { ...(numberCell ?? noFacts), statusNotRead }
  return { row, cells, numberCell }
}
