import type { RowIssue } from '../../../contract/batches.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { fieldHeadings, fieldsOf, type SheetField } from '../../../contract/sheets.ts'
import type { ExportedRow } from '../../export/profile.ts'
import type { InventoryContext } from '../context.ts'
import { slicesOf } from './breathing.ts'
import { usePlan } from './opening.ts'
import type { PlanRow } from './planRows.ts'

const pageLimit = 1000

function told({ field, message, advice }: RowIssue): string {
  const said = `${fieldHeadings[field]}: ${message}.`
  return advice === null ? said : `${said} ${advice}`
}

/** A refused row as it is now, with its number in the sheet, and every reason against it. */
function reported({ row, planned }: PlanRow, fields: readonly SheetField[]): ExportedRow {
  const { read, issues } = planned
  const reasons = issues.filter(({ severity }) => severity === 'refused').map(told)
  return { cells: [...fields.map((field) => read.cells[field]), String(row), reasons.join(' ')] }
}

function* pagesOf(
  rows: readonly PlanRow[],
  fields: readonly SheetField[],
): Generator<readonly ExportedRow[], undefined> {
  for (const page of slicesOf(rows, pageLimit)) yield page.map((row) => reported(row, fields))
}

/** The refused rows of a plan in pages, in the order of the sheet; `not_found` when its draft is not there any more. */
export function refusedPages(
  context: InventoryContext,
  planId: string,
): Promise<Result<{ readonly total: number; readonly pages: Generator<readonly ExportedRow[], undefined> }>> {
  return usePlan(context, planId, ({ rows, sheet }) => {
    const refused = rows.shown('refused')
    return ok({ total: refused.length, pages: pagesOf(refused, fieldsOf[sheet.target]) })
  })
}
