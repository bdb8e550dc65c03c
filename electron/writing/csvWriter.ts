import { stringify } from 'csv-stringify/sync'
import { open } from 'node:fs/promises'
import { withFormulaMarks } from '../sheets/formulaMark.ts'
import { headingsOf } from '../sheets/layout.ts'
import type { SheetOptions, SheetWriter } from './sheetWriter.ts'

/**
 * Creates a CSV file. In a file for a spreadsheet, text that looks like a formula gets an apostrophe, which an import
 * removes. The file then also has a byte order mark, by which spreadsheet programs recognise UTF-8.
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
      // A full disk may be reported only now.
      await file.sync()
      await file.close()
    },
    abandon: () => void file.close().catch(() => undefined),
  }
}
