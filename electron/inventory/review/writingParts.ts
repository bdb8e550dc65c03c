import { messageOf } from '../../../contract/messages/message.ts'
import type { ImportOutcome } from '../../../contract/sheets/batches.ts'
import { fail, type Failure } from '../../../contract/result.ts'
import { forgetChanges } from '../../../db/drafts/draftChanges.ts'
import { removeDraftRows } from '../../../db/drafts/draftRows.ts'
import { saveDraftProgress } from '../../../db/drafts/drafts.ts'
import { failureOf } from '../../../db/file/failures.ts'
import { dataVersionOf } from '../../../db/history/dataVersion.ts'
import type { InventoryContext, PlanContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { inTurn } from '../writing.ts'
import { addEntries, bringInBatches, splitIntoBatches, type CommittedBatch, type Part } from './batching.ts'
import { beginRemoval } from './drafting.ts'
import { checkAgain, stale, StalePlan } from './checkingAgain.ts'
import type { PlanRow } from './planning/planRow.ts'
import { progressOf, type ImportPlan } from './planning/plans.ts'

/** Parts that are written in one transaction. */
interface Parts {
  readonly parts: readonly Part<PlanRow>[]
  /** How many rows wait when they are imported. */
  readonly waiting: number
  readonly isLast: boolean
  /** Rows that write nothing, and are taken out of the draft with them. */
  readonly along: readonly PlanRow[]
}

/** Writes parts, and takes their rows out of the draft; within a transaction. Gives their batches, for numbers. */
function writeParts(
  context: InventoryContext,
  plan: ImportPlan,
  { parts, along }: Pick<Parts, 'parts' | 'along'>,
): CommittedBatch[] {
  const { target } = plan.sheet
  const rows = parts.flatMap((part) => part.rows)
  const plannedOf = (some: readonly PlanRow[]) => some.map(({ planned }) => planned)
  const numbers = () => parts.map(({ rows: some, name }) => ({ rows: plannedOf(some), name }))
  const batches = target === 'number' ? bringInBatches(context, numbers()) : []
  if (target !== 'number') addEntries(context, plannedOf(rows), target)
  removeDraftRows(
    context.db,
    plan.draftId,
    [...rows, ...along].map(({ id }) => id),
  )
  return batches
}

/**
 * Writes parts in one transaction, which first plans their rows again if anything but this import was written since they
 * were, and takes them out of the draft, so that none is ever imported twice.
 * @returns their batches, for numbers
 */
async function commitParts(
  context: InventoryContext,
  plan: ImportPlan,
  { parts, waiting, isLast, along }: Parts,
): Promise<CommittedBatch[]> {
  const { db } = context
  const { draftId, rows } = plan
  const { batches, asOf } = await inTurn(context, () => {
    const isUntouched = dataVersionOf(db) === rows.asOf
    if (!isUntouched)
      for (const some of [...parts.map((part) => part.rows), along]) checkAgain(context, plan, some)
    const batches = writeParts(context, plan, { parts, along })
    forgetChanges(db, draftId)
    const progress = {
      ...progressOf(plan, isLast ? 'rest' : 'importing'),
      waiting,
      partsDone: plan.partsDone + batches.length,
      numbersDone: plan.numbersDone + parts.reduce((sum, { rows }) => sum + rows.length, 0),
    }
    saveDraftProgress(db, draftId, progress, context.now())
    if (isLast && waiting === 0) beginRemoval(context, draftId)
    return { batches, asOf: isUntouched ? dataVersionOf(db) : rows.asOf }
  })
  rows.asOf = asOf
  return batches
}

/** How long a transaction may take, in milliseconds: as long others that write wait, and whoever wants it to stop. */
const transactionTakes = 150
/** What is kept up to date with a transaction is kept in memory until its end. */
const mostRows = 10_000

/** How many parts go into a transaction: more and more, as long as it does not take too long. */
class Pace {
  readonly #most: number
  parts = 1

  constructor(batchSize: number) {
    this.#most = Math.max(1, Math.floor(mostRows / batchSize))
  }

  /** @param milliseconds that a transaction of so many parts took */
  took(milliseconds: number): void {
    const fitting = Math.floor((this.parts * transactionTakes) / Math.max(1, milliseconds))
    this.parts = Math.max(1, Math.min(fitting, 2 * this.parts, this.#most))
  }
}

/** What a part that failed is for the person; what has no words for them is a bug, and goes to the log as well. */
export function explain(error: unknown): Failure {
  if (error instanceof StalePlan) return stale
  const failure = failureOf(error)
  if (failure !== null) return failure
  process.stderr.write(`import.commit: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
  return fail('internal', messageOf('inventory.logHasDetails'))
}

/** How far the rows of a plan came. */
export interface Progress {
  readonly state: ImportOutcome['state']
  readonly imported: readonly PlanRow[]
  readonly batches: CommittedBatch[]
  readonly failure: Failure | null
}

interface Writing {
  /** How many rows of the plan were written before these. */
  readonly before: number
  /** How many rows a part has, at most. */
  readonly batchSize: number
  /** Rows that write nothing, and are taken out of the draft with the last part. */
  readonly along: readonly PlanRow[]
}

/**
 * Writes rows part by part; each is whole or not there at all.
 */
export async function commitRows(
  context: PlanContext,
  plan: ImportPlan,
  ready: readonly PlanRow[],
  { before, batchSize, along }: Writing,
): Promise<Progress> {
  const total = ready.length
  const partsBefore = plan.partsDone
  const all = partsBefore + Math.ceil(total / batchSize)
  const batches: CommittedBatch[] = []
  const pace = new Pace(batchSize)
  let done = 0
  const outcome = (state: ImportOutcome['state'], failure: Failure | null = null): Progress => ({
    state,
    imported: ready.slice(0, done),
    batches,
    failure,
  })
  const tell = () => {
    context.onProgress({ phase: 'importing', done: before + done, total: before + total })
  }
  tell()
  while (done < total) {
    await breathe()
    if (context.signal.aborted) return outcome('cancelled')
    const first = partsBefore + done / batchSize + 1
    const rows = ready.slice(done, done + pace.parts * batchSize)
    const parts = splitIntoBatches(rows, batchSize, { file: plan.sheet.name, first, all })
    const after = done + rows.length
    const began = performance.now()
    try {
      const isLast = after === total
      const last = isLast ? along : []
      const waiting = plan.rows.waiting - after - last.length
      batches.push(...(await commitParts(context, plan, { parts, waiting, isLast, along: last })))
    } catch (error) {
      if (parts.length === 1) return outcome('failed', explain(error))
      // One by one, those before the part that can't be written are.
      pace.parts = 1
      continue
    }
    pace.took(performance.now() - began)
    done = after
    plan.numbersDone += rows.length
    plan.partsDone += plan.sheet.target === 'number' ? parts.length : 0
    tell()
  }
  return outcome('done')
}
