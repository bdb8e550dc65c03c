import { fieldsOf, type ImportTarget } from '../../contract/sheets/sheets.ts'
import { columnFacts, numberColumn, surelyHoldsNumbers } from './columns/content.ts'
import { headingRowsLooked } from './columns/headingRow.ts'
import { fieldNamed } from '../sheets/headings.ts'
import type { SheetRow } from './reading.ts'

/** How many rows with content are examined. */
const rowsLooked = 100

/** 0: it is empty; 1: it has content; 2: it may be the right one; 3: it is. */
export type SheetWorth = 0 | 1 | 2 | 3

/**
 * How likely it is that this sheet of a workbook is the right one. A sheet of numbers has a column of them; an `Export
 * Summary` or `Instructions` in front of it has none.
 */
export function worthOf(rows: Iterable<SheetRow>, target: ImportTarget): SheetWorth {
  const looked: SheetRow[] = []
  for (const row of rows) {
    if (row.cells.some(({ text }) => text.trim() !== '')) looked.push(row)
    if (looked.length === rowsLooked) break
  }
  if (looked.length === 0) return 0
  const isNamed = looked
    .slice(0, headingRowsLooked)
    .some(({ cells }) => cells.some(({ text }) => fieldNamed(text, target)?.field === fieldsOf[target][0]))
  if (target !== 'number') return isNamed ? 3 : 1
  const column = numberColumn(looked)
  if (column === null) return 1
  return isNamed || surelyHoldsNumbers(columnFacts(looked, column)) ? 3 : 2
}
