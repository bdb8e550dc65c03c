import type { SheetColumn, SheetLook } from '../../contract/sheets/sheets.ts'
import { columnLimit } from '../../contract/sheets/sheets.ts'
import { findColumns, shownText } from './columns/columns.ts'
import { contentRows } from './firstRows.ts'
import { headingRowsLooked } from './columns/headingRow.ts'
import type { ToReader } from '../sheets/messages.ts'
import { openSheet } from './opening.ts'
import type { SheetRow } from './reading.ts'
import { mayHold } from './unread.ts'

/** The preview of a sheet is for people, and goes to the window at once. */
const shown = { values: 5, sheets: 1000 } as const

function firstValues(rows: readonly SheetRow[], index: number): string[] {
  return rows
    .map(({ cells }) => shownText(cells[index]?.text ?? ''))
    .filter((text) => text !== '')
    .slice(0, shown.values)
}

/**
 * Looks at the beginning of a sheet: what it contains and how it would be read.
 * @throws SheetError with a message for the person if it can't be read
 */
export async function lookAtSheet(task: ToReader): Promise<SheetLook> {
  const sheet = await openSheet(task.source, task.options, task.target)
  const { looked, close } = await contentRows(sheet)
  await close()
  const found = findColumns(looked, task)
  const { headingIndex, headings, uses, clear } = found
  const data = looked.slice(headingIndex === null ? 0 : headingIndex + 1)
  const columns: SheetColumn[] = uses.map(({ field, by }, index) => ({
    heading: shownText(headings[index] ?? ''),
    values: firstValues(data, index),
    field,
    by,
    holds: field === null && by !== 'preset' ? mayHold(found, index, data) : null,
  }))
  return {
    name: task.name,
    format: sheet.format,
    target: task.target,
    sheets: sheet.sheets.slice(0, shown.sheets).map((each) => ({ ...each })),
    readAs: {
      ...sheet.readAs,
      headingRow: headingIndex === null ? null : (looked[headingIndex]?.row ?? null),
      columns: uses.map(({ field }) => field),
    },
    firstRows: looked.slice(0, headingRowsLooked).map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, columnLimit).map(({ text }) => shownText(text)),
    })),
    columns,
    preset: found.preset?.name ?? null,
    clear,
  }
}
