import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import type { ImportOutcome } from '../../../contract/batches.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { committed } from '../../../db/file/connection.ts'
import { saveDraftProgress } from '../../../db/drafts/drafts.ts'
import { failureOf } from '../../../db/file/failures.ts'
import type { InventoryContext, PlanContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { inTurn } from '../writing.ts'
import { slicesOf } from './slices.ts'
import { removeDraft } from './drafting.ts'
import { finishChange } from './changing.ts'
import { changePlan } from './opening.ts'
import { agrees, Planner } from './planning.ts'
import { progressOf, type ImportPlan } from './plans.ts'
import { commitRows, stale } from './writingParts.ts'

/**
 * Plans all rows again where anything was written since they were, and takes over what comes out.
 * @returns whether the outcome is still the one that was reviewed
 */
async function isStillRight({ db }: InventoryContext, { rows }: ImportPlan): Promise<boolean> {
  const planner = new Planner(committed(db), rows.target)
  if (rows.asOf === planner.asOf) return true
  let right = true
  for (const slice of slicesOf(rows.all)) {
    const fresh = rows.plan(slice, planner)
    right &&= slice.every((row, index) => row.leftOut || agrees(row.planned, fresh[index]))
    rows.adopt(slice, fresh)
    await breathe()
  }
  rows.asOf = planner.asOf
  return right
}

/** Why only some parts were written, and which. */
function partlyImported({ code, message }: Failure, { sheet, rows }: ImportPlan, imported: number): Message {
  return messageOf('failure.importedPartly', {
    why: code === 'stale_plan' ? messageOf('failure.changedMeanwhile') : message,
    things: messageOf(`count.${sheet.target}`, { count: imported }),
    rest: messageOf('count.row', { count: rows.waiting }),
  })
}

/** Records where an import stopped; that it is not recorded is no reason to fail, since the next start finds out. */
async function saveStopped(context: InventoryContext, plan: ImportPlan): Promise<void> {
  try {
    await inTurn(context, () => saveDraftProgress(context.db, plan.draftId, progressOf(plan), context.now()))
  } catch (error) {
    if (failureOf(error) === null) throw error
  }
}

/** Checks, writes, and leaves in the plan what was not imported. */
async function commitPlan(
  context: PlanContext,
  plan: ImportPlan,
  batchSize: number,
): Promise<Result<ImportOutcome>> {
  if (!(await isStillRight(context, plan))) return stale
  const { rows } = plan
  const ready = rows.shown('ready')
  const { state, imported, batches, failure } = await commitRows(context, plan, ready, batchSize)
  if (imported.length === 0 && failure !== null) {
    if (failure.code === 'stale_plan') await isStillRight(context, plan)
    return failure
  }
  rows.remove(new Set(imported), new Planner(committed(context.db), rows.target))
  if (failure?.code === 'stale_plan') await isStillRight(context, plan)
  plan.gone = rows.waiting === 0
  if (plan.gone) await removeDraft(context, plan.draftId)
  else if (imported.length > 0) {
    plan.state = state === 'done' ? 'rest' : 'stopped'
    if (state !== 'done') await saveStopped(context, plan)
  }
  const message = failure === null ? null : partlyImported(failure, plan, imported.length)
  return ok({
    state,
    imported: imported.length,
    notImported: rows.waiting,
    batches,
    draft: !plan.gone,
    message,
  })
}

/** Why an import can't begin, or null when it can. */
function refusalOf({ rows }: ImportPlan, policy: CheckedInput<'import.commit'>['policy']): Failure | null {
  const { ready, refused } = rows.counts
  if (policy === 'all' && refused > 0) {
    const why = messageOf('failure.someRefused', { count: refused, total: rows.waiting })
    return fail('refused_rows', why, { refused })
  }
  if (ready > 0) return null
  const why = messageOf(refused === 0 ? 'failure.everyLeftOut' : 'failure.everyRefused')
  return fail('refused_rows', why, { refused })
}

/**
 * Imports a plan, in parts of at most `batchSize`; one that is aborted ends after the parts under way. The rows of each
 * are checked again inside the transaction that writes it when anything was written since they were.
 * @returns what was imported and what was not; `refused_rows` when all rows were asked for and some are refused, or when
 *   none is ready; `stale_plan` when the outcome would not be what was reviewed, in which case nothing was written and
 *   the plan holds the new review; `busy` while it is being imported already
 */
export function importCommit(
  context: PlanContext,
  { planId, policy, batchSize }: CheckedInput<'import.commit'>,
): Promise<Result<ImportOutcome>> {
  const begin = (plan: ImportPlan) => {
    plan.committing = true
  }
  const commit = async (plan: ImportPlan) => {
    try {
      await finishChange(context, plan)
      return refusalOf(plan, policy) ?? (await commitPlan(context, plan, batchSize))
    } finally {
      plan.committing = false
    }
  }
  return changePlan(context, planId, commit, begin)
}
