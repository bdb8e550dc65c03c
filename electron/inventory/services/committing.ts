import type { CheckedInput } from '../../../contract/api.ts'
import { batchLimit, type ImportOutcome } from '../../../contract/batches.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { insertBatch } from '../../../db/batches.ts'
import { inTransaction } from '../../../db/connection.ts'
import { failureOf } from '../../../db/failures.ts'
import { startOperation } from '../../../db/history.ts'
import type { InventoryContext } from '../context.ts'
import { bringIn } from './bringingIn.ts'
import { orNull } from './numberActs.ts'
import { agrees, isRefused, NumbersSeen, planRows, type PlannedRow } from './planning.ts'
import { findPlanUnderReview, type ImportPlan } from './plans.ts'

type CommittedBatch = ImportOutcome['batches'][number]

/** Thrown inside a batch's transaction, so that nothing of the batch stays. */
class StalePlan extends Error {}

/** How many rows are checked again before other calls get their turn. */
const rowsAtOnce = 2000

/** Lets what waits in the event loop run: other calls, and the wish to stop. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

function assignmentOf({ subAccountId, sipTrunkId }: PlannedRow) {
  return subAccountId === null || sipTrunkId === null ? null : { subAccountId, sipTrunkId }
}

/** Writes one batch in one transaction, which first plans its rows again: the inventory may have changed since. */
function commitBatch(context: InventoryContext, rows: readonly PlannedRow[], name: string): CommittedBatch {
  const { db } = context
  return inTransaction(db, () => {
    const reads = rows.map(({ read }) => read)
    const fresh = planRows(db, reads, new NumbersSeen())
    if (!rows.every((row, index) => agrees(row, fresh[index]))) throw new StalePlan()
    const at = context.now()
    const operationId = startOperation(db, 'pool.import', at)
    const batchId = insertBatch(db, operationId, name)
    for (const row of rows) {
      const { number, cells } = row.read
      if (number === null) throw new Error(`row ${row.read.row} is ready and has no number`)
      const assignment = assignmentOf(row)
      const billingReferenceId = orNull(cells.billingReferenceId)
      const serviceInfo = orNull(cells.serviceInfo)
      bringIn(db, {
        act: 'pool.import',
        operationId,
        batchId,
        number,
        assignment,
        billingReferenceId,
        serviceInfo,
        at,
      })
    }
    return { id: batchId, operationId, name, count: rows.length }
  })
}

const batchName = (name: string, part: number, parts: number) =>
  parts === 1 ? name : `${name} (${part} of ${parts})`

const stale = fail(
  'stale_plan',
  'The inventory or the directory has changed since the file was checked, so nothing was imported. Look at the new review.',
)

/** What is said when some batches were written before one failed. */
function sayPartly({ code, message }: Failure, imported: number, notImported: number): string {
  const why = code === 'stale_plan' ? 'The inventory or the directory has changed meanwhile.' : message
  return `${why} ${imported} numbers were imported, ${notImported} rows were not. Choose the file again to import the rest.`
}

/**
 * Plans all rows again. Where the outcome would differ, the plan takes the new rows, for the person to review.
 * @returns whether the outcome is still the one that was reviewed
 */
async function isStillRight({ db }: InventoryContext, plan: ImportPlan): Promise<boolean> {
  const seen = new NumbersSeen()
  const fresh: PlannedRow[] = []
  for (let from = 0; from < plan.rows.length; from += rowsAtOnce) {
    const reads = plan.rows.slice(from, from + rowsAtOnce).map(({ read }) => read)
    fresh.push(...planRows(db, reads, seen))
    await breathe()
  }
  if (plan.rows.every((row, index) => agrees(row, fresh[index]))) return true
  plan.rows = fresh
  return false
}

/** What a failed batch is for the person; what has no words for them is a bug, and goes to the log as well. */
function explain(error: unknown): Failure {
  if (error instanceof StalePlan) return stale
  const failure = failureOf(error)
  if (failure !== null) return failure
  process.stderr.write(`import.commit: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
  return fail('internal', 'Something went wrong in NumberDesk. The log has the details.')
}

interface Progress {
  readonly state: ImportOutcome['state']
  readonly imported: number
  readonly batches: CommittedBatch[]
  readonly failure: Failure | null
}

/** Writes the ready rows batch by batch; each batch is whole or not there at all. */
async function commitBatches(
  context: InventoryContext,
  plan: ImportPlan,
  ready: readonly PlannedRow[],
): Promise<Progress> {
  const total = ready.length
  const parts = Math.ceil(total / batchLimit)
  const batches: CommittedBatch[] = []
  let imported = 0
  const tell = () => {
    context.emit('importProgress', { planId: plan.id, phase: 'importing', done: imported, total })
  }
  tell()
  for (let part = 1; part <= parts; part += 1) {
    await breathe()
    if (plan.stopAsked) return { state: 'cancelled', imported, batches, failure: null }
    const rows = ready.slice(imported, imported + batchLimit)
    try {
      batches.push(commitBatch(context, rows, batchName(plan.name, part, parts)))
    } catch (error) {
      return { state: 'failed', imported, batches, failure: explain(error) }
    }
    imported += rows.length
    tell()
  }
  return { state: 'done', imported, batches, failure: null }
}

/** Checks, writes, and leaves in the plan what was not imported. */
async function commitPlan(
  context: InventoryContext,
  plan: ImportPlan,
  ready: readonly PlannedRow[],
): Promise<Result<ImportOutcome>> {
  if (!(await isStillRight(context, plan))) return stale
  const { state, imported, batches, failure } = await commitBatches(context, plan, ready)
  if (imported === 0 && failure !== null) {
    if (failure.code === 'stale_plan') await isStillRight(context, plan)
    return failure
  }
  const written = new Set(ready.slice(0, imported))
  plan.rows = plan.rows.filter((row) => !written.has(row))
  const notImported = plan.rows.length
  const message = failure === null ? null : sayPartly(failure, imported, notImported)
  return ok({ state, imported, notImported, batches, message })
}

/**
 * Imports a plan. Each batch checks its rows again inside its own transaction.
 * @returns what was imported and what was not; `refused_rows` when all rows were asked for and some are refused, or when
 *   none is ready; `stale_plan` when the outcome would not be what was reviewed, in which case nothing was written and
 *   the plan holds the new review; `refused` when the plan was committed before, `busy` while it is
 */
export async function importCommit(
  context: InventoryContext,
  { planId, policy }: CheckedInput<'import.commit'>,
): Promise<Result<ImportOutcome>> {
  const found = findPlanUnderReview(context.plans, planId)
  if (!found.ok) return found
  const plan = found.value
  const ready = plan.rows.filter((row) => !isRefused(row))
  const refused = plan.rows.length - ready.length
  if (policy === 'all' && refused > 0) {
    const [are, them] = refused === 1 ? ['is', 'it'] : ['are', 'them']
    return fail(
      'refused_rows',
      `${refused} of ${plan.rows.length} rows ${are} refused, so nothing was imported. Correct ${them}, or import the others only.`,
      { refused },
    )
  }
  if (ready.length === 0) {
    return fail('refused_rows', 'Every row is refused, so there is nothing to import. Correct the file.', {
      refused,
    })
  }
  plan.state = 'committing'
  plan.stopAsked = false
  let committed = false
  try {
    const outcome = await commitPlan(context, plan, ready)
    committed = outcome.ok && (outcome.value.imported > 0 || outcome.value.state === 'done')
    return outcome
  } finally {
    plan.state = committed ? 'committed' : 'review'
  }
}
