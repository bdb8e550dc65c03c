import { randomUUID } from 'node:crypto'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ImportReview } from '../../../contract/batches.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { FromReader } from '../../import/messages.ts'
import type { InventoryContext } from '../context.ts'
import { isRefused, isWarned, NumbersSeen, planRows, toImportRow, type PlannedRow } from './planning.ts'
import { findPlan, findPlanUnderReview, keepPlan, toReview, type ImportPlan } from './plans.ts'

const unreadable = (message: string) => fail('unreadable_file', message)

/**
 * Takes the rows of a sheet as they are read and makes a plan of them. Nothing is written.
 * @param messages what the reading process says; the next one is taken when this one has been dealt with
 * @param source the file's name, and the country chosen for its national numbers
 * @returns the review of the plan; or the reader's failure, and `unreadable_file` when it ended early
 */
export async function receivePlan(
  context: InventoryContext,
  messages: AsyncIterable<unknown>,
  { name, country }: { readonly name: string; readonly country: string | null },
): Promise<Result<ImportReview>> {
  const id = randomUUID()
  const rows: PlannedRow[] = []
  const seen = new NumbersSeen()
  let head: Extract<FromReader, { kind: 'head' }> | null = null
  for await (const message of messages) {
    const checked = FromReader.safeParse(message)
    if (!checked.success) return unreadable('The file can’t be read. Save it as CSV and import that.')
    switch (checked.data.kind) {
      case 'failed':
        return fail(checked.data.code, checked.data.message)
      case 'head':
        head = checked.data
        break
      case 'rows':
        rows.push(...planRows(context.db, checked.data.rows, seen))
        context.emit('importProgress', { planId: id, phase: 'reading', done: rows.length, total: null })
        break
      case 'end': {
        if (head === null) return unreadable('The file can’t be read. Save it as CSV and import that.')
        if (rows.length === 0) {
          return unreadable('The sheet has headings but no rows. Fill it in and import it again.')
        }
        const { format, ignoredColumns } = head
        const notes = [...head.notes, ...checked.data.notes]
        const content = { id, name, country, format, notes, ignoredColumns, rows }
        const plan: ImportPlan = { ...content, state: 'review', stopAsked: false }
        keepPlan(context.plans, plan)
        return ok(toReview(plan))
      }
    }
  }
  return unreadable(
    'Reading the file ended before its last row. Try again, or open it in the spreadsheet program and save it anew.',
  )
}

const shows: Record<CheckedInput<'import.rows'>['show'], (row: PlannedRow) => boolean> = {
  all: () => true,
  ready: (row) => !isRefused(row),
  refused: isRefused,
  warned: isWarned,
}

/** Rows of a plan in the order of the sheet; of one that was committed, those that were not imported. */
export function importRows(
  { plans }: InventoryContext,
  { planId, show, offset, limit }: CheckedInput<'import.rows'>,
): Result<CallOutput<'import.rows'>> {
  const plan = findPlan(plans, planId)
  if (!plan.ok) return plan
  const shown = plan.value.rows.filter(shows[show])
  return ok({ rows: shown.slice(offset, offset + limit).map(toImportRow), total: shown.length })
}

/** Checks a plan again against the inventory and the directory as they are now. */
export function importRecheck(
  { db, plans }: InventoryContext,
  { planId }: CheckedInput<'import.recheck'>,
): Result<ImportReview> {
  const plan = findPlanUnderReview(plans, planId)
  if (!plan.ok) return plan
  const reads = plan.value.rows.map(({ read }) => read)
  plan.value.rows = planRows(db, reads, new NumbersSeen())
  return ok(toReview(plan.value))
}

/** Lets go of a plan; one that is being committed is left to finish. */
export function importDiscard(
  { plans }: InventoryContext,
  { planId }: CheckedInput<'import.discard'>,
): Result<Record<string, never>> {
  if (plans.get(planId)?.state !== 'committing') plans.delete(planId)
  return ok({})
}

/** Asks a commit to stop after the batch under way. */
export function importStop(
  { plans }: InventoryContext,
  { planId }: CheckedInput<'import.stop'>,
): Result<Record<string, never>> {
  const plan = plans.get(planId)
  if (plan !== undefined) plan.stopAsked = true
  return ok({})
}
