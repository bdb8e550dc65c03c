import { shortened } from '../../contract/text/shortening.ts'
import { noFacts } from '../sheets/messages.ts'
import type { SheetRow } from './reading.ts'
import type { RowCells } from '../sheets/rowChecks.ts'

/**
 * Finds the values of a row that are under no heading: after an unquoted comma, or in a row that is wider than the
 * others.
 * @param width how many columns the headings cover
 * @param strays the columns among them without a heading in which only some rows have a value
 */
export function valuesBeyond(width: number, strays: readonly number[]): (row: SheetRow) => string[] {
  const nothing: string[] = []
  return ({ cells }) => {
    if (cells.length <= width && strays.length === 0) return nothing
    const found = strays.map((index) => cells[index]?.text.trim() ?? '')
    for (let index = width; index < cells.length; index += 1) found.push(cells[index]?.text.trim() ?? '')
    return found.filter((text) => text !== '')
  }
}

/** A row with the values that were not read, so that they can be reported at the row. */
export function withNotRead(row: RowCells, values: readonly string[]): RowCells {
  const notRead = shortened(values.join(', '))
  return { ...row, numberCell: { ...(row.numberCell ?? noFacts), notRead } }
}
