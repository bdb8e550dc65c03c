import { clockFunction } from '../schema/functions.ts'

/** SQL for whether something holds `numbers AS n` at a moment, which is the present one where none is given. */
export function isHeldAt(moment = `${clockFunction}()`): string {
  return `(n.hold IS NOT NULL AND (n.hold_until IS NULL OR n.hold_until > ${moment}))`
}

/** SQL for what holds `numbers AS n` now; null where nothing does. */
export const holdNow = `CASE WHEN ${isHeldAt()} THEN n.hold END`

/** SQL for what `numbers AS n` is good for now. */
export const availability = `CASE WHEN n.pool_status <> 'Free' THEN 'none' WHEN ${isHeldAt()} THEN n.hold
  WHEN n.line_status = 'Pending' THEN 'awaitingPort' ELSE 'available' END`
