import { sheetFields, type RowIssue, type SheetField } from '../../../contract/batches.ts'
import { ok, type Result } from '../../../contract/result.ts'
import type { ExportedRow } from '../../export/layout.ts'
import type { InventoryContext } from '../context.ts'
import { isRefused, type PlannedRow } from './planning.ts'
import { findPlan } from './plans.ts'

const pageLimit = 1000
// The order of the template, which `sheetFields` keeps.
const fields = Object.keys(sheetFields) as SheetField[]

function told({ field, message, advice }: RowIssue): string {
  const said = `${sheetFields[field]}: ${message}.`
  return advice === null ? said : `${said} ${advice}`
}

/** A refused row as it was in the sheet, with its number there, and every reason against it. */
function reported({ read, issues }: PlannedRow): ExportedRow {
  const reasons = issues.filter(({ severity }) => severity === 'refused').map(told)
  return { cells: [...fields.map((field) => read.cells[field]), String(read.row), reasons.join(' ')] }
}

function* pagesOf(rows: readonly PlannedRow[]): Generator<readonly ExportedRow[], undefined> {
  for (let from = 0; from < rows.length; from += pageLimit) {
    yield rows.slice(from, from + pageLimit).map(reported)
  }
}

/** The refused rows of a plan in pages, in the order of the sheet; `not_found` when it is not held any more. */
export function refusedPages(
  { plans }: InventoryContext,
  planId: string,
): Result<{ readonly total: number; readonly pages: Generator<readonly ExportedRow[], undefined> }> {
  const plan = findPlan(plans, planId)
  if (!plan.ok) return plan
  const rows = plan.value.rows.filter(isRefused)
  return ok({ total: rows.length, pages: pagesOf(rows) })
}
