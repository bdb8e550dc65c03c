import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { ErrorCode } from '../../contract/result.ts'
import type { ReadAs, SheetFormat, SheetNote } from '../../contract/sheets/sheets.ts'

/** The placeholder for the file's name, which only the entry of the process knows. */
export const theFile = messageOf('sheet.theFile')

/** A file that can't be read as a sheet. Thrown only in the reading process. */
export class SheetError extends Error {
  readonly code: ErrorCode

  /** The problem; its placeholder `file`, if any, gets the name of the file. */
  readonly why: Message

  /** @param why its placeholder `file` is `theFile` */
  constructor(why: Message, code: ErrorCode = 'unreadable_file') {
    super(why.key)
    this.why = why
    this.code = code
  }
}

/** A note on how a sheet is read. */
export const plainNote = (message: Message): SheetNote => ({ message, mayLose: false })

/** A note on what was not read, so that numbers of the sheet may be missing. */
export const lossNote = (message: Message): SheetNote => ({ message, mayLose: true })

/** A cell of the file, before its field is known. */
export interface SheetCell {
  /** The text that a spreadsheet program shows, with all digits of an integer; or the text of a CSV value. */
  readonly text: string
  /** The value of a number cell. */
  readonly value?: number
  /** A formula's last calculated value was read. */
  readonly formula?: true
  /** The day of a cell with a date, however it is shown: `2026-12-03`. */
  readonly day?: string
  /** Why the cell can't contain a phone number, and what to do. */
  readonly unfit?: { readonly reason: Message; readonly advice: Message }
}

export interface SheetRow {
  /** The row number in the spreadsheet program. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** Merged cells; rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** How many of its rows have any content. */
  readonly filledRows: number
}

/** A sheet that is being read. */
export interface OpenSheet {
  readonly format: SheetFormat
  /** All sheets of a workbook; none for text. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly readAs: Pick<ReadAs, 'sheet' | 'encoding' | 'delimiter'>
  /** How it is read. */
  readonly notes: readonly SheetNote[]
  /** Merged cells; none for text. */
  readonly merges?: readonly Merge[]
  /** Hidden columns, from 0; none for text. */
  readonly hiddenColumns?: ReadonlySet<number>
  /** Its rows, in order; empty ones may be skipped. */
  rows(): AsyncIterable<SheetRow> | Iterable<SheetRow>
}

export const limits = {
  /** Bytes of a workbook. */
  workbookBytes: 32 * 1024 * 1024,
  /** 100,000 and their heading. */
  workbookRows: 100_001,
  textBytes: 256 * 1024 * 1024,
  /** 1,000,000 and their heading. */
  textRows: 1_000_001,
  columns: 200,
  /** Bytes of one row of a text file. */
  recordLength: 65_536,
} as const

/** A limit in bytes, in MB for people. */
export const inMegabytes = (bytes: number): number => bytes / (1024 * 1024)
