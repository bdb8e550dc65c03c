import { addLimit, type SheetCells } from '../../../contract/batches.ts'
import type { ReadDb } from '../../../db/connection.ts'
import type { ReadRow } from '../../import/messages.ts'
import { refusal } from '../../numbering/issues.ts'
import { expand, readRange } from '../../numbering/ranges.ts'
import { readNumber } from '../../numbering/readNumber.ts'
import { isRefused, NumbersSeen, planRows, type PlannedRow } from './planning.ts'

/** What a part of the text of *Add Numbers* stands for, one row a number. */
export interface TypedPart {
  /** The line of the text that it is on, from 1. */
  readonly line: number
  readonly text: string
  readonly rows: readonly PlannedRow[]
}

const noCells: SheetCells = {
  number: '',
  country: '',
  subAccount: '',
  sipTrunk: '',
  billingReferenceId: '',
  serviceInfo: '',
}

/** Semicolons part numbers, and so do commas with at least a whole local number after them. */
const partBorder = /;|,(?=\s*[+(]?\d[\d\s().-]{5,})/u

function partsOf(text: string): { line: number; text: string }[] {
  return text
    .split(/\r\n?|\n/u)
    .flatMap((content, index) =>
      content.split(partBorder).map((part) => ({ line: index + 1, text: part.trim() })),
    )
    .filter((part) => part.text !== '')
}

/** The rows of a part; a row's number is its line, so that a duplicate names the line of the first. */
function rowsOf(part: { line: number; text: string }, country: string | null, room: number): ReadRow[] {
  const toRow = (text: string): ReadRow => ({
    row: part.line,
    cells: { ...noCells, number: text },
    ...readNumber({ text }, '', country),
  })
  const refuse = (message: string, advice: string): ReadRow[] => [
    {
      row: part.line,
      cells: { ...noCells, number: part.text },
      number: null,
      issues: [refusal('number', 'not_valid', message, advice)],
    },
  ]
  const range = readRange(part.text, (text) => readNumber({ text }, '', country).number !== null)
  if (range.kind === 'refused') return refuse(range.message, range.advice)
  const count = range.kind === 'range' ? range.count : 1
  if (count > room) {
    const limit = addLimit.toLocaleString('en')
    return refuse(
      `Not added: at most ${limit} numbers can be added at once`,
      'Add these first, then the rest; or import a file.',
    )
  }
  return range.kind === 'range' ? Array.from(expand(range), toRow) : [toRow(part.text)]
}

/**
 * The text of *Add Numbers*, one number or range a line, planned by the same planner as an import. Nothing is written.
 * @param country the country of national numbers, or null
 */
export function planTyped(db: ReadDb, text: string, country: string | null): TypedPart[] {
  const seen = new NumbersSeen('line')
  let room = addLimit
  return partsOf(text).map((part) => {
    const rows = planRows(db, rowsOf(part, country, room), seen)
    room -= rows.filter(({ read }) => read.number !== null).length
    return { ...part, rows }
  })
}

/** Whether a part can't be added, or only in part. */
export function isPartRefused({ rows }: TypedPart): boolean {
  return rows.some(isRefused)
}
