import { keyOf } from '../../../../db/numbers/numberKey.ts'
import { saveOutcomes, waitingNumbers } from '../../../../db/handOvers/outcomes.ts'
import type { InventoryContext } from '../../context.ts'
import { inTurn } from '../../writing.ts'
import type { ImportPlan } from '../planning/plans.ts'
import { slicesOf } from '../slices.ts'

/** The numbers that a file has as the inventory has them. */
export function sameNumbers({ rows }: ImportPlan): number[] {
  return rows.all.flatMap(({ planned: { rowClass, read } }) =>
    rowClass === 'same' && read.number !== null ? [keyOf(read.number.e164)] : [],
  )
}

/**
 * Confirms what was handed over and is the same where it went, part by part: of each number its latest hand-over, where
 * nothing is known of it yet and it has not changed since.
 */
export async function confirmSame(context: InventoryContext, keys: readonly number[]): Promise<void> {
  let confirmed = 0
  for (const slice of slicesOf(keys)) {
    const waiting = waitingNumbers(context.db, slice)
    if (waiting.size === 0) continue
    await inTurn(context, () => {
      for (const [id, numbers] of waiting) {
        saveOutcomes(
          context.db,
          id,
          numbers.map((key) => ({ key, outcome: 'confirmed', reason: null })),
        )
        confirmed += numbers.length
      }
    })
    await context.pause()
  }
  if (confirmed > 0) context.changed(['numbers', 'handOvers'])
}
