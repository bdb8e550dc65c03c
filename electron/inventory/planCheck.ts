import { e164Of } from '../../db/numbers/numberKey.ts'
import { numbersOutsidePlan, setFoundInPlan, type FoundInPlan } from '../../db/numbers/outsidePlan.ts'
import { readInternational } from '../numbering/plan.ts'
import type { InventoryContext } from './context.ts'
import { inTurn } from './writing.ts'

/** Look-ups between two pauses; each takes about 10 µs. */
const atOnce = 1000

/** Looks again for numbers that were taken without a plan: one that came with an update may have them. */
export async function checkPlans(context: InventoryContext): Promise<void> {
  const outside = numbersOutsidePlan(context.db)
  for (let from = 0; from < outside.length; from += atOnce) {
    const found = outside.slice(from, from + atOnce).flatMap((key): FoundInPlan[] => {
      const number = readInternational(e164Of(key).slice(1))
      return number === null ? [] : [{ key, country: number.country, numberType: number.numberType }]
    })
    if (found.length > 0) {
      await inTurn(context, () => setFoundInPlan(context.db, found))
      context.changed(['numbers'])
    }
    await context.pause()
  }
}
