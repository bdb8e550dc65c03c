import { stringify } from 'csv-stringify/sync'
import { open } from 'node:fs/promises'
import { withFormulaMarks } from '../sheets/formulaMark.ts'
import { headingsOf } from '../sheets/layout.ts'
import type { SheetOptions, SheetWriter } from './sheetWriter.ts'

/**
 * Makes a CSV file. For a spreadsheet, whatever could be taken for a formula gets an apostrophe, which an import takes
 * off again, and the file a byte order mark, by which spreadsheet programs know UTF-8.
 */
export async function openCsv(path: string, { layout, forSpreadsheet }: SheetOptions): Promise<SheetWriter> {
  const file = await open(path, 'w')
  const write = (rows: readonly string[][]) =>
    file.appendFile(
      stringify(forSpreadsheet ? rows.map((row) => row.map(withFormulaMarks)) : [...rows], {
        delimiter: layout.delimiter,
        record_delimiter: 'windows',
      }),
    )
  try {
    if (forSpreadsheet) await file.appendFile('\ufeff')
    await write([headingsOf(layout)])
  } catch (error) {
    await file.close()
    throw error
  }
  return {
    write: (rows) => write(rows.map(({ cells }) => cells)),
    close: async () => {
      // A disk that is full may say so only now.
      await file.sync()
      await file.close()
    },
    abandon: () => void file.close().catch(() => undefined),
  }
}
