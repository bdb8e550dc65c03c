import { z } from 'zod'
import { singleNumberActs } from './acts.ts'
import { FieldChange } from './history.ts'
import { Message } from './messages/message.ts'
import {
  ImportTarget,
  NumberAnswers,
  OnlyHere,
  Proposal,
  ReadAs,
  SheetAnswers,
  SheetCells,
  SheetField,
  SheetFormat,
  SheetNote,
} from './sheets.ts'
import { reasonCodes } from './reasons.ts'
import { DialingCountry, E164, Id, Name, Timestamp } from './values.ts'

/** At most this many numbers go in one batch; a longer file becomes several. */
export const batchLimit = 200

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

export const ImportRow = z.strictObject({
  id: RowId,
  /** The row number that the spreadsheet program shows; null for a number that only the inventory has. */
  row: z.int().positive().nullable(),
  cells: SheetCells,
  e164: E164.nullable(),
  international: z.string().nullable(),
  issues: z.array(RowIssue),
  /** The person left it out: it is not imported, and what is wrong with it does not count. */
  leftOut: z.boolean(),
  /** Fields that were changed since the sheet was read. */
  edited: z.array(SheetField),
  /** Null for a row that is refused or excluded. */
  rowClass: RowClass.nullable(),
  /** What changes of a number that the inventory has, and the acts that change it, in their order. */
  changes: z.array(FieldChange),
  path: z.array(z.enum(singleNumberActs)),
})
export type ImportRow = z.infer<typeof ImportRow>

/** Which rows of a plan are shown. */
export const RowsShown = z.enum(['all', 'ready', 'warned', 'refused', ...RowClass.options, 'leftOut'])
export type RowsShown = z.infer<typeof RowsShown>

const counts = z.strictObject({
  /** Rows that have any content, the header not counted, those left out included. */
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
  /** Rows that the person left out; they are in none of the counts above but `rows`. */
  leftOut: z.int().nonnegative(),
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

/** One answer for all rows that have the same reason. */
export const ImportAnswer = z.discriminatedUnion('kind', [
  /** Numbers without `+` are national ones of this country; null takes the answer back, as with those that follow. */
  z.strictObject({ kind: z.literal('country'), country: NumberAnswers.shape.country }),
  /** Numbers without `+` are international ones; instead of a country. */
  z.strictObject({ kind: z.literal('bare'), bare: NumberAnswers.shape.bare }),
  /** What a dash means where it may belong to one number or make a range. */
  z.strictObject({ kind: z.literal('dash'), dash: NumberAnswers.shape.dash }),
  /** Takes the readings that are proposed for a reason, or no longer does. */
  z.strictObject({ kind: z.literal('take'), proposal: Proposal, taken: z.boolean() }),
  /** How numbers that the inventory has are changed; null: they are not, and their rows are refused. */
  z.strictObject({ kind: z.literal('update'), update: SheetAnswers.shape.update }),
  /** What is done with numbers that only the inventory has. */
  z.strictObject({ kind: z.literal('onlyHere'), onlyHere: OnlyHere }),
  /** Takes what the file says in all rows where both sides changed a number. */
  z.strictObject({ kind: z.literal('takeTheirs') }),
  /** Each row that stands for several numbers becomes a row for each of them. */
  z.strictObject({ kind: z.literal('expand') }),
  /** A name that the directory does not have stands for one that it has, in every row. */
  z.strictObject({
    kind: z.literal('rename'),
    field: z.enum(['subAccount', 'sipTrunk', 'carrier']),
    from: z.string().max(1000),
    to: Name,
  }),
  /** A name of a country that is not known stands for a country, in every row. */
  z.strictObject({
    kind: z.literal('renameCountry'),
    from: z.string().max(1000),
    to: DialingCountry,
  }),
  /** Adds names that the directory does not have; SIP trunks need the carrier that supplies them. */
  z.strictObject({
    kind: z.literal('create'),
    field: z.enum(['subAccount', 'sipTrunk', 'carrier']),
    /** All that are unknown when left out. */
    names: z.array(z.string().max(1000)).max(10_000).optional(),
    carrierId: Id.optional(),
  }),
  /** Leaves out all rows that have a reason. */
  z.strictObject({ kind: z.literal('leaveOut'), code: z.enum(reasonCodes) }),
  /** One value in every row that has a reason at a field, such as one SIP trunk where it is missing. */
  z.strictObject({
    kind: z.literal('fill'),
    code: z.enum(reasonCodes),
    field: SheetField,
    text: z.string().max(1000),
  }),
])
export type ImportAnswer = z.infer<typeof ImportAnswer>

/** The plan after a change, and the row that was changed, where it was one. */
export const ImportChanged = z.strictObject({ review: ImportReview, row: ImportRow.nullable() })
export type ImportChanged = z.infer<typeof ImportChanged>

/** Which rows a sheet about a plan has: those refused, or those that differ from the inventory. */
export const ReportedRows = z.enum(['refused', 'compared'])
export type ReportedRows = z.infer<typeof ReportedRows>

/** `all`: import only when no row is refused. `good`: import the ready rows and keep the refused as a draft. */
export const ImportPolicy = z.enum(['all', 'good'])
export type ImportPolicy = z.infer<typeof ImportPolicy>

export const ImportOutcome = z.strictObject({
  /** `cancelled` and `failed` leave whole batches imported, those listed. */
  state: z.enum(['done', 'cancelled', 'failed']),
  imported: z.int().nonnegative(),
  /** The operation that changed numbers which the inventory had; they are among those imported. */
  updated: z.strictObject({ operationId: Id, count: z.int().positive() }).nullable(),
  /** Rows that said what the inventory says, so that nothing was written. */
  same: z.int().nonnegative(),
  /** Differences that stay between the inventory and what it was compared with; null where that is not kept. */
  openDifferences: z.int().nonnegative().nullable(),
  /** Refused rows and, after a cancel or a failure, the rows of the batches not begun. */
  notImported: z.int().nonnegative(),
  /** Empty for an import into the directory. */
  batches: z.array(z.strictObject({ id: Id, operationId: Id, name: z.string(), count: z.int().positive() })),
  /** Rows that were not imported and not left out are kept as a draft. */
  draft: z.boolean(),
  /** Why it failed. */
  message: Message.nullable(),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** How far the reading, the checking or the import of a sheet is, in rows. */
export const ImportProgress = z.strictObject({
  phase: z.enum(['reading', 'checking', 'importing']),
  done: z.int().nonnegative(),
  /** Not known while reading. */
  total: z.int().nonnegative().nullable(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** An import that was committed. */
export const Batch = z.strictObject({
  id: Id,
  operationId: Id,
  /** The file's name, with `(3 of 8)` where the file made several. */
  name: z.string(),
  at: Timestamp,
  count: z.int().positive(),
  /** Where its numbers are now; `gone` were deleted. */
  now: z.strictObject({ Free: z.int(), Assigned: z.int(), Returned: z.int(), gone: z.int() }),
  undoneBy: Id.nullable(),
  changedSince: z.int().nonnegative(),
})
export type Batch = z.infer<typeof Batch>

/** An import that was not finished: a review that was closed or cut off, or rows that were not imported. */
export const Draft = z.strictObject({
  planId: z.uuid(),
  name: z.string(),
  target: ImportTarget,
  /** When its sheet was read. */
  at: Timestamp,
  changedAt: Timestamp,
  /** Rows that are waiting, those left out not counted. */
  rows: z.int().nonnegative(),
  /**
   * `review`: was never imported. `rest`: its good rows were imported, these are the others. `stopped`: its import was
   * cancelled, failed or was cut off, and can go on.
   */
  state: z.enum(['review', 'rest', 'stopped']),
  imported: z.strictObject({ batches: z.int().nonnegative(), numbers: z.int().nonnegative() }),
  /** Its import was under way when the application ended, and nobody has taken it up since. */
  cutOff: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

/** What one line typed into *Add Numbers* was understood as. */
export const UnderstoodLine = z.strictObject({
  line: z.int().positive(),
  text: z.string(),
  /** How many numbers it stands for: more than one for a range, none when it was not understood. */
  count: z.int().nonnegative(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  issues: z.array(RowIssue.omit({ field: true })),
})
export type UnderstoodLine = z.infer<typeof UnderstoodLine>

export const Understanding = z.strictObject({
  /** How many numbers can be added. */
  ready: z.int().nonnegative(),
  /** How many lines can't be added, or only in part. */
  refused: z.int().nonnegative(),
  /** A line may be one number or a range, which an answer about dashes decides. */
  asksDash: z.boolean(),
  /** What is proposed for some lines, and what was taken of it. */
  proposals: z.array(Proposal),
  /** The first lines, those with something wrong before the others; at most 200. */
  lines: z.array(UnderstoodLine),
})
export type Understanding = z.infer<typeof Understanding>
