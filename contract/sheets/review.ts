import { z } from 'zod'
import { Message } from '../messages/message.ts'
import { reasonCodes } from '../reasons.ts'
import { ImportRow, RowId } from './rows.ts'
import { ImportTarget, ReadAs, SheetAnswers, SheetField, SheetFormat, SheetNote } from './sheets.ts'

const counts = z.strictObject({
  /** Rows that have any content, the header not counted, those that are excluded too. */
  rows: z.int().nonnegative(),
  /** Rows that will be imported, those with warnings included: the new and the changed ones. */
  ready: z.int().nonnegative(),
  new: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  /** Rows that say what the inventory says: nothing is written. */
  same: z.int().nonnegative(),
  warned: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** Numbers that only the inventory has; 0 unless it is compared. */
  onlyHere: z.int().nonnegative(),
  /** Rows that the person excluded; they are in none of the counts above but `rows`. */
  excluded: z.int().nonnegative(),
})

/** More numbers than this, or than this part of those that a file should have, are not taken away unasked. */
const removedUnasked = { numbers: 200, part: 0.05 }

/** How many numbers a plan takes away because the file does not have them. */
export function removedBy({ ready, new: added, changed }: ImportReview['counts']): number {
  return ready - added - changed
}

/** Whether a plan takes so many numbers away that the person has to say that the file is whole. */
export function asksIfWhole(counts: ImportReview['counts']): boolean {
  const removed = removedBy(counts)
  const covered = counts.changed + counts.same + counts.onlyHere
  return removed > removedUnasked.numbers || removed > removedUnasked.part * covered
}

/** A plan as the person reviews it, before anything is written. */
export const ImportReview = z.strictObject({
  planId: z.string(),
  /** File name, or `Pasted cells`. */
  name: z.string(),
  target: ImportTarget,
  format: SheetFormat,
  readAs: ReadAs,
  /** The file itself is still where it was read from, or the cells are still held, so that it can be read otherwise. */
  canReadAgain: z.boolean(),
  /** How the file was read: sheet name, encoding, delimiter, hidden sheets, and what was not read. */
  notes: z.array(SheetNote),
  /** Columns whose heading fits no field and are not read. */
  ignoredColumns: z.array(z.string()),
  counts,
  /** Each refusal or warning with how many rows have it, refusals first. */
  reasons: z.array(
    z.strictObject({
      code: z.enum(reasonCodes),
      severity: z.enum(['refused', 'warning']),
      count: z.int().positive(),
    }),
  ),
  /** Batches that were imported before the import was stopped or cut off; what is reviewed now is the rest. */
  before: z.strictObject({ batches: z.int().nonnegative(), numbers: z.int().nonnegative() }),
  /** What **Undo** and **Redo** would take back or do again, in a few words; null when there is nothing. */
  undo: Message.nullable(),
  redo: Message.nullable(),
  /** What was answered for all phone numbers of the file. */
  ...SheetAnswers.shape,
})
export type ImportReview = z.infer<typeof ImportReview>

/** A row and one of its cells, as changed by the person. */
export const CellEdit = z.strictObject({
  id: RowId,
  field: SheetField,
  text: z.string().max(1000),
})
export type CellEdit = z.infer<typeof CellEdit>

/** The plan after a change, and the row that was changed, where it was one. */
export const ImportChanged = z.strictObject({ review: ImportReview, row: ImportRow.nullable() })
export type ImportChanged = z.infer<typeof ImportChanged>

/** Which rows a sheet about a plan has: those refused, or those that differ from the inventory. */
export const ReportedRows = z.enum(['refused', 'compared'])
export type ReportedRows = z.infer<typeof ReportedRows>
