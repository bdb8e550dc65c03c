import type { BackupReason } from '../../contract/backups.ts'
import type { EventName, EventPayload } from '../../contract/events.ts'
import type { Result } from '../../contract/result.ts'
import type { ReadDb, WriteDb } from '../../db/file/connection.ts'
import type { Pause } from './pausing.ts'
import type { OpenPlans } from './review/plans.ts'
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
  /** Tells the window something. */
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Whoever writes takes one: an act on many holds its transaction open while others have their turn to read. */
  readonly turns: Turns
  /** The act on many under way, which stops at its next step when asked to. */
  readonly acting: { stopAsked: boolean }
  /** Plans that are open for review; their drafts in the inventory hold the same. */
  readonly plans: OpenPlans
  /** Has the inventory backed up ahead of something large, before anything of it is begun; not within a transaction. */
  readonly backUp: (reason: BackupReason) => Promise<Result<unknown>>
}
