import type { Failure } from '../../contract/result.ts'
import type { ExportFormat } from '../../contract/exporting.ts'
import type { HandedFile } from '../../contract/handOvers.ts'
import type { NumberSelection } from '../../contract/numbers.ts'
import type { ExportedRow, LayoutColumn, SheetLayout } from '../sheets/layout.ts'

/** What the inventory process says to the writing process: how many come, then a page whenever one is asked for. */
export type FromPages =
  | {
      readonly kind: 'head'
      readonly total: number
      /** Where rows bring their cells with them: the columns that these stand in. */
      readonly columns?: readonly LayoutColumn[]
    }
  | { readonly kind: 'rows'; readonly rows: readonly ExportedRow[] }
  | { readonly kind: 'end' }

/** The writing process asks for the next page. */
export interface AskForPage {
  readonly kind: 'next'
}

/** Which numbers are written, and how. */
export interface ExportOrder {
  readonly numbers: NumberSelection
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** By which profile the files are handed over, null for the columns of the CSV Sample; left out, nothing is recorded. */
  readonly handOver?: { readonly profile: string | null }
}

/** Where the files go: one of this very path, or several of a name in a folder. */
export type ExportTarget =
  | { readonly form: 'spreadsheet'; readonly path: string }
  | { readonly form: 'upload'; readonly folder: string; readonly name: string }

/** First message to the writing process: what to write, together with the port that the numbers come over. */
export interface ExportTask {
  readonly target: ExportTarget
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** A folder to be made beside the files' place, for what is not whole yet; who gave the task removes it. */
  readonly workFolder: string
  /** For the manifest. */
  readonly version: string
  readonly exportedAt: string
}

export interface Written {
  readonly numbers: number
  /** How many files hold numbers. */
  readonly files: number
  /** Every file that was made, the manifest too. */
  readonly paths: readonly string[]
  /** The files of an upload as its manifest lists them; none of a spreadsheet. */
  readonly listed: readonly HandedFile[]
}

/** What the writing process says to the main process. */
export type FromWriter =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** All is written and moves to its place: too late to cancel. */
  | { readonly kind: 'placing' }
  | { readonly kind: 'done'; readonly written: Written }
  | { readonly kind: 'failed'; readonly failure: Failure }
