import { z } from 'zod'
import { ImportProgress } from '../sheets/batches.ts'
import { ImportReview, ReportedRows } from '../sheets/review.ts'
import { SheetFiles, filesLimit } from '../sheets/files.ts'
import { ImportSource, ImportTarget, GivenSheetAnswers, ReadingOptions, SheetLook } from '../sheets/sheets.ts'
import { ExportProgress } from '../exporting.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls with which the shell finds and reads a sheet. */
export const readingCalls = {
  /** Says that a sheet will probably be read soon, so that what reads it is started ahead. */
  'import.prepare': { kind: 'shell', input: nothing, output: nothing },
  /** Asks for a sheet with the system's file dialog; null when the person cancels it. */
  'import.choose': {
    kind: 'shell',
    input: nothing,
    output: SheetFiles.nullable(),
  },
  /** Makes files of what was dropped or chosen: files, and folders that stand for the sheets in them. */
  'import.files': {
    kind: 'shell',
    input: z.strictObject({ paths: z.array(z.string().min(1).max(32_768)).min(1).max(filesLimit) }),
    output: SheetFiles,
  },
  /** Files that the system gave the application to open and that nobody has taken yet; null when there are none. */
  'import.opened': { kind: 'shell', input: nothing, output: SheetFiles.nullable() },
  /** A look into a sheet: its sheets, its columns and how they would be read. Writes nothing. */
  'import.look': {
    kind: 'shell',
    input: z.strictObject({
      source: ImportSource,
      target: ImportTarget.default('number'),
      options: ReadingOptions.optional(),
    }),
    output: SheetLook,
  },
  /**
   * Reads and checks a sheet in a process of its own; writes nothing but the draft that its review is kept in. What
   * was answered beforehand of its numbers may be given. Columns that were chosen in `options` are remembered for sheets with the same headings.
   * Fails with `columns_unclear` where no column is known to hold what the target needs; with `ask`, also where a heading
   * is not recognised.
   */
  'import.read': {
    kind: 'shell',
    touches: ['batches'],
    longWork: 'other',
    progress: ImportProgress,
    input: z.strictObject({
      source: ImportSource,
      target: ImportTarget.default('number'),
      ...GivenSheetAnswers.shape,
      options: ReadingOptions.optional(),
      ask: z.boolean().default(false),
    }),
    output: ImportReview,
  },
  /** Saves the template for imports where the person says; null when they cancel. */
  'import.saveTemplate': {
    kind: 'shell',
    input: z.strictObject({ target: ImportTarget.default('number') }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  /**
   * Saves rows of a plan where the person says: those refused, with what is wrong with each, or those that differ, with
   * what both sides say; null when they cancel.
   */
  'import.saveReport': {
    kind: 'shell',
    longWork: 'export',
    progress: ExportProgress,
    input: z.strictObject({
      planId: z.uuid(),
      name: z.string().min(1).max(300),
      what: ReportedRows.default('refused'),
    }),
    output: z.strictObject({ path: z.string(), rows: z.int().nonnegative() }).nullable(),
  },
} as const satisfies CallTable
