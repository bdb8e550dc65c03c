import { SheetError } from './reading.ts'
import { withTrueDimension } from './sheetExtent.ts'
import { packZip, passwordProtected, unpackZip, type ZipPart } from './zip.ts'

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

/** The parts that hold the cells of a sheet. */
const worksheet = /^xl\/worksheets\/[^/]+\.xml$/iu

/**
 * The bytes of a workbook after everything that a parser would trip over was refused or set right.
 * @throws SheetError
 */
export async function checkedWorkbook(data: Buffer, kind: 'zip' | 'compound'): Promise<Buffer> {
  if (kind === 'compound') {
    if (data.includes(encryptedPackage)) throw passwordProtected()
    return data
  }
  const parts = await unpackZip(data)
  refuseOtherDocuments(parts)
  const needed = parts.filter(({ name }) => !unneeded.test(name))
  return packZip(needed.map((part) => (worksheet.test(part.name) ? withTrueDimension(part) : part)))
}
