import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import { asksIfWhole, removedBy } from '../../../contract/sheets/review.ts'
import { type ImportOutcome } from '../../../contract/sheets/batches.ts'
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
import { stale } from './checkingAgain.ts'
import { commitChanges } from './committingChanges.ts'
import { confirmSame, sameNumbers } from './comparing/confirming.ts'
import { endOfComparison, keepComparison } from './comparing/endingComparison.ts'
import { agrees, isReady } from './planning/plannedRow.ts'
import type { PlanRow } from './planning/planRow.ts'
import { plannerOf, progressOf, type ImportPlan } from './planning/plans.ts'
import { commitRows, type Progress } from './writingParts.ts'

/**
 * Plans all rows again where anything was written since they were, and takes over what comes out.
 * @returns whether the outcome is still the one that was reviewed
 */
async function isStillRight({ db }: InventoryContext, plan: ImportPlan): Promise<boolean> {
  const { rows } = plan
  const planner = plannerOf(committed(db), plan)
  if (rows.asOf === planner.asOf) return true
  let right = true
  for (const slice of slicesOf(rows.all)) {
    const fresh = rows.plan(slice, planner)
    right &&= slice.every((row, index) => row.excluded || agrees(row.planned, fresh[index]))
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

interface Written extends Progress {
  /** The operation that changed numbers which the inventory had; their rows are not in the plan any more. */
  readonly updated: ImportOutcome['updated']
  /** Rows that said what the inventory says, and are done with. */
  readonly same: number
}

/** Writes the ready rows: first what changes, all of it or nothing, and then what is new, batch by batch. */
async function writeReady(context: PlanContext, plan: ImportPlan, batchSize: number): Promise<Written> {
  const { rows } = plan
  const { new: arriving, changed: updated, same: equal, onlyHere } = rows.byClass()
  const changing = [...updated, ...onlyHere.filter(({ planned }) => isReady(planned))]
  // What the person keeps of it is decided as well.
  const along = [...equal, ...onlyHere.filter(({ planned }) => !isReady(planned))]
  const remove = (some: readonly PlanRow[]) => {
    rows.remove(new Set(some), plannerOf(committed(context.db), plan))
  }
  if (changing.length === 0) {
    const written = await commitRows(context, plan, arriving, { before: 0, batchSize, along })
    const isDone = written.state === 'done'
    remove([...written.imported, ...(isDone ? along : [])])
    return { ...written, updated: null, same: isDone ? equal.length : 0 }
  }
  const total = changing.length + arriving.length
  const changed = await commitChanges(context, plan, { changing, along, total })
  if (!changed.ok) {
    const isCancelled = changed.code === 'cancelled'
    const nothing = { imported: [], batches: [], updated: null, same: 0 }
    return isCancelled
      ? { ...nothing, state: 'cancelled', failure: null }
      : { ...nothing, state: 'failed', failure: changed }
  }
  remove([...changing, ...along])
  const written = await commitRows(context, plan, arriving, { before: changing.length, batchSize, along: [] })
  remove(written.imported)
  const operation = { operationId: changed.value, count: changing.length }
  return { ...written, updated: operation, same: equal.length }
}

/** Checks, writes, and leaves in the plan what was not imported. */
async function commitPlan(
  context: PlanContext,
  plan: ImportPlan,
  batchSize: number,
): Promise<Result<ImportOutcome>> {
  if (!(await isStillRight(context, plan))) return stale
  const { rows } = plan
  const isComparison = plan.answers.comparison !== null
  const isRest = plan.state === 'rest'
  const end = isComparison ? endOfComparison(context, plan, isRest) : null
  const found = isComparison ? sameNumbers(plan) : []
  const written = await writeReady(context, plan, batchSize)
  if (end !== null && written.state === 'done') {
    await keepComparison(context, plan, end, isRest)
    await confirmSame(context, found)
  }
  const { state, batches, failure, updated, same } = written
  const imported = written.imported.length + (updated?.count ?? 0)
  if (imported === 0 && failure !== null) {
    if (failure.code === 'stale_plan') await isStillRight(context, plan)
    return failure
  }
  if (failure?.code === 'stale_plan') await isStillRight(context, plan)
  plan.gone = rows.waiting === 0
  if (plan.gone) await removeDraft(context, plan.draftId)
  else if (imported > 0 || isComparison) {
    plan.state = state === 'done' ? 'rest' : 'stopped'
    if (state !== 'done') await saveStopped(context, plan)
  }
  const message = failure === null ? null : partlyImported(failure, plan, imported)
  return ok({
    state,
    imported,
    updated,
    same,
    openDifferences: end?.open ?? null,
    notImported: rows.waiting,
    batches,
    draft: !plan.gone,
    message,
  })
}

/** Why an import can't begin, or null when it can. */
function refusalOf(
  { rows, answers }: ImportPlan,
  { policy, isWhole }: Pick<CheckedInput<'import.commit'>, 'policy' | 'isWhole'>,
): Failure | null {
  const { ready, refused, same } = rows.counts
  if (policy === 'all' && refused > 0) {
    const why = messageOf('failure.someRefused', { count: refused, total: rows.waiting })
    return fail('refused_rows', why, { refused })
  }
  if (!isWhole && asksIfWhole(rows.counts)) {
    return fail('refused', messageOf('failure.isFileWhole', { count: removedBy(rows.counts) }))
  }
  // A comparison that changes nothing has still been decided on.
  if (ready > 0 || answers.comparison !== null) return null
  const whyNone = refused === 0 ? 'failure.everyRowExcluded' : 'failure.everyRefused'
  const why = messageOf(same > 0 ? 'failure.everySame' : whyNone)
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
  { planId, batchSize, ...asked }: CheckedInput<'import.commit'>,
): Promise<Result<ImportOutcome>> {
  const begin = (plan: ImportPlan) => {
    plan.committing = true
  }
  const commit = async (plan: ImportPlan) => {
    try {
      await finishChange(context, plan)
      return refusalOf(plan, asked) ?? (await commitPlan(context, plan, batchSize))
    } finally {
      plan.committing = false
    }
  }
  return changePlan(context, planId, commit, begin)
}
