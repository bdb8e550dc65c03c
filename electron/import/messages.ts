import { z } from 'zod'
import { ImportReview, RowIssue, SheetCells } from '../../contract/batches.ts'
import { NumberType } from '../../contract/numbers.ts'
import { ErrorCode } from '../../contract/result.ts'
import { Country, E164 } from '../../contract/values.ts'

/** A row of a sheet after all checks that need nothing but the row itself. */
export const ReadRow = z.strictObject({
  /** The row number that the spreadsheet program shows. */
  row: z.int().positive(),
  cells: SheetCells,
  /** What the number's cell was read as; null when it can't be read, and an issue then says why. */
  number: z.strictObject({ e164: E164, country: Country, numberType: NumberType }).nullable(),
  issues: z.array(RowIssue).readonly(),
})
export type ReadRow = z.infer<typeof ReadRow>

/** First message to the reading process: what to read, together with the port that the rows go to. */
export interface ToReader {
  readonly source:
    { readonly kind: 'file'; readonly path: string } | { readonly kind: 'cells'; readonly text: string }
  readonly country: string | null
}

/**
 * What the reading process says on the port, in this order: head, rows …, and at last end or failed. It is checked where
 * it comes in: that process reads hostile files, so it is not trusted.
 */
export const FromReader = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('head'),
    format: ImportReview.shape.format,
    notes: ImportReview.shape.notes,
    ignoredColumns: ImportReview.shape.ignoredColumns,
  }),
  /** About 1,000 rows; the next are sent when these have been acknowledged. */
  z.strictObject({ kind: z.literal('rows'), rows: z.array(ReadRow) }),
  z.strictObject({ kind: z.literal('end'), notes: ImportReview.shape.notes }),
  z.strictObject({ kind: z.literal('failed'), code: ErrorCode, message: z.string() }),
])
export type FromReader = z.infer<typeof FromReader>

/** The acknowledgement of a `rows` message. */
export interface ToReaderAck {
  readonly kind: 'ack'
}

/** What the reading process says to the main process, which ends one that says nothing for long. */
export type ReaderSign =
  | { readonly kind: 'alive'; readonly rows: number }
  /** Everything was sent and taken; what comes now is the inventory's work. */
  | { readonly kind: 'finished' }
