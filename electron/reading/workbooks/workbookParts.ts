import type { Book } from './book.ts'
import { openOds } from './ods.ts'
import { SheetError } from '../reading.ts'
import { openXlsx } from './xlsx.ts'
import { unpackZip, type ZipPart } from './zip.ts'

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
  if (parts.some(({ name }) => name === '[Content_Types].xml' || /^xl\//iu.test(name))) return
  throw new SheetError('This is a zip archive, not a workbook. Unpack it and import the spreadsheet inside.')
}

function isOds(parts: readonly ZipPart[]): boolean {
  const kind = parts.find(({ name }) => name === 'mimetype')?.bytes.toString('latin1', 0, 100) ?? ''
  return kind.startsWith('application/vnd.oasis.opendocument.spreadsheet')
}

/**
 * The workbook that a zip holds.
 * @throws SheetError
 */
export async function openZippedBook(data: Buffer): Promise<Book> {
  const parts = await unpackZip(data)
  if (isOds(parts)) return openOds(parts)
  refuseOtherDocuments(parts)
  return openXlsx(parts)
}
