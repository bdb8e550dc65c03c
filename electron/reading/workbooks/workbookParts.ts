import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { Book } from './book.ts'
import { openOds } from './ods.ts'
import { SheetError, theFile } from '../reading.ts'
import { openXlsx } from './xlsx.ts'
import { unpackZip, type ZipPart } from './zip.ts'

const file = theFile

/** Zip files that are other documents, by a part that each has. */
const otherDocuments: readonly (readonly [RegExp, Message])[] = [
  [/^content\.xml$/u, messageOf('sheet.openDocument', { file })],
  [/^xl\/workbook\.bin$/iu, messageOf('sheet.xlsb', { file })],
  [/^word\//iu, messageOf('sheet.textDocument', { file })],
  [/^ppt\//iu, messageOf('sheet.presentation', { file })],
  [/\.iwa$/iu, messageOf('sheet.appleNumbers', { file })],
]

function refuseOtherDocuments(parts: readonly ZipPart[]): void {
  const other = otherDocuments.find(([pattern]) => parts.some(({ name }) => pattern.test(name)))
  if (other !== undefined) throw new SheetError(other[1])
  if (parts.some(({ name }) => name === '[Content_Types].xml' || /^xl\//iu.test(name))) return
  throw new SheetError(messageOf('sheet.zipArchive', { file }))
}

function isOds(parts: readonly ZipPart[]): boolean {
  const kind = parts.find(({ name }) => name === 'mimetype')?.bytes.toString('latin1', 0, 100) ?? ''
  return kind.startsWith('application/vnd.oasis.opendocument.spreadsheet')
}

/**
 * The workbook in a zip file.
 * @throws SheetError
 */
export async function openZippedBook(data: Buffer): Promise<Book> {
  const parts = await unpackZip(data)
  if (isOds(parts)) return openOds(parts)
  refuseOtherDocuments(parts)
  return openXlsx(parts)
}
