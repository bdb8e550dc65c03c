import {
  fieldsOf,
  answersIn,
  type ReadAs,
  type SheetField,
  type SheetFormat,
  type SheetNote,
} from '../../contract/sheets/sheets.ts'
import { customKey } from '../../contract/customFields.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { findColumns, readableColumns, shownText, type Columns } from './columns/columns.ts'
import { examplesNote, isExample } from '../sheets/examples.ts'
import { contentRows, type ContentRows } from './firstRows.ts'
import type { ReadRow, RememberedColumns, ToReader } from '../sheets/messages.ts'
import { openSheet } from './opening.ts'
import { hiddenColumnNotes } from './hiddenColumns.ts'
import { MergedCells } from './merging.ts'
import { headingKeys } from './columns/recalling.ts'
import { reportColumnsOf } from '../sheets/reportColumns.ts'
import { checkCells } from '../sheets/rowChecks.ts'
import { statusReaderOf } from '../sheets/statusWords.ts'
import { rowCells } from './rowCells.ts'
import { kindOf } from './rowKinds.ts'
import { plainNote, type SheetRow } from './reading.ts'
import { SeveralRows } from './severalRows.ts'
import { valuesBeyond, withNotRead } from './beyond.ts'
import { strayColumns, unreadAbove, unreadColumns, UnreadRows } from './unread.ts'

export interface ReadSheet {
  readonly format: SheetFormat
  readonly readAs: ReadAs
  readonly notes: readonly SheetNote[]
  readonly ignoredColumns: readonly string[]
  /** The person's choice for these headings, to be remembered; null without one. */
  readonly toRemember: Omit<RememberedColumns, 'target'> | null
  /** The sheet's rows of content below its headings, with all checks that need only the row. */
  readonly rows: AsyncIterable<ReadRow>
  /** Notes that are complete once all rows have been read. */
  readonly lastNotes: () => readonly SheetNote[]
}

/** The chosen columns to remember, if they have headings. */
function choiceOf(
  { headingIndex }: Columns,
  looked: readonly SheetRow[],
  columns: ReadAs['columns'],
): ReadSheet['toRemember'] {
  const row = headingIndex === null ? undefined : looked[headingIndex]
  if (row === undefined) return null
  const headings = headingKeys(row)
  return { headings, columns: headings.map((_, index) => columns[index] ?? null) }
}

interface RowsRead {
  readonly task: ToReader
  readonly found: Columns
  readonly columns: readonly (SheetField | null)[]
  readonly merged: MergedCells
  readonly unread: UnreadRows
  readonly examples: { count: number }
  readonly several: SeveralRows
}

/** The checked rows with the values of a sheet; other rows are counted. */
async function* checkedRows(
  content: ContentRows,
  { task, found, columns, merged, unread, examples, several }: RowsRead,
): AsyncGenerator<ReadRow> {
  const { target, options } = task
  const answers = answersIn(task)
  const statusIn = statusReaderOf(found.preset ?? {})
  const dates = new Set(
    (task.custom ?? []).flatMap(({ id, kind }) => (kind === 'date' ? [customKey(id)] : [])),
  )
  const { headingIndex, headings } = found
  const headingRow = headingIndex === null ? undefined : content.looked[headingIndex]
  const asked =
    headingRow === undefined
      ? null
      : { headings: headingRow, target, needed: columns.indexOf(fieldsOf[target][0]) }
  const width = Math.max(headings.length, columns.length)
  const beyond = valuesBeyond(width, options.columns === undefined ? strayColumns(found, content.looked) : [])
  for await (const given of content.from(headingIndex === null ? 0 : headingIndex + 1)) {
    const row = merged.fill(given)
    const cells = rowCells(row, columns, statusIn, dates)
    if (cells === null) continue
    const kind = asked === null ? 'values' : kindOf(row, asked)
    if (kind === 'otherHeadings' && !unread.pastTable) unread.tableAt(row.row)
    else if (unread.pastTable) unread.ofOtherTable()
    else if (kind === 'headings') unread.headingsAt(row.row)
    else if (kind === 'remark') unread.remarkAt(row.row)
    else if (isExample(cells.cells, target)) examples.count += 1
    else {
      const values = beyond(row)
      if (values.length > 0) unread.beyondAt(row.row, values)
      const read = checkCells(values.length === 0 ? cells : withNotRead(cells, values), target, answers)
      const parts = several.of(read)
      if (parts === null) yield read
      else yield* parts
    }
  }
}

/**
 * Opens a sheet and reads it to checked rows. Nothing is written.
 * @throws SheetError with a message for the person if it can't be read, here or while its rows are read
 */
export async function readSheet(task: ToReader): Promise<ReadSheet> {
  const { source, target, options, ask } = task
  const sheet = await openSheet(source, options, target)
  const content = await contentRows(sheet)
  const found = findColumns(content.looked, task)
  const columns = readableColumns(found, target, ask)
  const { headingIndex, headings } = found
  const ofReport = reportColumnsOf(headings)
  const heading = headingIndex === null ? undefined : content.looked[headingIndex]
  const merged = new MergedCells(sheet.merges ?? [], columns, (heading?.row ?? 0) + 1)
  const examples = { count: 0 }
  const unread = new UnreadRows()
  const several = new SeveralRows(answersIn(task))
  return {
    format: sheet.format,
    readAs: {
      ...sheet.readAs,
      headingRow: headingIndex === null ? null : (content.looked[headingIndex]?.row ?? null),
      columns,
      headings: headings.map(shownText),
    },
    notes: [
      ...(found.preset === null
        ? []
        : [plainNote(messageOf('sheet.recognised', { preset: found.preset.name }))]),
      ...sheet.notes,
      ...content.notes,
      ...unreadAbove(content.looked, headingIndex),
      ...unreadColumns(found, columns, content.looked),
      ...hiddenColumnNotes(sheet.hiddenColumns, headings, columns),
    ],
    ignoredColumns: headings.filter(
      (heading, index) => heading !== '' && columns[index] === null && !ofReport.has(index),
    ),
    toRemember: options.columns === undefined ? null : choiceOf(found, content.looked, columns),
    rows: checkedRows(content, { task, found, columns, merged, unread, examples, several }),
    lastNotes: () => [
      ...several.notes,
      ...merged.notes(),
      ...unread.notes,
      ...(examples.count === 0 ? [] : [plainNote(examplesNote(examples.count))]),
    ],
  }
}
