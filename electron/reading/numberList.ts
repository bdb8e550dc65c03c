import { looksLikeNumber } from './columns/content.ts'
import type { SheetCell, SheetRow } from './reading.ts'

const filled = ({ cells }: SheetRow): SheetCell[] => cells.filter(({ text }) => text.trim() !== '')

/**
 * Whether a sheet is a list of numbers next to each other: one line of them, or lines of three and more. Two in each of
 * several lines may be the ends of ranges, or two columns.
 */
export function isNumberList(looked: readonly SheetRow[]): boolean {
  const enough = looked.length === 1 ? 2 : 3
  return looked.every((row, index) => {
    const cells = filled(row)
    const isRest = looked.length > 1 && index === looked.length - 1
    return cells.length >= (isRest ? 1 : enough) && cells.every(({ text }) => looksLikeNumber(text))
  })
}

/** The numbers of such a list as rows, in order; they are counted from `before` on. */
export function* numbersOf(row: SheetRow, before: number): Generator<SheetRow> {
  for (const [index, cell] of filled(row).entries()) yield { row: before + index + 1, cells: [cell] }
}
