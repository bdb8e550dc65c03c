import type { ExportFormat } from '../../contract/exporting.ts'
import { openCsv } from './csvWriter.ts'
import type { SheetLayout } from '../sheets/layout.ts'
import { openXlsx } from './xlsxWriter.ts'

/** A row of a sheet that is written. */
interface WrittenRow {
  readonly cells: string[]
  /** What is said at each cell, where the format can hold it. */
  readonly notes: readonly (string | null)[]
}

/** A sheet that is being written to a file, row after row, in memory that does not grow with it. */
export interface SheetWriter {
  /** Writes rows; settles when there is room for more. */
  write(rows: readonly WrittenRow[]): Promise<void>
  /** Completes the file; settles when it is whole on the disk. */
  close(): Promise<void>
  /** Lets go of a file that will not be completed. */
  abandon(): void
}

export interface SheetOptions {
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** Whether people will open it in a spreadsheet program, which would take some texts for formulas. */
  readonly forSpreadsheet: boolean
}

/** Makes a file with the headings of a layout. */
export function openSheet(path: string, options: SheetOptions): Promise<SheetWriter> {
  return options.format === 'xlsx' ? openXlsx(path, options) : openCsv(path, options)
}
