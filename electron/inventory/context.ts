import type { BackupReason } from '../../contract/backups.ts'
import type { EventName, EventPayload } from '../../contract/events.ts'
import type { Result } from '../../contract/result.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Pause } from './pausing.ts'
import type { ImportPlan } from './services/plans.ts'

/** What every service is given. */
export interface InventoryContext {
  readonly db: WriteDb
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** Tells the window something. */
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Between the parts of long work: lets other calls have their turn. */
  readonly pause: Pause
  /** The act on many under way, which stops at its next step when asked to. */
  readonly acting: { stopAsked: boolean }
  /** Plans under review, by id; they live in memory until committed or discarded. */
  readonly plans: Map<string, ImportPlan>
  /** Has the inventory backed up ahead of something large, before anything of it is begun; not within a transaction. */
  readonly backUp: (reason: BackupReason) => Promise<Result<unknown>>
}
