import type { ActProgress } from '../../../contract/history.ts'
import { ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { forgetChanges } from '../../../db/drafts/draftChanges.ts'
import { removeDraftRows } from '../../../db/drafts/draftRows.ts'
import { saveDraftProgress } from '../../../db/drafts/drafts.ts'
import { dataVersionOf } from '../../../db/history/dataVersion.ts'
import { startOperation } from '../../../db/history/operations.ts'
import {
  followPaths,
  ownGoals,
  selectWithGoals,
  type NumberGoal,
} from '../../../db/numbers/followingPaths.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import type { PlanContext } from '../context.ts'
import { everyNumber, inSight } from '../services/acting.ts'
import { checkAgain } from './checkingAgain.ts'
import { beginRemoval } from './drafting.ts'
import type { PlanRow } from './planning/planRow.ts'
import { progressOf, type ImportPlan } from './planning/plans.ts'
import { slicesOf } from './slices.ts'
import { explain } from './writingParts.ts'

interface Updated {
  readonly operationId: Id
  /** The data version after it. */
  readonly asOf: string
}

function goalOf({ row, planned: { read, change } }: PlanRow): NumberGoal {
  if (read.number === null || change === null) throw new Error(`row ${row} changes no number`)
  return { key: keyOf(read.number.e164), goal: change.goal }
}

/** Rows that change numbers, and what is written with them. */
interface Changing {
  readonly changing: readonly PlanRow[]
  /** Rows that change nothing, and are taken out of the draft with them. */
  readonly along: readonly PlanRow[]
  /** How many rows are imported in all. */
  readonly total: number
}

function* stepsOf(
  context: PlanContext,
  plan: ImportPlan,
  { changing: rows, along, total }: Changing,
): Steps<Result<Updated>, ActProgress | undefined> {
  const { db, now } = context
  const isUntouched = dataVersionOf(db) === plan.rows.asOf
  if (!isUntouched) {
    for (const slice of slicesOf([...rows, ...along])) {
      checkAgain(context, plan, slice)
      yield
    }
  }
  yield* selectWithGoals(db, rows.map(goalOf))
  const at = now()
  const operationId = startOperation(db, 'pool.update', at)
  const going = { operationId, at, admitted: everyNumber, goal: ownGoals }
  for (const done of followPaths(db, going)) yield { done, total }
  const waiting = plan.rows.waiting - rows.length - along.length
  // A draft that is done with goes as a whole.
  for (const slice of waiting === 0 ? [] : slicesOf([...rows, ...along])) {
    removeDraftRows(
      db,
      plan.draftId,
      slice.map(({ id }) => id),
    )
    yield
  }
  forgetChanges(db, plan.draftId)
  const isLast = total === rows.length
  const progress = {
    ...progressOf(plan, isLast ? 'rest' : 'importing'),
    waiting,
    numbersDone: plan.numbersDone + rows.length,
  }
  saveDraftProgress(db, plan.draftId, progress, at)
  if (waiting === 0) beginRemoval(context, plan.draftId)
  return ok({ operationId, asOf: isUntouched ? dataVersionOf(db) : (plan.rows.asOf ?? '') })
}

/**
 * Changes the numbers of rows, all of them as one operation or none, and takes the rows out of the draft.
 * @returns the operation; `cancelled` when the person stops it; `stale_plan` when it would not do what was reviewed
 */
export async function commitChanges(
  context: PlanContext,
  plan: ImportPlan,
  rows: Changing,
): Promise<Result<Id> | Failure> {
  const onProgress = ({ done, total }: ActProgress) => {
    context.onProgress({ phase: 'importing', done, total })
  }
  try {
    const written = await context.turns.take(() =>
      inSight({ ...context, onProgress }, () => stepsOf(context, plan, rows)),
    )
    if (!written.ok) return written
    plan.numbersDone += rows.changing.length
    plan.rows.asOf = written.value.asOf
    return ok(written.value.operationId)
  } catch (error) {
    return explain(error)
  }
}
