import type { BackupReason } from '../../contract/backups.ts'
import type { ImportProgress } from '../../contract/sheets/batches.ts'
import type { Topic } from '../../contract/events.ts'
import type { Result } from '../../contract/result.ts'
import type { ReadDb, WriteDb } from '../../db/file/connection.ts'
import type { CallControl } from '../calls/control.ts'
import type { Pause } from './pausing.ts'
import type { OpenPlans } from './review/planning/plans.ts'
import type { HandOversUnderWay } from './handOvers/recording.ts'
import type { Turns } from './turns.ts'

/** What a service that only reads is given. */
export interface ReadContext {
  readonly db: ReadDb
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** Between the parts of long work: lets other calls have their turn. */
  readonly pause: Pause
}

/** What every service is given. */
export interface InventoryContext extends ReadContext {
  readonly db: WriteDb
  /** Tells the window which parts of the inventory are not as they were. */
  readonly changed: (topics: readonly Topic[]) => void
  /** Whoever writes takes one: an act on many holds its transaction open while others have their turn to read. */
  readonly turns: Turns
  /** Plans that are open for review; their drafts in the inventory hold the same. */
  readonly plans: OpenPlans
  /** The numbers that were exported last to be handed over. */
  readonly handOvers: HandOversUnderWay
  /** Has the inventory backed up ahead of something large, before anything of it is begun; not within a transaction. */
  readonly backUp: (reason: BackupReason) => Promise<Result<unknown>>
}

/** What a service is given that answers a call which may be aborted and tells how far it is. */
export interface CallContext<P = never> extends InventoryContext, CallControl<P> {}

/** What a service is given that works with a plan, which it may have to open or to change for long. */
export type PlanContext = CallContext<ImportProgress>
