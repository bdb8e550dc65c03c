import type { ExportFormat } from '../../contract/exporting.ts'
import { openCsv } from './csvWriter.ts'
import type { SheetLayout } from '../sheets/layout.ts'
import { openXlsx } from './xlsxWriter.ts'

/** A row to write. */
interface WrittenRow {
  readonly cells: string[]
  /** A note for each cell, if the format has notes. */
  readonly notes: readonly (string | null)[]
}

/** Writes a sheet row by row, in memory that does not grow with it. */
export interface SheetWriter {
  /** Writes rows; resolves when there is room for more. */
  write(rows: readonly WrittenRow[]): Promise<void>
  /** Completes the file; resolves when it is on the disk. */
  close(): Promise<void>
  /** Closes a file that will not be completed. */
  abandon(): void
}

export interface SheetOptions {
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** Whether people will open it in a spreadsheet program, which would take some texts for formulas. */
  readonly forSpreadsheet: boolean
}

/** Creates a file with the headings of a layout. */
export function openSheet(path: string, options: SheetOptions): Promise<SheetWriter> {
  return options.format === 'xlsx' ? openXlsx(path, options) : openCsv(path, options)
}
