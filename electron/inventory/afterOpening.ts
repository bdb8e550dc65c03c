import type { InventoryContext } from './context.ts'
import { checkPlans } from './planCheck.ts'
import { recoverDrafts } from './review/drafting.ts'

const works = [
  ['recovering drafts', recoverDrafts],
  ['looking for numbers in newer plans', checkPlans],
] as const

/**
 * Does what is due once an inventory is open. What can't be done now, such as on a full disk, keeps nobody from the
 * inventory; the next start tries again.
 * @param report told what failed
 */
export async function afterOpening(
  context: InventoryContext,
  report: (what: string, error: unknown) => void,
): Promise<void> {
  for (const [what, work] of works) {
    await work(context).catch((error: unknown) => report(what, error))
  }
}
