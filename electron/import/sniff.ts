import { SheetError } from './reading.ts'

export type FileKind = 'zip' | 'compound' | 'text'

const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'This is a PDF, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  ['89504e47', 'This is a picture, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  ['ffd8ff', 'This is a picture, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  ['47494638', 'This is a picture, not a spreadsheet. Save the sheet as CSV or XLSX and import that.'],
  ['1f8b', 'This is a compressed file. Unpack it and import the spreadsheet inside.'],
  ['377abcaf271c', 'This is a compressed file. Unpack it and import the spreadsheet inside.'],
  ['526172211a07', 'This is a compressed file. Unpack it and import the spreadsheet inside.'],
  ['4d5a', 'This is a program, not a spreadsheet.'],
  ['7f454c46', 'This is a program, not a spreadsheet.'],
  ['53514c69746520666f726d61', 'This is a database, not a spreadsheet.'],
]

/**
 * What a file is by its first bytes; its extension is not trusted.
 * @param head the first 4,096 bytes, or all there are
 * @throws SheetError for what is certainly no sheet
 */
export function sniff(head: Buffer): FileKind {
  if (head.length === 0)
    throw new SheetError('The file is empty. Choose a file with a heading row and numbers.')
  const hex = head.subarray(0, 16).toString('hex')
  const known = signatures.find(([signature]) => hex.startsWith(signature))
  if (known !== undefined) throw new SheetError(known[1])
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip'
  if (hex.startsWith('d0cf11e0a1b11ae1')) return 'compound'
  if (hex.startsWith('504b'))
    throw new SheetError('The file is damaged. Open and save it in the spreadsheet program.')
  const start = head.toString('latin1').replaceAll('\0', '').trimStart().slice(0, 200).toLowerCase()
  if (/^(?:ï»¿|ÿþ|þÿ)?\s*<(?:!doctype html|html|head|body|table|meta)/u.test(start)) {
    throw new SheetError(
      'This is a web page saved under the name of a spreadsheet. Open it in the spreadsheet program and save it as CSV or XLSX.',
    )
  }
  if (/^(?:ï»¿)?<\?xml/u.test(start)) {
    throw new SheetError(
      'This is an XML file, not a CSV or workbook. Open it in the spreadsheet program and save it as CSV or XLSX.',
    )
  }
  return 'text'
}
