import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { Result } from '../../../contract/result.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { cancelled, type CallControl } from '../../calls/control.ts'
import type { ReadContext } from '../context.ts'
import { settled, type OnBug } from '../callResults.ts'
import { readHandlers, type ReadCall } from './readHandlers.ts'

/** Answers a call that only reads, with its result or what else it is given as. Its input has been checked. */
export type Reads<Else = never> = <N extends ReadCall>(
  call: N,
  input: CheckedInput<N>,
  control: ReadControl,
) => Promise<Result<CallOutput<N>> | Else>

/** A read may be aborted; it is over too soon to tell how far it is. */
export type ReadControl = Pick<CallControl, 'signal'>

/** What a read that is no longer wanted throws at its next pause. */
class Aborted extends Error {}

/** Has all queries of some work, up to its first pause, see the same state of the inventory. */
function atOneMoment<T>(db: ReadDb, work: () => T): T {
  // On the writing connection an act may be under way, which only it sees anyway.
  if (db.inTransaction) return work()
  db.exec('BEGIN')
  try {
    return work()
  } finally {
    db.exec('COMMIT')
  }
}

/** Reads on a connection of this thread. */
export function readsOn(context: ReadContext, onBug: OnBug): Reads {
  return <N extends ReadCall>(call: N, input: CheckedInput<N>, { signal }: ReadControl) =>
    settled(call, onBug, async () => {
      const pause = async (): Promise<void> => {
        await context.pause()
        if (signal.aborted) throw new Aborted()
      }
      // The table of handlers and the table of schemas have the same keys, which the compiler can't follow through N.
      const handle = readHandlers[call] as (
        asking: ReadContext,
        checked: CheckedInput<N>,
      ) => Promise<Result<CallOutput<N>>>
      try {
        // That it is no longer wanted may wait in the event loop already.
        await pause()
        return await atOneMoment(context.db, () => handle({ ...context, pause }, input))
      } catch (error) {
        if (error instanceof Aborted) return cancelled
        throw error
      }
    })
}
