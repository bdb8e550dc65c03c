import { randomUUID } from 'node:crypto'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ImportReview } from '../../../contract/batches.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { FromReader, ReadRow } from '../../import/messages.ts'
import type { InventoryContext } from '../context.ts'
import { isRefused, planRows, toImportRow, type PlannedRow } from './planning.ts'
import { keepPlan, toReview, type ImportPlan } from './plans.ts'

/**
 * Takes the rows of a sheet as they are read and makes a plan of them. Nothing is written.
 * @param messages what the reading process says; the next one is taken when this one has been dealt with
 */
export async function receivePlan(
  context: InventoryContext,
  messages: AsyncIterable<FromReader>,
  { name, country }: { name: string; country: string | null },
): Promise<Result<ImportReview>> {
  const planId = randomUUID()
  const rows: ReadRow[] = []
  let head: Extract<FromReader, { kind: 'head' }> | null = null
  for await (const message of messages) {
    if (message.kind === 'failed') return fail(message.code, message.message)
    if (message.kind === 'head') head = message
    if (message.kind === 'rows') {
      rows.push(...message.rows)
      context.emit('importProgress', { planId, phase: 'reading', done: rows.length, total: null })
    }
    if (message.kind !== 'end') continue
    if (head === null) throw new Error('the reading process sent no head')
    if (rows.length === 0) {
      return fail('unreadable_file', 'The sheet has headings but no rows. Fill it in and import it again.')
    }
    const { format, notes, ignoredColumns } = head
    const plan: ImportPlan = {
      id: planId,
      name,
      country,
      format,
      notes,
      ignoredColumns,
      rows: planRows(context.db, rows, new Map()),
      state: 'review',
      stopAsked: false,
    }
    keepPlan(context.plans, plan)
    return ok(toReview(plan))
  }
  return fail(
    'unreadable_file',
    'Reading the file ended before its last row. Try again, or open it in the spreadsheet program and save it anew.',
  )
}

/** The failure for a plan that is not held any more. */
export function planIsGone(): Failure {
  return fail('not_found', 'This review is no longer open. Choose the file again.')
}

/** Rows of a plan, those with refusals first to see where `show` narrows. */
export function importRows(
  { plans }: InventoryContext,
  { planId, show, offset, limit }: CheckedInput<'import.rows'>,
): Result<CallOutput<'import.rows'>> {
  const plan = plans.get(planId)
  if (plan === undefined) return planIsGone()
  const shown = plan.rows.filter(shows[show])
  return ok({ rows: shown.slice(offset, offset + limit).map(toImportRow), total: shown.length })
}

const shows: Record<CheckedInput<'import.rows'>['show'], (row: PlannedRow) => boolean> = {
  all: () => true,
  ready: (row) => !isRefused(row),
  refused: isRefused,
  warned: (row) => !isRefused(row) && row.issues.length > 0,
}

/** Checks a plan again against the inventory and the directory as they are now. */
export function importRecheck(
  { db, plans }: InventoryContext,
  { planId }: CheckedInput<'import.recheck'>,
): Result<ImportReview> {
  const plan = plans.get(planId)
  if (plan === undefined) return planIsGone()
  plan.rows = planRows(
    db,
    plan.rows.map(({ read }) => read),
    new Map(),
  )
  return ok(toReview(plan))
}

/** Lets go of a plan; one that is being committed is left to finish. */
export function importDiscard(
  { plans }: InventoryContext,
  { planId }: CheckedInput<'import.discard'>,
): Result<Record<string, never>> {
  if (plans.get(planId)?.state === 'review') plans.delete(planId)
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
