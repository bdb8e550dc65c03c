import { fields } from '../../contract/fields.ts'
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { templateFields, type Delimiter, type ImportTarget } from '../../contract/sheets/sheets.ts'
import { exampleRows } from './examples.ts'

/** The name of the sheet in each template. */
const sheetNames: Readonly<Record<ImportTarget, string>> = {
  number: 'Numbers',
  subAccount: 'Sub accounts',
  carrier: 'Carriers',
  sipTrunk: 'SIP trunks',
  user: 'Users',
}

const headingsOf = (target: ImportTarget) => templateFields[target].map((field) => fields[field].heading)

async function writeXlsx(path: string, target: ImportTarget): Promise<void> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  const sheet = book.addWorksheet(sheetNames[target], { views: [{ state: 'frozen', ySplit: 1 }] })
  // Text format, so that spreadsheet programs keep every digit and the +.
  sheet.columns = templateFields[target].map((field) => ({
    width: fields[field].width,
    style: { numFmt: '@' },
  }))
  const headingRow = sheet.addRow(headingsOf(target))
  headingRow.font = { bold: true }
  headingRow.commit()
  for (const example of exampleRows(target)) {
    const row = sheet.addRow(example)
    row.font = { italic: true, color: { argb: 'FF6B6B6B' } }
    row.commit()
  }
  sheet.commit()
  await book.commit()
}

/**
 * Writes a sheet with the headings of an import, and example rows that an import skips.
 * @param path with `.xlsx` for a workbook whose columns are formatted as Text; anything else becomes CSV
 * @param delimiter of a CSV file
 */
export async function writeTemplate(path: string, target: ImportTarget, delimiter: Delimiter): Promise<void> {
  if (extname(path).toLowerCase() === '.xlsx') {
    await writeXlsx(path, target)
    return
  }
  const lines = [headingsOf(target), ...exampleRows(target)].map((cells) => `${cells.join(delimiter)}\r\n`)
  // With a byte order mark, spreadsheet programs read the file as UTF-8.
  await writeFile(path, `\ufeff${lines.join('')}`)
}
