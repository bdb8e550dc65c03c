import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { ok, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { committed } from '../../../db/file/connection.ts'
import {
  findDraft,
  hideDraft,
  listDrafts,
  nextToRemove,
  removeDraftPart,
  markCutOffDrafts,
} from '../../../db/drafts/drafts.ts'
import type { InventoryContext, PlanContext, ReadContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { inTurn } from '../writing.ts'
import { slicesOf } from './slices.ts'
import { changePlan, usePlan } from './opening.ts'
import { plannerOf, type ImportPlan } from './planning/plans.ts'
import { toReview } from './reviewing.ts'

/** How many rows of a draft are removed in one transaction. */
const removedAtOnce = 20_000

/** Imports that were not finished, the latest first. */
export function drafts(
  { db }: ReadContext,
  page: CheckedInput<'drafts.list'>,
): Result<CallOutput<'drafts.list'>> {
  return ok(listDrafts(db, page))
}

/** Holds all rows against the inventory and the directory as they are now. */
async function checkAgain({ db }: InventoryContext, plan: ImportPlan): Promise<void> {
  const { rows } = plan
  const planner = plannerOf(committed(db), plan)
  for (const slice of slicesOf(rows.all)) {
    rows.replan(slice, planner)
    await breathe()
  }
  rows.asOf = planner.asOf
}

/** Checks a plan again against the inventory and the directory as they are now. */
export function importRecheck(
  context: PlanContext,
  { planId }: CheckedInput<'import.recheck'>,
): Promise<Result<ImportReview>> {
  return changePlan(context, planId, async (plan) => {
    await checkAgain(context, plan)
    return ok(toReview(context, plan))
  })
}

/** Opens a draft as it was, checked against the inventory and the directory as they are now. */
export function importOpen(
  context: PlanContext,
  { planId }: CheckedInput<'import.open'>,
): Promise<Result<ImportReview>> {
  if (context.plans.has(planId)) return importRecheck(context, { planId })
  return usePlan(context, planId, (plan) => ok(toReview(context, plan)))
}

/** Hides a draft and removes what can be removed at once; within a transaction of the caller's. */
export function beginRemoval({ db }: InventoryContext, id: Id): void {
  hideDraft(db, id)
  removeDraftPart(db, id, removedAtOnce)
}

/** Removes a draft that nobody is to see any more, part by part; there may be nothing left of it to remove. */
export async function removeDraft(context: InventoryContext, id: Id): Promise<void> {
  const { db } = context
  await inTurn(context, () => hideDraft(db, id))
  while (await inTurn(context, () => removeDraftPart(db, id, removedAtOnce))) await breathe()
}

/**
 * Recovers drafts after a crash or a usual end, when the inventory is opened and before they are shown. Reviews stay as
 * they were, an import that was cut off can go on, and a sheet that was only being read is removed.
 * @returns resolves when nothing is left to remove
 */
export async function recoverDrafts(context: InventoryContext): Promise<void> {
  const { db } = context
  await inTurn(context, () => markCutOffDrafts(db))
  for (let id = nextToRemove(db); id !== null; id = nextToRemove(db)) await removeDraft(context, id)
}

/** Lets go of an open plan, which stays a draft. */
export function importClose(
  { plans }: InventoryContext,
  { planId }: CheckedInput<'import.close'>,
): Result<Record<string, never>> {
  plans.letGo(planId)
  return ok({})
}

/** Lets go of a plan and removes its draft; one that is being imported is left to finish. */
export async function importDiscard(
  context: PlanContext,
  { planId }: CheckedInput<'import.discard'>,
): Promise<Result<Record<string, never>>> {
  const { db, plans } = context
  if (!plans.has(planId)) {
    // Not opened for it: all of its rows would be read only to be removed.
    const draft = findDraft(db, planId)
    if (draft !== null) await removeDraft(context, draft.id)
    return ok({})
  }
  const removed = await changePlan(context, planId, async (plan) => {
    plan.gone = true
    await removeDraft(context, plan.draftId)
    return ok({})
  })
  return removed.ok || removed.code === 'busy' || removed.code === 'not_found' ? ok({}) : removed
}
