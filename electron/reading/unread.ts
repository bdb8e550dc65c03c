import { messageOf } from '../../contract/messages/message.ts'
import { addLimit } from '../../contract/sheets/rows.ts'
import type { SheetColumn, SheetField, SheetNote } from '../../contract/sheets/sheets.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { digitsOf } from '../numbering/ranges.ts'
import { columnLetter } from '../../contract/text/columnLetters.ts'
import type { Columns } from './columns/columns.ts'
import {
  columnFacts,
  filledColumns,
  holdAlikeNumbers,
  holdSameNumbers,
  holdsNumbers,
  looksLikeNumber,
  surelyHoldsNumbers,
} from './columns/content.ts'
import { fieldNamed } from '../sheets/headings.ts'
import { lossNote, plainNote, type SheetRow } from './reading.ts'

/** Whether phone numbers may be missing if a column is skipped. */
function holdsOtherNumbers(
  heading: string,
  index: number,
  number: number,
  data: readonly SheetRow[],
): boolean {
  const facts = columnFacts(data, index)
  if (!holdsNumbers(facts) || holdSameNumbers(data, number, index)) return false
  if (surelyHoldsNumbers(facts) || holdAlikeNumbers(data, number, index)) return true
  // Mere digits: only a heading tells whether they are phone numbers, and a general heading does not.
  const named = fieldNamed(heading, 'number')
  return named?.field === 'number' && !named.any
}

/** Whether the values of a column may say how many numbers each row contains. */
function mayCount(index: number, number: number, data: readonly SheetRow[]): boolean {
  const facts = columnFacts(data, index)
  if (facts.filled === 0 || facts.figures < facts.filled || facts.counts) return false
  const pairs = data.map(({ cells }) => ({
    start: BigInt(digitsOf(cells[number]?.text ?? '').slice(0, 18) || '0'),
    count: Number(cells[index]?.text.trim() ?? ''),
  }))
  if (!pairs.every(({ count }) => count <= addLimit) || !pairs.some(({ count }) => count > 1)) return false
  // A number belongs to one row: if the ranges overlap, the values mean something else.
  const sorted = pairs.filter(({ start }) => start > 0n).sort((a, b) => (a.start < b.start ? -1 : 1))
  return sorted.every(({ start }, at) => {
    const before = sorted[at - 1]
    return before === undefined || before.start + BigInt(before.count) <= start
  })
}

/** What may be missing if a column is skipped. */
export function mayHold(
  { headings, uses }: Columns,
  index: number,
  data: readonly SheetRow[],
): SheetColumn['holds'] {
  const number = uses.findIndex(({ field }) => field === 'number')
  if (number === -1) return null
  if (holdsOtherNumbers(headings[index] ?? '', index, number, data)) return 'numbers'
  return mayCount(index, number, data) ? 'counts' : null
}

/** Most rows have a value in such a column: only its heading is missing. */
const hasColumn = (rows: readonly SheetRow[], index: number) =>
  columnFacts(rows, index).filled * 2 > rows.length

/** Columns without a heading that are not required, and in which only some rows have a value. */
export function strayColumns(
  { headings, uses, headingIndex }: Columns,
  looked: readonly SheetRow[],
): number[] {
  const data = looked.slice(headingIndex === null ? 0 : headingIndex + 1)
  return filledColumns(data).filter(
    (index) =>
      index < headings.length &&
      headings[index] === '' &&
      (uses[index]?.field ?? null) === null &&
      !hasColumn(data, index),
  )
}

/**
 * The loss in each skipped column; in those that the person chose to skip, only phone numbers. A preset knows whose
 * numbers are in its other columns: none of those are missing.
 */
export function unreadColumns(
  { headings, uses, headingIndex }: Columns,
  fields: readonly (SheetField | null)[],
  looked: readonly SheetRow[],
): SheetNote[] {
  const data = looked.slice(headingIndex === null ? 0 : headingIndex + 1)
  const number = fields.indexOf('number')
  return filledColumns(data).flatMap((index) => {
    const by = uses[index]?.by
    if ((fields[index] ?? null) !== null || by === 'remembered') return []
    const heading = headings[index] ?? ''
    if (heading === '' && !hasColumn(data, index)) return []
    const name = heading === '' ? columnLetter(index) : `“${shortened(heading)}”`
    if (number !== -1 && holdsOtherNumbers(heading, index, number, data)) {
      const note = by === 'chosen' || by === 'preset' ? plainNote : lossNote
      return [note(messageOf('sheet.columnNumbers', { column: name }))]
    }
    return heading === '' && by !== 'chosen'
      ? [plainNote(messageOf('sheet.columnUnnamed', { column: name }))]
      : []
  })
}

/** A note on skipped rows above the headings, such as titles. */
export function unreadAbove(looked: readonly SheetRow[], headingIndex: number | null): SheetNote[] {
  const row = headingIndex === null ? undefined : looked[headingIndex]?.row
  if (row === undefined || headingIndex === null || headingIndex === 0) return []
  const numbers = looked
    .slice(0, headingIndex)
    .some(({ cells }) => cells.some(({ text }) => looksLikeNumber(text)))
  return numbers
    ? [lossNote(messageOf('sheet.titleRowsNumbers', { row }))]
    : [plainNote(messageOf('sheet.titleRows', { row }))]
}

/** How many rows are listed. */
const rowsNamed = 20

/** Row numbers; the first ones if there are many. */
class Rows {
  readonly #first: number[] = []
  count = 0

  add(row: number): void {
    this.count += 1
    if (this.#first.length < rowsNamed) this.#first.push(row)
  }

  get words(): string {
    return this.#first.join(', ') + (this.count > rowsNamed ? ', …' : '')
  }
}

/** Collects what was not read from the rows of a sheet, for notes at the end. */
export class UnreadRows {
  readonly #headings = new Rows()
  readonly #remarks = new Rows()
  readonly #beyond = new Rows()
  #numbersBeyond = false
  /** The row where another table starts. */
  #other: number | null = null
  #othersRows = 0

  /** Whether a row with the headings of another table was found; the rows below belong to that table. */
  get pastTable(): boolean {
    return this.#other !== null
  }

  headingsAt(row: number): void {
    this.#headings.add(row)
  }

  remarkAt(row: number): void {
    this.#remarks.add(row)
  }

  tableAt(row: number): void {
    this.#other = row
  }

  ofOtherTable(): void {
    this.#othersRows += 1
  }

  beyondAt(row: number, values: readonly string[]): void {
    this.#beyond.add(row)
    this.#numbersBeyond ||= values.some(looksLikeNumber)
  }

  get notes(): SheetNote[] {
    const notes: SheetNote[] = []
    const add = (rows: Rows, note: (words: string) => SheetNote) => {
      if (rows.count > 0) notes.push(note(rows.words))
    }
    add(this.#headings, (rows) => plainNote(messageOf('sheet.repeatedHeadings', { rows })))
    add(this.#remarks, (rows) => plainNote(messageOf('sheet.remarkRows', { rows })))
    add(this.#beyond, (rows) =>
      this.#numbersBeyond
        ? lossNote(messageOf('sheet.numbersBeyond', { rows }))
        : plainNote(messageOf('sheet.valuesBeyond', { rows })),
    )
    if (this.#other !== null) {
      notes.push(lossNote(messageOf('sheet.otherTable', { row: this.#other, count: this.#othersRows })))
    }
    return notes
  }
}
