import { z } from 'zod'
import { ChangedSince } from './handOvers.ts'
import { NumberSelection } from './numbers.ts'
import { Delimiter } from './sheets/sheets.ts'
import { Name } from './values.ts'

/** A worksheet has 1,048,576 rows, of which one is for the headings. */
export const workbookLimit = 1_048_575

/**
 * `spreadsheet`: one file for the eyes of a person, where no cell is taken for a formula. `upload`: plain files of at
 * most one batch's numbers each, with a manifest, for another system to take in.
 */
export const ExportForm = z.enum(['spreadsheet', 'upload'])
export type ExportForm = z.infer<typeof ExportForm>

export const ExportFormat = z.enum(['xlsx', 'csv'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What is exported: a selection, or what changed since a hand-over. */
export const ExportedSelection = z.union([NumberSelection, ChangedSince])
export type ExportedSelection = z.infer<typeof ExportedSelection>

export const ExportRequest = z.strictObject({
  numbers: ExportedSelection,
  form: ExportForm,
  format: ExportFormat,
  /** More than the columns that an import reads; for a spreadsheet only. */
  allColumns: z.boolean(),
  /** The name of the export profile that an upload is written by, which then settles the format too. */
  profile: Name.optional(),
  /** Whether an upload is recorded as a hand-over: which numbers it held, and as what. */
  handOver: z.boolean().default(false),
  /** Between the cells of a CSV file for a spreadsheet; a comma when left out. */
  delimiter: Delimiter.optional(),
  /** What the files are to be called, without an extension. */
  name: z.string().min(1).max(300),
})
export type ExportRequest = z.infer<typeof ExportRequest>

export const ExportOutcome = z.strictObject({
  numbers: z.int().nonnegative(),
  /** How many files hold the numbers, the manifest not counted. */
  files: z.int().positive(),
  /** The one file, or the folder that holds them. */
  path: z.string(),
})
export type ExportOutcome = z.infer<typeof ExportOutcome>

export const ExportProgress = z.strictObject({
  done: z.int().nonnegative(),
  /** Not known until the first numbers come. */
  total: z.int().nonnegative().nullable(),
})
export type ExportProgress = z.infer<typeof ExportProgress>
