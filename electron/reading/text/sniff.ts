import { SheetError } from '../reading.ts'

export type FileKind = 'zip' | 'compound' | 'text'

const saveAs = 'Open it in the spreadsheet program, save it as CSV or XLSX, and import that.'
const picture = 'This is a picture, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'
const packed = 'This is a compressed archive. Unpack it and import the spreadsheet inside.'
const program = 'This is a program, not a spreadsheet. It was not read.'

/** How files begin that are certainly no sheets, in hexadecimal. */
const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'This is a PDF, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  ['89504e470d0a1a0a', picture],
  ['ffd8ff', picture],
  ['47494638', picture],
  ['1f8b', packed],
  ['377abcaf271c', packed],
  ['526172211a07', packed],
  ['4d5a', program],
  ['7f454c46', program],
  ['53514c69746520666f726d6174203300', 'This is a database, not a spreadsheet. It was not read.'],
]

/** How texts begin that spreadsheet programs open and that are no lists of values. */
const markups: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|div|style)\b/u,
    `This is a web page saved under the name of a spreadsheet. ${saveAs}`,
  ],
  [/^mime-version:/u, `This is a web archive saved under the name of a spreadsheet. ${saveAs}`],
  [/^<\?xml[^]*<(?:\w+:)?workbook\b/u, `This is a workbook in an old XML format. ${saveAs}`],
  [/^<\?xml/u, `This is an XML file, not a CSV file or workbook. ${saveAs}`],
  [/^\{\\rtf/u, 'This is a text document, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  [/^(?:\{\s*"|\[\s*[[{"])/u, `This is a JSON file, not a spreadsheet. ${saveAs}`],
  [/^id;p/u, `This is a sheet in an old exchange format (SYLK). ${saveAs}`],
]

/**
 * What a file is by its first bytes; its extension is not trusted.
 * @param head the first 4,096 bytes, or all there are
 * @throws SheetError for what is certainly no sheet
 */
export function sniff(head: Buffer): FileKind {
  if (head.length === 0) {
    throw new SheetError('The file is empty. Choose a file with a heading row and numbers.')
  }
  const hex = head.subarray(0, 16).toString('hex')
  const known = signatures.find(([signature]) => hex.startsWith(signature))
  if (known !== undefined) throw new SheetError(known[1])
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip'
  if (hex.startsWith('d0cf11e0a1b11ae1')) return 'compound'
  const start = head
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase()
  const markup = markups.find(([pattern]) => pattern.test(start))
  if (markup !== undefined) throw new SheetError(markup[1])
  return 'text'
}
