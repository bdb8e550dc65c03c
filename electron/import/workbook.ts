import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from 'xlsx'
import { readFile, stat } from 'node:fs/promises'
import { limits, SheetError, type OpenSheet, type SheetCell, type SheetRow } from './reading.ts'
import { checkZip } from './zipGuard.ts'

const empty: SheetCell = { text: '' }

/** A number format that only places the digits: zeros and literals, such as `00000` or `"+"0`. */
function onlyPlacesDigits(format: unknown): boolean {
  return typeof format === 'string' && /^(?:"[^"]*"|\\.|[0+() -])+$/u.test(format) && format.includes('0')
}

function toCell(cell: CellObject | undefined): SheetCell {
  if (cell === undefined || cell.t === 'z') return empty
  const formula = cell.f !== undefined
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v))
  const mark = formula ? ({ formula: true } as const) : {}
  if (formula && (cell.v === undefined || cell.v === '' || cell.v === 0)) {
    return {
      text: shown,
      ...mark,
      unfit: 'The formula has no calculated value: open and save the file in the spreadsheet program.',
    }
  }
  switch (cell.t) {
    case 'n':
      if (typeof cell.z === 'string' && SSF.is_date(cell.z)) {
        return {
          text: shown,
          ...mark,
          unfit: 'The cell is a date: format the column as Text and enter the number again.',
        }
      }
      if (onlyPlacesDigits(cell.z) || typeof cell.v !== 'number') return { text: shown, ...mark }
      return { text: shown, value: cell.v, ...mark }
    case 'd':
      return {
        text: shown,
        ...mark,
        unfit: 'The cell is a date: format the column as Text and enter the number again.',
      }
    case 'b':
      return { text: shown, ...mark, unfit: 'The cell is TRUE or FALSE: enter the number itself.' }
    case 'e':
      return { text: shown, ...mark, unfit: 'The cell holds an error: enter the number itself.' }
    default:
      return { text: typeof cell.v === 'string' ? cell.v : shown, ...mark }
  }
}

function* rowsOf(sheet: WorkSheet): Generator<SheetRow> {
  const data: unknown = sheet['!data']
  if (!Array.isArray(data)) return
  for (const [index, line] of (data as (CellObject | undefined)[][]).entries()) {
    // Rows without any cell are holes in the array.
    if (!Array.isArray(line)) continue
    if (line.length > limits.columns && line.slice(limits.columns).some((cell) => toCell(cell).text !== '')) {
      throw new SheetError(`Row ${index + 1} has more than 200 columns. Remove those that are not needed.`)
    }
    yield { row: index + 1, cells: Array.from(line.slice(0, limits.columns), toCell) }
  }
}

function lastRow(reference: unknown): number {
  return typeof reference === 'string' ? utils.decode_range(reference).e.r + 1 : 0
}

function parse(data: Buffer): WorkBook {
  try {
    return read(data, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      sheetRows: limits.workbookRows + 1,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    if (/password|encrypt/iu.test(reason)) throw passwordProtected()
    throw new SheetError(
      'The workbook is damaged or cut off. Open it in the spreadsheet program, save it, and import it again.',
    )
  }
}

const passwordProtected = () =>
  new SheetError(
    'The workbook is password-protected. Remove the password in the spreadsheet program, save it, and import it again.',
  )

/** An encrypted XLSX is a compound file around the encrypted package. */
function isEncryptedPackage(data: Buffer): boolean {
  return data.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function chooseSheet(book: WorkBook): { sheet: WorkSheet; notes: string[] } {
  const hidden = new Set(
    (book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) =>
      (Hidden ?? 0) > 0 && name !== undefined ? [name] : [],
    ),
  )
  const visible = book.SheetNames.filter((name) => !hidden.has(name))
  const [name] = visible
  const sheet = name === undefined ? undefined : book.Sheets[name]
  if (name === undefined || sheet === undefined) throw new SheetError('The workbook has no visible sheet.')
  const notes = book.SheetNames.length > 1 ? [`Read from the sheet “${name}”.`] : []
  const others = visible.slice(1)
  if (others.length > 0) notes.push(`Not read: ${others.map((other) => `“${other}”`).join(', ')}.`)
  if (hidden.size > 0)
    notes.push(`Hidden and not read: ${[...hidden].map((other) => `“${other}”`).join(', ')}.`)
  return { sheet, notes }
}

/** Opens an XLSX or XLS workbook after making sure that it is safe to parse. */
export async function openWorkbook(path: string, kind: 'zip' | 'compound'): Promise<OpenSheet> {
  const { size } = await stat(path)
  if (size > limits.workbookBytes) {
    throw new SheetError('The workbook is larger than 32 MB. Save the sheet as CSV and import that.')
  }
  const data = await readFile(path)
  if (kind === 'zip') {
    const names = await checkZip(data)
    if (!names.some((name) => /^xl\//iu.test(name) || name === 'content.xml')) {
      throw new SheetError('This is not a spreadsheet. Save the sheet as CSV or XLSX and import that.')
    }
  } else if (isEncryptedPackage(data)) {
    throw passwordProtected()
  }
  const { sheet, notes } = chooseSheet(parse(data))
  if (lastRow(sheet['!fullref'] ?? sheet['!ref']) > limits.workbookRows) {
    const filled = [...rowsOf(sheet)].length
    if (filled > limits.workbookRows) {
      throw new SheetError('The sheet has more than 100,000 rows. Save it as CSV, which may have 1,000,000.')
    }
  }
  if ((sheet['!rows'] ?? []).some((row) => row.hidden === true)) {
    notes.push('The sheet has hidden or filtered rows; they were read too.')
  }
  return { format: kind === 'zip' ? 'XLSX' : 'XLS', notes, rows: () => rowsOf(sheet) }
}
