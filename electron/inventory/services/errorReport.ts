import type { RowIssue } from '../../../contract/batches.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { fieldHeadings, fieldsOf, type SheetField } from '../../../contract/sheets.ts'
import type { ExportedRow, LayoutColumn } from '../../export/layout.ts'
import { reportHeadings } from '../../import/reportColumns.ts'
import type { InventoryContext } from '../context.ts'
import { slicesOf } from './slices.ts'
import { usePlan } from './opening.ts'
import type { PlanRow } from './planRow.ts'

const pageLimit = 1000

/** Of the columns in a workbook, in characters. */
const widths: Readonly<Record<SheetField, number>> = {
  number: 20,
  lastNumber: 20,
  quantity: 10,
  country: 10,
  subAccount: 30,
  sipTrunk: 28,
  billingReferenceId: 22,
  serviceInfo: 42,
  name: 36,
  carrier: 30,
}

/** The columns of the template, so that the rows can be corrected and imported as they are, and what was wrong. */
function columnsOf(fields: readonly SheetField[]): LayoutColumn[] {
  return [
    ...fields.map((field) => ({ heading: fieldHeadings[field], content: null, width: widths[field] })),
    { heading: reportHeadings.row, content: null, width: 8 },
    { heading: reportHeadings.reason, content: null, width: 80 },
  ]
}

function told({ message, advice }: RowIssue): string {
  return advice === null ? `${message}.` : `${message}. ${advice}`
}

/** A refused row as it is now, with its number in the sheet, and every reason against it, also at the cell. */
function reported({ row, planned }: PlanRow, fields: readonly SheetField[]): ExportedRow {
  const { read, issues } = planned
  const refusals = issues.filter(({ severity }) => severity === 'refused')
  const reasons = refusals.map((issue) => `${fieldHeadings[issue.field]}: ${told(issue)}`)
  const noteAt = (field: SheetField) => {
    const here = refusals.filter((issue) => issue.field === field)
    return here.length === 0 ? null : here.map(told).join('\n')
  }
  return {
    cells: [...fields.map((field) => read.cells[field]), String(row), reasons.join(' ')],
    notes: fields.map(noteAt),
  }
}

function* pagesOf(
  rows: readonly PlanRow[],
  fields: readonly SheetField[],
): Generator<readonly ExportedRow[], undefined> {
  for (const page of slicesOf(rows, pageLimit)) yield page.map((row) => reported(row, fields))
}

interface Report {
  readonly total: number
  readonly columns: readonly LayoutColumn[]
  readonly pages: Generator<readonly ExportedRow[], undefined>
}

/** The refused rows of a plan in pages, in the order of the sheet; `not_found` when its draft is not there any more. */
export function refusedPages(context: InventoryContext, planId: string): Promise<Result<Report>> {
  return usePlan(context, planId, ({ rows, sheet }) => {
    const refused = rows.shown('refused')
    const fields = fieldsOf[sheet.target]
    return ok({ total: refused.length, columns: columnsOf(fields), pages: pagesOf(refused, fields) })
  })
}
