import type { ReadAs, SheetFormat, SheetNote } from '../../contract/sheets.ts'
import { findColumns, readableColumns, type Columns } from './columns.ts'
import { examplesNote, isExample } from './examples.ts'
import { contentRows } from './firstRows.ts'
import type { ReadRow, RememberedColumns, ToReader } from './messages.ts'
import { openSheet } from './opening.ts'
import { headingKeys } from './recalling.ts'
import { reportColumnsOf } from './reportColumns.ts'
import { checkCells } from './rowChecks.ts'
import { rowCells } from './rowCells.ts'
import { told, type SheetRow } from './reading.ts'

export interface ReadSheet {
  readonly format: SheetFormat
  readonly readAs: ReadAs
  readonly notes: readonly SheetNote[]
  readonly ignoredColumns: readonly string[]
  /** What the person chose under these headings, to be remembered; null when they chose nothing. */
  readonly toRemember: Omit<RememberedColumns, 'target'> | null
  /** The sheet's rows of content below its headings, checked as far as a row alone can be. */
  readonly rows: AsyncIterable<ReadRow>
  /** What is only known when all rows were read. */
  readonly lastNotes: () => readonly SheetNote[]
}

/** That rows above the headings were passed over, as titles are. */
function titleNotes(looked: readonly SheetRow[], headingIndex: number | null): SheetNote[] {
  const row = headingIndex === null ? undefined : looked[headingIndex]?.row
  return row === undefined || headingIndex === 0
    ? []
    : [told(`The headings are in row ${row}; the rows above it were not read.`)]
}

/** What to remember of the columns that were chosen under headings. */
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

/**
 * Opens a sheet and reads it to checked rows. Nothing is written.
 * @throws SheetError with words for the person when it can't be read, here or while its rows are taken
 */
export async function readSheet(task: ToReader): Promise<ReadSheet> {
  const { source, target, country, options, ask } = task
  const sheet = await openSheet(source, options)
  const content = await contentRows(sheet)
  const found = findColumns(content.looked, task)
  const columns = readableColumns(found, target, ask)
  const { headingIndex, headings } = found
  const ofReport = reportColumnsOf(headings)
  let examples = 0
  async function* checkedRows(): AsyncGenerator<ReadRow> {
    for await (const row of content.from(headingIndex === null ? 0 : headingIndex + 1)) {
      const cells = rowCells(row, columns)
      if (cells === null) continue
      if (isExample(cells.cells, target)) examples += 1
      else yield checkCells(cells, target, country)
    }
  }
  return {
    format: sheet.format,
    readAs: {
      ...sheet.readAs,
      headingRow: headingIndex === null ? null : (content.looked[headingIndex]?.row ?? null),
      columns,
    },
    notes: [...sheet.notes, ...titleNotes(content.looked, headingIndex)],
    ignoredColumns: headings.filter(
      (heading, index) => heading !== '' && columns[index] === null && !ofReport.has(index),
    ),
    toRemember: options.columns === undefined ? null : choiceOf(found, content.looked, columns),
    rows: checkedRows(),
    lastNotes: () => (examples === 0 ? [] : [told(examplesNote(examples))]),
  }
}
