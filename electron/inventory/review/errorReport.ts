import { placeOfRow, type RowIssue } from '../../../contract/sheets/rows.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { inSentences } from '../../../contract/messages/sentences.ts'
import {
  cellOf,
  fieldsOf,
  rangeFields,
  templateFields,
  type SheetField,
} from '../../../contract/sheets/sheets.ts'
import type { ExportedRow, LayoutColumn } from '../../sheets/layout.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import type { Speaker } from '../../speaking/speaker.ts'
import { reportHeadings } from '../../sheets/reportColumns.ts'
import type { PlanContext } from '../context.ts'
import { columnOfField, customColumns } from './planning/knownFields.ts'
import { slicesOf } from './slices.ts'
import { usePlan } from './opening.ts'
import type { PlanRow } from './planning/planRow.ts'

const pageLimit = 1000

/** Columns that an import knows, so that the rows can be corrected and imported as they are, and what was wrong. */
function columnsOf(db: ReadDb, filled: readonly SheetField[]): LayoutColumn[] {
  return [
    ...filled.map((field) => {
      const { heading, width } = columnOfField(db, field)
      return { heading, content: null, width }
    }),
    { heading: reportHeadings.row, content: null, width: 8 },
    { heading: reportHeadings.reason, content: null, width: 80 },
  ]
}

interface InWords {
  /** What is wrong with a cell and what to do, in sentences. */
  readonly of: (issue: RowIssue) => string
  readonly headingOf: (field: SheetField) => string
}

const wordsIn = (db: ReadDb, { say, language }: Speaker): InWords => ({
  of: ({ message, advice }) => inSentences([say(message), advice && say(advice)], language),
  headingOf: (field) => columnOfField(db, field).heading,
})

const refusalsOf = ({ planned }: PlanRow) => planned.issues.filter(({ severity }) => severity === 'refused')

function reasonsOf(row: PlanRow, inWords: InWords): string {
  return refusalsOf(row)
    .map((issue) => `${inWords.headingOf(issue.field)}: ${inWords.of(issue)}`)
    .join(' ')
}

/** A line of the report: a row, or numbers next to each other that one row of the sheet stands for. */
interface Line {
  readonly first: PlanRow
  last: PlanRow
}

/** Whether a row is the next number of what a line holds, and is refused for the same reasons. */
function continues({ first, last }: Line, row: PlanRow, inWords: InWords): boolean {
  if (row.row !== last.row || row.id !== last.id + 1 || !placeOfRow(last.id).part) return false
  const before = last.planned.read.cells
  const { number, ...others } = row.planned.read.cells
  const isNext =
    /^\+?\d+$/u.test(number) &&
    BigInt(before.number.replace(/\D/gu, '')) + 1n === BigInt(number.replace('+', ''))
  const isSame = Object.entries(others).every(([field, text]) => before[field as SheetField] === text)
  return isNext && isSame && reasonsOf(row, inWords) === reasonsOf(first, inWords)
}

/** Rows as lines: of one row of the sheet there is one, unless its numbers differ. */
function linesOf(rows: readonly PlanRow[], inWords: InWords): Line[] {
  const lines: Line[] = []
  for (const row of rows) {
    const line = lines.at(-1)
    if (line !== undefined && continues(line, row, inWords)) line.last = row
    else lines.push({ first: row, last: row })
  }
  return lines
}

/** Refused rows as they are now, with the number in the sheet, and every reason against them, also at the cell. */
function reported({ first, last }: Line, fields: readonly SheetField[], inWords: InWords): ExportedRow {
  const refusals = refusalsOf(first)
  const isRange = last !== first
  const cells = {
    ...first.planned.read.cells,
    ...(isRange ? { lastNumber: last.planned.read.cells.number } : {}),
  }
  const noteAt = (field: SheetField) => {
    const here = refusals.filter((issue) => issue.field === field)
    return here.length === 0 ? null : here.map(inWords.of).join('\n')
  }
  return {
    cells: [...fields.map((field) => cellOf(cells, field)), String(first.row), reasonsOf(first, inWords)],
    notes: fields.map(noteAt),
  }
}

function* pagesOf(
  lines: readonly Line[],
  fields: readonly SheetField[],
  inWords: InWords,
): Generator<readonly ExportedRow[], undefined> {
  for (const page of slicesOf(lines, pageLimit)) yield page.map((line) => reported(line, fields, inWords))
}

interface Report {
  readonly total: number
  readonly columns: readonly LayoutColumn[]
  readonly pages: Generator<readonly ExportedRow[], undefined>
}

/** Whether a line can't be said without the columns that make it a range. */
function isRange({ first, last }: Line): boolean {
  return first !== last || rangeFields.some((field) => first.planned.read.cells[field] !== '')
}

/**
 * The refused rows of a plan in pages, in the order of the sheet; `not_found` when its draft is not there any more. With
 * the columns of the template and those in which a row says something.
 * @param speaker says the reasons
 */
export function refusedPages(
  context: PlanContext,
  planId: string,
  speaker: Speaker,
): Promise<Result<Report>> {
  const inWords = wordsIn(context.db, speaker)
  return usePlan(context, planId, ({ rows, sheet }) => {
    const lines = linesOf(rows.shown('refused'), inWords)
    const { target } = sheet
    const hasRanges = lines.some(isRange)
    const isSaid = (field: SheetField) =>
      rangeFields.some((each) => each === field)
        ? hasRanges
        : lines.some(({ first }) => cellOf(first.planned.read.cells, field) !== '')
    const ofTemplate: readonly SheetField[] = templateFields[target]
    const mayHave: readonly SheetField[] = [...fieldsOf[target], ...customColumns(sheet.readAs.columns)]
    const fields = mayHave.filter((field) => ofTemplate.includes(field) || isSaid(field))
    return ok({
      total: lines.length,
      columns: columnsOf(context.db, fields),
      pages: pagesOf(lines, fields, inWords),
    })
  })
}
