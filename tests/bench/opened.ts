import type { Result } from '../../contract/result.ts'
import { ok } from '../../contract/result.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import type { InventoryContext } from '../../electron/inventory/context.ts'
import { breathe } from '../../electron/inventory/pausing.ts'
import { readsOn } from '../../electron/inventory/reading/reads.ts'
import { createRouter } from '../../electron/inventory/router.ts'
import { asking, type Route } from '../integration/support/asking.ts'
import { OpenPlans } from '../../electron/inventory/review/planning/plans.ts'
import { HandOversUnderWay } from '../../electron/inventory/handOvers/recording.ts'
import { Turns } from '../../electron/inventory/turns.ts'
import { say } from '../english.ts'

/** The value of a result that must be a success. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${say(result.message)}`)
  return result.value
}

/** The context of the inventory process's services. */
function contextOf({ db }: OpenInventory): InventoryContext {
  return {
    db,
    now: Date.now,
    changed: () => undefined,
    pause: breathe,
    turns: new Turns(),
    plans: new OpenPlans(),
    handOvers: new HandOversUnderWay(),
    backUp: () => Promise.resolve(ok({})),
  }
}

/** The calls of the inventory process on an open inventory. */
export function routerOf(inventory: OpenInventory, context = contextOf(inventory)): Route {
  const onBug = (call: string, error: unknown) => {
    throw new Error(`bug in ${call}`, { cause: error })
  }
  return asking(createRouter(context, onBug, readsOn({ ...context, db: inventory.reading }, onBug)))
}
