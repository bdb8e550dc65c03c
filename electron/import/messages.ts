import type { ImportReview, RowIssue, SheetCells } from '../../contract/batches.ts'
import type { NumberType } from '../../contract/numbers.ts'
import type { ErrorCode } from '../../contract/result.ts'

/** The number that a row's cell was read as. */
export interface ReadNumber {
  readonly e164: string
  readonly country: string
  readonly numberType: NumberType
}

/** A row of a sheet after all checks that need nothing but the row itself. */
export interface ReadRow {
  /** The row number that the spreadsheet program shows. */
  readonly row: number
  readonly cells: SheetCells
  /** Null when the number was refused; an issue then says why. */
  readonly number: ReadNumber | null
  readonly issues: readonly RowIssue[]
}

/** First message to the reading process: what to read, together with the port that the rows go to. */
export interface ToReader {
  readonly source:
    { readonly kind: 'file'; readonly path: string } | { readonly kind: 'cells'; readonly text: string }
  readonly country: string | null
}

/** What the reading process says on the port, in this order: head, rows …, and at last end or failed. */
export type FromReader =
  | {
      readonly kind: 'head'
      readonly format: ImportReview['format']
      readonly notes: readonly string[]
      readonly ignoredColumns: readonly string[]
    }
  /** About 1,000 rows; the next are sent when these have been acknowledged. */
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }

/** The acknowledgement of a `rows` message. */
export interface ToReaderAck {
  readonly kind: 'ack'
}

/** What the reading process says to the main process, which ends one that says nothing for long. */
export type ReaderSign =
  | { readonly kind: 'alive'; readonly rows: number }
  /** Everything was sent and taken; what comes now is the inventory's work. */
  | { readonly kind: 'finished' }
