import { z } from 'zod'
import type { CustomField } from '../../contract/customFields.ts'
import { addLimit, RowIssue } from '../../contract/sheets/rows.ts'
import { ImportReview } from '../../contract/sheets/review.ts'
import { Message } from '../../contract/messages/message.ts'
import { NumberType } from '../../contract/numbers.ts'
import { ErrorCode } from '../../contract/result.ts'
import {
  columnLimit,
  ImportTarget,
  ReadAs,
  SheetCells,
  SheetField,
  SheetFormat,
  SheetLook,
  type ImportSource,
  type GivenAnswers,
  type ReadingOptions,
} from '../../contract/sheets/sheets.ts'
import { longestText } from './cellText.ts'
import { headingLength } from './headingKey.ts'
import type { ResultColumns } from '../../contract/sheets/results.ts'
import { Country, E164 } from '../../contract/values.ts'

/** What a workbook says of the cell of a phone number besides its text: enough to read it again without the file. */
export const NumberFacts = z.strictObject({
  /** The value of a number cell, which is read instead of its text. */
  value: z.number().nullable(),
  /** A formula's last calculated value was read. */
  formula: z.boolean(),
  /** Why the cell can't contain a phone number, and what to do. */
  unfit: z.strictObject({ reason: Message, advice: Message }).nullable(),
  /** Values of its row that are under no heading. */
  notRead: z.string().optional(),
  /** What a system's sheet says of the line, where that is neither Normal nor Pending. */
  statusNotRead: z.string().optional(),
})
export type NumberFacts = z.infer<typeof NumberFacts>

/** Of a cell of which there is nothing to say. */
export const noFacts: NumberFacts = { value: null, formula: false, unfit: null }

/** A row of a sheet after all checks that need only the row itself. */
export const ReadRow = z.strictObject({
  /** The row number in the spreadsheet program. */
  row: z.int().positive(),
  /** Which number of the original row it is, from 1 on; 0 for a row that was not expanded. */
  part: z.int().nonnegative().max(addLimit),
  cells: SheetCells,
  /** Null for a text cell, which every edited cell becomes. */
  numberCell: NumberFacts.nullable(),
  /** The number that was read; null if it can't be read, and an issue then says why. */
  number: z.strictObject({ e164: E164, country: Country, numberType: NumberType }).nullable(),
  issues: z.array(RowIssue).readonly(),
})
export type ReadRow = z.infer<typeof ReadRow>

/** The chosen field of each column of a sheet, to be used again for the same headings. */
export const RememberedColumns = z.strictObject({
  target: ImportTarget,
  /** As keys, in the order of the columns. */
  headings: z.array(z.string().max(headingLength)).max(columnLimit),
  columns: z.array(SheetField.nullable()).max(columnLimit),
})
export type RememberedColumns = z.infer<typeof RememberedColumns>

/** What reading a sheet needs to know of a field that people defined. */
export type SheetCustomField = Pick<CustomField, 'id' | 'kind' | 'name'>

/** First message to the reading process: what to read, together with the port for the rows or the look. */
export interface ToReader extends GivenAnswers {
  readonly job: 'read' | 'look' | 'results'
  readonly source: ImportSource
  /** The file's name, or `Pasted cells`. */
  readonly name: string
  readonly target: ImportTarget
  readonly options: ReadingOptions
  readonly remembered: readonly RememberedColumns[]
  /** The fields that people defined and that are in use; none for sheets of the directory. */
  readonly custom?: readonly SheetCustomField[]
  /** Whether to fail with `columns_unclear` if a heading is not recognised. */
  readonly ask: boolean
  /** The columns of a file of results. */
  readonly results?: ResultColumns
}

const failed = z.strictObject({ kind: z.literal('failed'), code: ErrorCode, message: Message })

/**
 * The messages of the reading process on the port, in this order: head, rows …, then end or failed. They are checked on
 * arrival: that process reads hostile files, so it is not trusted.
 */
export const FromReader = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('head'),
    format: SheetFormat,
    readAs: ReadAs,
    notes: ImportReview.shape.notes,
    ignoredColumns: ImportReview.shape.ignoredColumns,
  }),
  /** About 1,000 rows; the next ones follow once these are acknowledged. */
  z.strictObject({ kind: z.literal('rows'), rows: z.array(ReadRow) }),
  z.strictObject({ kind: z.literal('end'), notes: ImportReview.shape.notes }),
  failed,
])
export type FromReader = z.infer<typeof FromReader>

/** The messages of the reading process on the port of a look; also checked on arrival. */
export const FromLook = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('look'), look: SheetLook }),
  failed,
])
export type FromLook = z.infer<typeof FromLook>

const resultText = z.string().max(longestText + 1)

/** What it says of a file of results, checked where it comes in, too: rows …, and at last end or failed. */
export const FromResults = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    rows: z.array(z.strictObject({ number: resultText, reason: resultText, status: resultText })),
  }),
  z.strictObject({ kind: z.literal('end') }),
  failed,
])
export type FromResults = z.infer<typeof FromResults>
export type ResultRows = Extract<FromResults, { kind: 'rows' }>['rows']

/** The acknowledgement of a `rows` message. */
export interface ToReaderAck {
  readonly kind: 'ack'
}

/** The messages of the reading process to the main process, which ends it after a long silence. */
export const ReaderSign = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alive'), rows: z.int().nonnegative() }),
  /** The chosen columns with their headings, so that they can be remembered. */
  z.strictObject({
    kind: z.literal('columns'),
    headings: RememberedColumns.shape.headings,
    columns: RememberedColumns.shape.columns,
  }),
  /** Everything was sent and received; the rest is the inventory's work. */
  z.strictObject({ kind: z.literal('finished') }),
])
export type ReaderSign = z.infer<typeof ReaderSign>
