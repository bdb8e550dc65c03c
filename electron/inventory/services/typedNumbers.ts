import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { addLimit, type RowIssue } from '../../../contract/sheets/rows.ts'
import { noCells, type NumberAnswers } from '../../../contract/sheets/sheets.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { expansionOf } from '../../sheets/expanding.ts'
import type { ReadRow } from '../../sheets/messages.ts'
import { refusal } from '../../numbering/issues.ts'
import { readNumber } from '../../numbering/readNumber.ts'
import { isRefused, rowKeyOf, type PlannedRow } from '../review/planning/plannedRow.ts'
import { Planner } from '../review/planning/planning.ts'

/** What a part of the text of *Add Numbers* stands for, one row a number. */
export interface TypedPart {
  /** The line of the text that it is on, from 1. */
  readonly line: number
  readonly text: string
  readonly rows: readonly PlannedRow[]
}

const restLater = messageOf('failure.restLater')

/**
 * How many numbers are read, those that can't be added too. Without an end, a book that was pasted by mistake would keep
 * the inventory busy for long.
 */
const rowsRead = 2 * addLimit

const tooManyToAdd = (): TooMany => ({
  message: messageOf('failure.addLimit', { count: addLimit }),
  advice: restLater,
})

/** Semicolons part numbers, and so do commas with at least a whole local number after them. */
const partBorder = /;|,(?=\s*[+(]?\d[\d\s().-]{5,})/u

/** The parts of a text that stand for a number or a range each, with their lines, from 1. */
export function partsOf(text: string): { line: number; text: string }[] {
  return text
    .split(/\r\n?|\n/u)
    .flatMap((content, index) =>
      content.split(partBorder).map((part) => ({ line: index + 1, text: part.trim() })),
    )
    .filter((part) => part.text !== '')
}

/** A part that is refused as a whole. */
function refusedRow({ line, text }: { line: number; text: string }, issues: readonly RowIssue[]): ReadRow {
  return { row: line, part: 0, cells: { ...noCells, number: text }, numberCell: null, number: null, issues }
}

/** What is said of a range that is too long. */
export interface TooMany {
  readonly message: Message
  readonly advice: Message
}

/**
 * The rows of a part; a row's number is its line, so that a duplicate names the line of the first.
 * @param room how many there may be
 */
export function rowsOf(
  part: { line: number; text: string },
  answers: NumberAnswers,
  room: number,
  tooMany: () => TooMany,
): ReadRow[] {
  const toRow = (text: string): ReadRow => ({
    row: part.line,
    part: 0,
    cells: { ...noCells, number: text },
    numberCell: null,
    ...readNumber({ text }, '', answers),
  })
  const expansion = expansionOf({ ...noCells, number: part.text }, answers)
  if (expansion.kind === 'refused') return [refusedRow(part, expansion.issues)]
  const count = expansion.kind === 'several' ? expansion.count : 1
  if (count > room) {
    const { message, advice } = tooMany()
    return [refusedRow(part, [refusal('number', 'not_valid', message, advice)])]
  }
  return expansion.kind === 'several' ? Array.from(expansion.texts(), toRow) : [toRow(part.text)]
}

/** Plans rows that are not all known yet, each held against those before it. */
function plannerOfLines(db: ReadDb): (rows: readonly ReadRow[]) => PlannedRow[] {
  const planner = new Planner(db, 'number', { rowWord: 'line' })
  const firstLines = new Map<number | string, number>()
  const repeats = (read: ReadRow): number | null => {
    const key = rowKeyOf(read, 'number')
    if (key === null) return null
    const first = firstLines.get(key)
    if (first === undefined) firstLines.set(key, read.row)
    return first ?? null
  }
  return (rows) => planner.plan(rows.map((read) => ({ read, repeats: repeats(read) })))
}

/**
 * The text of *Add Numbers*, one number or range a line, planned by the same planner as an import. Nothing is written.
 * @param answers what the person answered for all of them
 */
export function planTyped(db: ReadDb, text: string, answers: NumberAnswers): TypedPart[] {
  const plan = plannerOfLines(db)
  const planned: TypedPart[] = []
  let room = addLimit
  let left = rowsRead
  for (const part of partsOf(text)) {
    if (left === 0) {
      const readLimit = messageOf('failure.readLimit', { count: rowsRead })
      const rows = plan([refusedRow(part, [refusal('number', 'not_valid', readLimit, restLater)])])
      return [...planned, { ...part, rows }]
    }
    const rows = plan(rowsOf(part, answers, Math.min(room, left), tooManyToAdd))
    left -= rows.length
    room -= rows.filter((row) => !isRefused(row)).length
    planned.push({ ...part, rows })
  }
  return planned
}

/** Whether what was read may be one number or a range. */
export function asksDash({ issues }: Pick<ReadRow, 'issues'>): boolean {
  return issues.some(({ code }) => code === 'number_or_range')
}

/** Whether a part can't be added, or only in part. */
export function isPartRefused({ rows }: TypedPart): boolean {
  return rows.some(isRefused)
}
