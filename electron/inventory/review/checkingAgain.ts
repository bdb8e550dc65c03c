import { messageOf } from '../../../contract/messages/message.ts'
import { fail } from '../../../contract/result.ts'
import type { InventoryContext } from '../context.ts'
import { agrees } from './planning/plannedRow.ts'
import type { PlanRow } from './planning/planRow.ts'
import { plannerOf, type ImportPlan } from './planning/plans.ts'

/** Thrown inside a transaction that would not do what was reviewed, so that nothing of it stays. */
export class StalePlan extends Error {}

/** Why a plan that the inventory has overtaken is not imported. */
export const stale = fail('stale_plan', messageOf('failure.stalePlan'))

/**
 * Makes sure, within a transaction, that rows would still do what was reviewed.
 * @throws StalePlan
 */
export function checkAgain({ db }: InventoryContext, plan: ImportPlan, rows: readonly PlanRow[]): void {
  const again = rows.map(({ planned: { read }, theirs }) => ({ read, repeats: null, theirs }))
  const fresh = plannerOf(db, plan).plan(again)
  if (!rows.every(({ planned }, index) => agrees(planned, fresh[index]))) throw new StalePlan()
}
