import { readFile, stat } from 'node:fs/promises'
import { read, utils, type CellObject, type WorkBook, type WorkSheet } from 'xlsx'
import { limits, SheetError, type OpenSheet, type SheetRow } from './reading.ts'
import { toSheetCell } from './workbookCell.ts'
import { damaged, packZip, passwordProtected, unpackZip, type ZipPart } from './zip.ts'

function* rowsOf(sheet: WorkSheet): Generator<SheetRow> {
  const data: unknown = sheet['!data']
  if (!Array.isArray(data)) return
  // In dense sheets, rows and cells that are not there are holes of the arrays.
  const lines = data as readonly (readonly (CellObject | undefined)[] | undefined)[]
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue
    if (line.slice(limits.columns).some((cell) => toSheetCell(cell).text !== '')) {
      throw new SheetError(`Row ${index + 1} has more than 200 columns. Remove those that are not needed.`)
    }
    yield { row: index + 1, cells: Array.from(line.slice(0, limits.columns), toSheetCell) }
  }
}

/** @param sheets the only sheet to read, by index or name; others may come along */
function parse(data: Buffer, sheets: number | string): WorkBook {
  try {
    return read(data, {
      type: 'buffer',
      dense: true,
      sheets,
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      // Without it, which rows are hidden is not told.
      cellStyles: true,
      sheetRows: limits.workbookRows + 1,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw /password|encrypt/iu.test(reason) ? passwordProtected() : damaged()
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** The first visible sheet; hidden ones are never read unseen. */
function chooseSheet(data: Buffer): { sheet: WorkSheet; notes: string[] } {
  const book = parse(data, 0)
  const states = book.Workbook?.Sheets ?? []
  const isHidden = (index: number) => (states[index]?.Hidden ?? 0) > 0
  const visible = book.SheetNames.filter((_, index) => !isHidden(index))
  const hidden = book.SheetNames.filter((_, index) => isHidden(index))
  const [name] = visible
  if (name === undefined) throw new SheetError('The workbook has no visible sheet. Show one and save it.')
  const sheet = book.Sheets[name] ?? parse(data, name).Sheets[name]
  if (sheet === undefined) throw damaged()
  const notes = book.SheetNames.length > 1 ? [`Read from the sheet “${name}”.`] : []
  if (visible.length > 1) notes.push(`Other sheets, not read: ${quoted(visible.slice(1))}.`)
  if (hidden.length > 0) notes.push(`Hidden sheets, not read: ${quoted(hidden)}.`)
  return { sheet, notes }
}

/** Parts that no cell's value is in; leaving them out saves memory. */
const unneeded = /^xl\/(?:media|embeddings|printerSettings|drawings|charts|fonts)\//iu

/** Zips that are other documents than a workbook, by a part that each has. */
const otherDocuments: readonly (readonly [RegExp, string])[] = [
  [
    /^content\.xml$/u,
    'This is an OpenDocument file under the name of a workbook. Save it as XLSX and import that.',
  ],
  [/^xl\/workbook\.bin$/iu, 'This is a binary workbook (XLSB). Save it as XLSX and import that.'],
  [/^word\//iu, 'This is a text document, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  [/^ppt\//iu, 'This is a presentation, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  [/\.iwa$/iu, 'This is an Apple Numbers document. Export it as CSV or XLSX and import that.'],
]

function refuseOtherDocuments(parts: readonly ZipPart[]): void {
  const other = otherDocuments.find(([pattern]) => parts.some(({ name }) => pattern.test(name)))
  if (other !== undefined) throw new SheetError(other[1])
  if (parts.some(({ name }) => /^xl\//iu.test(name))) return
  throw new SheetError('This is a zip archive, not a workbook. Unpack it and import the spreadsheet inside.')
}

/** An encrypted XLSX is a compound file round the encrypted package. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

async function checkedData(data: Buffer, kind: 'zip' | 'compound'): Promise<Buffer> {
  if (kind === 'compound') {
    if (data.includes(encryptedPackage)) throw passwordProtected()
    return data
  }
  const parts = await unpackZip(data)
  refuseOtherDocuments(parts)
  return packZip(parts.filter(({ name }) => !unneeded.test(name)))
}

/** How far down a sheet goes, also where it was cut at the limit. */
function lastRow(sheet: WorkSheet): number {
  const range: unknown = sheet['!fullref'] ?? sheet['!ref']
  return typeof range === 'string' ? utils.decode_range(range).e.r + 1 : 0
}

/** Opens an XLSX or XLS workbook after making sure that it is safe to parse. */
export async function openWorkbook(path: string, kind: 'zip' | 'compound'): Promise<OpenSheet> {
  if ((await stat(path)).size > limits.workbookBytes) {
    throw new SheetError('The workbook is larger than 32 MB. Save the sheet as CSV and import that.')
  }
  const data = await checkedData(await readFile(path), kind)
  const { sheet, notes } = chooseSheet(data)
  if (lastRow(sheet) > limits.workbookRows) {
    throw new SheetError(
      'The sheet has more than 100,000 rows. Delete those below the numbers, or save it as CSV, which may have 1,000,000.',
    )
  }
  if ((sheet['!rows'] ?? []).some((row: { hidden?: boolean } | undefined) => row?.hidden === true)) {
    notes.push('Some rows are hidden or filtered out in the sheet; they were read too.')
  }
  return { format: kind === 'zip' ? 'XLSX' : 'XLS', notes, rows: () => rowsOf(sheet) }
}
