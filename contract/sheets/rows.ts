import { z } from 'zod'
import { singleNumberActs } from '../life/acts.ts'
import { Message } from '../messages/message.ts'
import { reasonCodes } from '../reasons.ts'
import { E164 } from '../values.ts'
import { SheetCells, SheetField, UpdatedField } from './sheets.ts'

/** The most numbers added at once, and the most that one row of a sheet stands for. */
export const addLimit = 10_000

/** The most rows in one review. A row of a sheet that stands for several numbers counts once for each. */
export const reviewLimit = 1_000_000

/** Ids reserved for each row of a sheet: its own, and one for each number that it stands for. */
const idsOfRow = 16_384

/**
 * What a row under review is known by; ids are in the order of the sheet. A row of the sheet that stands for several
 * numbers becomes as many rows under review.
 */
export const RowId = z.int().min(idsOfRow)
export type RowId = z.infer<typeof RowId>

/** What comes after the rows of any sheet: numbers that only the inventory has, when it is compared with a file. */
const lastSheetRow = 2 ** 31

/** The number of the row that stands for a number which only the inventory has, from 1 on. */
export const onlyHereRow = (place: number) => lastSheetRow + place

/** Whether a row stands for a number that only the inventory has, and is in no sheet. */
export const isOnlyHere = (row: number) => row > lastSheetRow

/** The id of a row of the sheet, or, with `part` from 1 on, of one of the numbers that it stands for. */
export function rowIdOf(row: number, part = 0): RowId {
  return row * idsOfRow + part
}

/** Which row of the sheet it is, and which of its numbers; 0 for the row as a whole. */
export function placeOfRow(id: RowId): { readonly row: number; readonly part: number } {
  return { row: Math.floor(id / idsOfRow), part: id % idsOfRow }
}

/** What is wrong with, or notable about, one cell of a row. */
export const RowIssue = z.strictObject({
  field: SheetField,
  severity: z.enum(['refused', 'warning']),
  code: z.enum(reasonCodes),
  /** The reason with its particulars: `Duplicate of row 14`. */
  message: Message,
  /** What to do about it, where the reason alone does not say. */
  advice: Message.nullable(),
})
export type RowIssue = z.infer<typeof RowIssue>

/**
 * What a row does: adds a number, changes one of the inventory, or says of one what the inventory says. `onlyHere`: it
 * stands for a number of the inventory that the file it is compared with does not have.
 */
export const RowClass = z.enum(['new', 'changed', 'same', 'onlyHere'])
export type RowClass = z.infer<typeof RowClass>

/** What a row changes of a field: what the number has, and what it is to have; null for nothing. */
export const CellChange = z.strictObject({
  field: UpdatedField,
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type CellChange = z.infer<typeof CellChange>

export const ImportRow = z.strictObject({
  id: RowId,
  /** The row number that the spreadsheet program shows; null for a number that only the inventory has. */
  row: z.int().positive().nullable(),
  cells: SheetCells,
  e164: E164.nullable(),
  international: z.string().nullable(),
  issues: z.array(RowIssue),
  /** The person left it out: it is not imported, and what is wrong with it does not count. */
  excluded: z.boolean(),
  /** Fields that were changed since the sheet was read. */
  edited: z.array(SheetField),
  /** Null for a row that is refused or excluded. */
  rowClass: RowClass.nullable(),
  /** What changes of a number that the inventory has, cell by cell, and the acts that change it, in their order. */
  changes: z.array(CellChange),
  path: z.array(z.enum(singleNumberActs)),
})
export type ImportRow = z.infer<typeof ImportRow>

/** Which rows of a plan are shown. */
export const RowsShown = z.enum(['all', 'ready', 'warned', 'refused', ...RowClass.options, 'excluded'])
export type RowsShown = z.infer<typeof RowsShown>
