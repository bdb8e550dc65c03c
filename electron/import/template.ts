import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { sheetFields } from '../../contract/batches.ts'

const headings = Object.values(sheetFields)

/** Wide enough for what each column usually holds, in characters. */
const widths = [20, 10, 28, 24, 26, 40]

async function writeXlsx(path: string): Promise<void> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  const sheet = book.addWorksheet('Numbers', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headings.map((header, index) => ({
    header,
    width: widths[index] ?? 20,
    // Text, so that the spreadsheet program keeps every digit and the +.
    style: { numFmt: '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  await book.commit()
}

/**
 * Writes an empty sheet with the headings that an import knows.
 * @param path ends in `.xlsx` for a workbook whose columns are formatted as Text; anything else is written as CSV
 */
export async function writeTemplate(path: string): Promise<void> {
  if (extname(path).toLowerCase() === '.xlsx') await writeXlsx(path)
  // With the mark, spreadsheet programs read names in any script as UTF-8.
  else await writeFile(path, `\ufeff${headings.join(',')}\r\n`)
}
