import type { Failure } from '../../contract/result.ts'
import type { ExportedSelection, ExportFormat } from '../../contract/exporting.ts'
import type { HandedFile } from '../../contract/handOvers.ts'
import type { ExportedRow, LayoutColumn, SheetLayout } from '../sheets/layout.ts'

/** What the inventory process sends to the writing process: the total, then a page for each request. */
export type FromPages =
  | {
      readonly kind: 'head'
      readonly total: number
      /** The columns of rows that have their own cells. */
      readonly columns?: readonly LayoutColumn[]
    }
  | { readonly kind: 'rows'; readonly rows: readonly ExportedRow[] }
  | { readonly kind: 'end' }

/** The writing process asks for the next page. */
export interface AskForPage {
  readonly kind: 'next'
}

/** Which numbers are exported, and how. */
export interface ExportOrder {
  readonly numbers: ExportedSelection
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** By which profile the files are handed over, null for the columns of the CSV Sample; left out, nothing is recorded. */
  readonly handOver?: { readonly profile: string | null }
}

/** The target of an export: one file at this path, or several with this name in a folder. */
export type ExportTarget =
  | { readonly form: 'spreadsheet'; readonly path: string }
  | { readonly form: 'upload'; readonly folder: string; readonly name: string }

/** First message to the writing process: what to write, together with the port for the numbers. */
export interface ExportTask {
  readonly target: ExportTarget
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** A folder to create next to the target, for unfinished files; whoever gave the task removes it. */
  readonly workFolder: string
  /** For the manifest. */
  readonly version: string
  readonly exportedAt: string
}

export interface Written {
  readonly numbers: number
  /** How many files contain numbers. */
  readonly files: number
  /** Every created file, including the manifest. */
  readonly paths: readonly string[]
  /** The files of an upload as its manifest lists them; none of a spreadsheet. */
  readonly listed: readonly HandedFile[]
}

/** What the writing process sends to the main process. */
export type FromWriter =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Everything is written and moves into place: too late to cancel. */
  | { readonly kind: 'placing' }
  | { readonly kind: 'done'; readonly written: Written }
  | { readonly kind: 'failed'; readonly failure: Failure }
