import { access } from 'node:fs/promises'
import { ok, type Result } from '../../../contract/result.ts'
import { committed } from '../../../db/file/connection.ts'
import { draftRowsAfter } from '../../../db/drafts/draftRows.ts'
import { findDraft, takeUpDraft, type StoredDraft } from '../../../db/drafts/drafts.ts'
import type { PlanContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { inTurn } from '../writing.ts'
import { rowsAtOnce } from './slices.ts'
import { finishChange } from './changing.ts'
import { PlanRows } from './planning/planRows.ts'
import { readStored } from './storedRow.ts'
import { planFailures, plannerOf, type ImportPlan } from './planning/plans.ts'

async function isThere(path: string | null): Promise<boolean> {
  if (path === null) return false
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Reads the rows of a draft and checks them as they are now. */
async function rowsOf({ db, onProgress }: PlanContext, draft: StoredDraft): Promise<PlanRows> {
  const { target } = draft
  const rows = new PlanRows(target)
  const planner = plannerOf(committed(db), { sheet: draft, answers: draft.answers })
  for (;;) {
    const page = draftRowsAfter(db, draft.id, rows.lastId, rowsAtOnce)
    const read = page.map((row) => readStored(row, target, draft.answers))
    rows.append(read, planner)
    if (page.length < rowsAtOnce) return rows
    // Its excluded rows come on top of those that wait, so that they are not known beforehand.
    const done = rows.all.length
    onProgress({ phase: 'checking', done, total: Math.max(draft.waiting, done) })
    await breathe()
  }
}

async function loadPlan(context: PlanContext, planId: string): Promise<Result<ImportPlan>> {
  const draft = findDraft(context.db, planId)
  if (draft === null) return planFailures.gone
  await inTurn(context, () => takeUpDraft(context.db, draft.id))
  const { id: draftId, answers, state, partsDone, numbersDone } = draft
  const plan: ImportPlan = {
    draftId,
    sheet: draft,
    rows: await rowsOf(context, draft),
    answers,
    state: state === 'rest' || state === 'stopped' ? state : 'review',
    partsDone,
    numbersDone,
    canReadAgain: await isThere(draft.source),
    committing: false,
    gone: false,
  }
  await finishChange(context, plan)
  return ok(plan)
}

/** Does something with a plan, which is opened from its draft when it is not open. */
export function usePlan<T>(
  context: PlanContext,
  planId: string,
  work: (plan: ImportPlan) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  return context.plans.use(planId, (id) => loadPlan(context, id), work)
}

/**
 * Changes a plan, after all changes that were asked for before.
 * @param first done at once, before it is this change's turn
 * @returns `busy` while it is being imported
 */
export function changePlan<T>(
  context: PlanContext,
  planId: string,
  work: (plan: ImportPlan) => Result<T> | Promise<Result<T>>,
  first?: (plan: ImportPlan) => void,
): Promise<Result<T>> {
  return context.plans.change(planId, (id) => loadPlan(context, id), work, first)
}
