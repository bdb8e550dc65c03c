import { messageOf } from '../../contract/messages/message.ts'
import type { SheetField, SheetNote } from '../../contract/sheets/sheets.ts'
import { plainNote } from './reading.ts'

/** A column by its letters: A, B … AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/**
 * The notes about hidden columns that were read, or were not.
 * @param headings of all columns with any content; empty for a column without one
 * @param columns the field of each of them
 */
export function hiddenColumnNotes(
  hidden: ReadonlySet<number> = new Set(),
  headings: readonly string[],
  columns: readonly (SheetField | null)[],
): SheetNote[] {
  const named = (areRead: boolean) =>
    [...headings.entries()]
      .filter(([index]) => hidden.has(index) && ((columns[index] ?? null) !== null) === areRead)
      .map(([index, heading]) => (heading === '' ? letters(index) : `“${heading.slice(0, 40)}”`))
  const read = named(true)
  const notRead = named(false)
  return [
    ...(read.length === 0
      ? []
      : [plainNote(messageOf('sheet.hiddenColumnsRead', { headings: read.join(', ') }))]),
    ...(notRead.length === 0
      ? []
      : [plainNote(messageOf('sheet.hiddenColumnsNotRead', { headings: notRead.join(', ') }))]),
  ]
}
