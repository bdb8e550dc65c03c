import { fieldsOf, type ImportTarget } from '../../../contract/sheets/sheets.ts'
import { looksLikeNumber, numberColumn } from './content.ts'
import { fieldNamed, fieldsLike } from '../../sheets/headings.ts'
import type { RememberedColumns } from '../../sheets/messages.ts'
import { recall } from './recalling.ts'
import { recognise } from './recognising.ts'
import type { SheetRow } from '../reading.ts'

/** How many rows are searched for the headings; titles may be above them. */
export const headingRowsLooked = 20

const textAt = ({ cells }: SheetRow, index: number) => cells[index]?.text.trim() ?? ''

/** Five digits are not a word: such a row contains values, and must never be taken for headings and skipped. */
export function holdsDigits({ cells }: SheetRow): boolean {
  return cells.some(({ text }) => (text.match(/\d/gu)?.length ?? 0) >= 5)
}

const severalCells = ({ cells }: SheetRow) => cells.filter(({ text }) => text.trim() !== '').length > 1

/** The row with most known headings, if it has the required one, or several. */
function byNames(rows: readonly SheetRow[], target: ImportTarget): number | null {
  let best = { index: -1, fields: 0 }
  for (const [index, { cells }] of rows.entries()) {
    const fields = new Set(cells.map(({ text }) => fieldNamed(text, target)?.field))
    fields.delete(undefined)
    const enough = fields.has(fieldsOf[target][0]) || fields.size > 1
    if (enough && fields.size > best.fields) best = { index, fields: fields.size }
  }
  return best.fields === 0 ? null : best.index
}

/** The row without any digit right above the first one with many digits: words above values. */
function aboveDigits(rows: readonly SheetRow[]): number | null {
  const first = rows.findIndex(holdsDigits)
  const above = rows[first - 1]
  if (above === undefined || above.cells.some(({ text }) => /\d/u.test(text))) return null
  return severalCells(above) ? first - 1 : null
}

/** The row right above the first phone number, if the numbers' column has words there. */
function aboveNumbers(rows: readonly SheetRow[], column: number): number | null {
  const first = rows.findIndex((row) => looksLikeNumber(textAt(row, column)))
  const above = rows[first - 1]
  return above === undefined || textAt(above, column) === '' || holdsDigits(above) ? null : first - 1
}

const isOfPreset = ({ cells }: SheetRow) => recognise(cells.map(({ text }) => text)) !== null

function byLikeness(rows: readonly SheetRow[], target: ImportTarget): number | null {
  const found = rows.findIndex(
    (row) =>
      !holdsDigits(row) && row.cells.some(({ text }) => fieldsLike(text, target).has(fieldsOf[target][0])),
  )
  return found === -1 ? null : found
}

/**
 * Finds the heading row among the first rows of a sheet.
 * @param looked rows with any content
 * @returns its index in `looked`; null if the sheet has no headings
 */
export function findHeadingRow(
  looked: readonly SheetRow[],
  target: ImportTarget,
  remembered: readonly RememberedColumns[],
): number | null {
  const rows = looked.slice(0, headingRowsLooked)
  const known = rows.findIndex((row) => recall(row, target, remembered) !== null)
  if (known !== -1) return known
  const ofPreset = target === 'number' ? rows.findIndex((row) => isOfPreset(row)) : -1
  if (ofPreset !== -1) return ofPreset
  const named = byNames(rows, target)
  if (named !== null) return named
  const column = target === 'number' ? numberColumn(looked) : null
  const above = column === null ? aboveDigits(rows) : (aboveNumbers(rows, column) ?? aboveDigits(rows))
  if (above !== null || column !== null) return above
  const like = byLikeness(rows, target)
  if (like !== null) return like
  const [first] = rows
  return first !== undefined && severalCells(first) && !holdsDigits(first) ? 0 : null
}
