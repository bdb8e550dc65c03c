import { SSF, type CellObject } from 'xlsx'
import type { SheetCell } from './reading.ts'

const emptyCell: SheetCell = { text: '' }

const enterAsText = 'Format the column as Text in the spreadsheet program, enter the number again and save.'
const unfit = {
  noValue: {
    reason: 'the formula has no calculated value',
    advice: 'Open the file in the spreadsheet program and save it, or enter the number itself.',
  },
  date: { reason: 'the cell is a date', advice: enterAsText },
  truth: { reason: 'the cell is TRUE or FALSE', advice: 'Enter the number itself.' },
  error: { reason: 'the cell holds an error', advice: 'Correct the formula, or enter the number itself.' },
} as const

/** A number format that only places the digits: zeros and literals, such as `00000` or `"+"0`. */
function onlyPlacesDigits(format: unknown): boolean {
  return typeof format === 'string' && /^(?:"[^"]*"|\\.|[0+() -])+$/u.test(format)
}

function isDate(format: unknown): boolean {
  // SheetJS gives its formatter no types.
  const formatter = SSF as { is_date(format: string): boolean }
  return typeof format === 'string' && formatter.is_date(format)
}

/** Every digit of a whole number, whatever its format shows of it; other numbers as they are shown. */
function digitsOf(value: number, shown: string): string {
  return Number.isSafeInteger(value) ? String(value) : shown
}

function numberCell(value: number, { w: shown = String(value), z: format }: CellObject): SheetCell {
  if (isDate(format)) return { text: shown, unfit: unfit.date }
  // A format that puts a + or zeros before the digits shows what the person means by them.
  if (onlyPlacesDigits(format) && /^[^1-9]*[+0]/u.test(shown)) return { text: shown }
  return { text: digitsOf(value, shown), value }
}

function valueOf(cell: CellObject): SheetCell {
  const { t: type, v: value, w: shown = '' } = cell
  switch (type) {
    case 'n':
      return typeof value === 'number' ? numberCell(value, cell) : emptyCell
    case 's':
      return { text: typeof value === 'string' ? value : shown }
    case 'd':
      return { text: shown, unfit: unfit.date }
    case 'b':
      return { text: shown, unfit: unfit.truth }
    case 'e':
      return { text: shown, unfit: unfit.error }
    case 'z':
      return emptyCell
  }
}

/** A cell of a workbook as it is read: by its value, never by a format that may hide digits. */
export function toSheetCell(cell: CellObject | undefined): SheetCell {
  if (cell === undefined) return emptyCell
  const read = valueOf(cell)
  if (cell.f === undefined) return read
  const hasValue = cell.v !== undefined && cell.v !== '' && cell.v !== 0
  return { ...read, formula: true, ...(hasValue ? {} : { unfit: unfit.noValue }) }
}
