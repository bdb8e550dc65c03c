import type { CheckedInput } from '../../../contract/api.ts'
import { batchLimit, type ImportOutcome } from '../../../contract/batches.ts'
import { next } from '../../../contract/life.ts'
import type { PoolStatus } from '../../../contract/numbers.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { insertBatch } from '../../../db/batches.ts'
import { inTransaction } from '../../../db/connection.ts'
import { failureOf } from '../../../db/failures.ts'
import { startOperation, writeEntry } from '../../../db/history.ts'
import { insertNumber, toDigits, type NumberState } from '../../../db/numbers.ts'
import type { InventoryContext } from '../context.ts'
import { planIsGone } from './importing.ts'
import { orNull } from './numberActs.ts'
import { agrees, isRefused, planRows, type PlannedRow } from './planning.ts'
import type { ImportPlan } from './plans.ts'

type CommittedBatch = ImportOutcome['batches'][number]

/** Thrown inside a batch's transaction, so that nothing of the batch stays. */
class StalePlan extends Error {}

/** The state that a row's number comes in with. */
export function importedState({ read, subAccountId, sipTrunkId }: PlannedRow): NumberState {
  const assigned = subAccountId !== null
  const { pool } = next('pool.import', { pool: null, hasUser: false }, assigned)
  const poolStatus: PoolStatus = pool ?? 'Free'
  return {
    poolStatus,
    lineStatus: 'Normal',
    subAccountId,
    sipTrunkId: assigned ? sipTrunkId : null,
    userId: null,
    billingReferenceId: orNull(read.cells.billingReferenceId),
    serviceInfo: orNull(read.cells.serviceInfo),
  }
}

function commitBatch(
  { db, now }: InventoryContext,
  rows: readonly PlannedRow[],
  name: string,
): CommittedBatch {
  return inTransaction(db, () => {
    const fresh = planRows(
      db,
      rows.map(({ read }) => read),
      new Map(),
    )
    if (!rows.every((row, index) => fresh[index] !== undefined && agrees(row, fresh[index])))
      throw new StalePlan()
    const at = now()
    const operationId = startOperation(db, 'pool.import', at)
    const batchId = insertBatch(db, operationId, name)
    for (const row of rows) {
      const { number } = row.read
      if (number === null) throw new Error(`row ${row.read.row} has no number`)
      const digits = toDigits(number.e164)
      const state = importedState(row)
      const historyId = writeEntry(db, {
        operationId,
        digits,
        at,
        act: 'pool.import',
        priorId: null,
        from: null,
        state,
      })
      const { country, numberType } = number
      insertNumber(db, { digits, country, numberType, batchId, addedAt: at, state, historyId, at })
    }
    return { id: batchId, operationId, name, count: rows.length }
  })
}

const batchName = (name: string, part: number, parts: number) =>
  parts === 1 ? name : `${name} (${part} of ${parts})`

/** Lets what waits in the event loop run: other calls, and the wish to stop. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

const stale =
  'The inventory or the directory has changed since the file was checked, so nothing more was imported. Look at the new review.'

/** Writes the plan's ready rows batch by batch; each batch is whole or not there at all. */
async function commitBatches(
  context: InventoryContext,
  plan: ImportPlan,
  ready: PlannedRow[],
): Promise<ImportOutcome> {
  const parts = Math.ceil(ready.length / batchLimit)
  const batches: CommittedBatch[] = []
  let imported = 0
  const outcome = (state: ImportOutcome['state'], message: string | null): ImportOutcome => ({
    state,
    imported,
    notImported: plan.rows.length - imported,
    batches,
    message,
  })
  for (let part = 1; part <= parts; part += 1) {
    if (plan.stopAsked) return outcome('cancelled', null)
    const rows = ready.slice((part - 1) * batchLimit, part * batchLimit)
    try {
      batches.push(commitBatch(context, rows, batchName(plan.name, part, parts)))
    } catch (error) {
      if (error instanceof StalePlan) return outcome('failed', stale)
      const failure = failureOf(error)
      if (failure === null) throw error
      return outcome('failed', failure.message)
    }
    imported += rows.length
    const total = ready.length
    context.emit('importProgress', { planId: plan.id, phase: 'importing', done: imported, total })
    await breathe()
  }
  return outcome('done', null)
}

/**
 * Imports a plan. Each batch checks its rows again inside its own transaction.
 * @returns `refused_rows` when all rows were asked for and some are refused; `stale_plan` when the inventory has changed
 *   so that the outcome would differ and nothing was written yet
 */
export async function importCommit(
  context: InventoryContext,
  { planId, policy }: CheckedInput<'import.commit'>,
): Promise<Result<ImportOutcome>> {
  const plan = context.plans.get(planId)
  if (plan === undefined) return planIsGone()
  if (plan.state === 'committing') return fail('busy', 'This file is being imported already.')
  const ready = plan.rows.filter((row) => !isRefused(row))
  const refused = plan.rows.length - ready.length
  if (policy === 'all' && refused > 0) {
    return fail(
      'refused_rows',
      `${refused} of ${plan.rows.length} rows are refused, so nothing was imported. Correct them, or import the others only.`,
      { refused },
    )
  }
  if (ready.length === 0) return fail('refused_rows', 'There is no row that can be imported.', { refused })
  plan.state = 'committing'
  plan.stopAsked = false
  try {
    const outcome = await commitBatches(context, plan, ready)
    if (outcome.imported > 0 || outcome.state === 'cancelled') {
      context.plans.delete(planId)
      return ok(outcome)
    }
    plan.state = 'review'
    return outcome.message === stale ? fail('stale_plan', stale) : fail('internal', outcome.message ?? stale)
  } catch (error) {
    plan.state = 'review'
    throw error
  }
}
