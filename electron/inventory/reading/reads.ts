import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { fail, type Result } from '../../../contract/result.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import type { ReadContext } from '../context.ts'
import { settled, type OnBug } from '../settling.ts'
import { readHandlers, type ReadCall } from './readHandlers.ts'

/** Answers a call that only reads, with its result or what else it is given as. Its input has been checked. */
export type Reads<Else = never> = <N extends ReadCall>(
  call: N,
  input: CheckedInput<N>,
) => Promise<Result<CallOutput<N>> | Else>

/** What a call that is no longer wanted throws at its next pause. */
class Stale extends Error {}

/** Drops what a list on the screen asked before it asked for something else. */
class Views {
  readonly #latest = new Map<string, string>()

  /** Notes what is asked. Gives what tells whether it is still wanted; `fixed` where it always is. */
  ask(call: string, input: unknown): { readonly fixed: boolean; isWanted(): boolean } {
    const { view, filter, sort } = input as { view?: string; filter?: unknown; sort?: unknown }
    if (view === undefined) return { fixed: true, isWanted: () => true }
    const key = `${call} ${view}`
    const asked = JSON.stringify([filter, sort])
    this.#latest.set(key, asked)
    return { fixed: false, isWanted: () => this.#latest.get(key) === asked }
  }
}

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
  const views = new Views()
  return <N extends ReadCall>(call: N, input: CheckedInput<N>) =>
    settled(call, onBug, async () => {
      const asked = views.ask(call, input)
      const pause = async (): Promise<void> => {
        await context.pause()
        if (!asked.isWanted()) throw new Stale()
      }
      // The table of handlers and the table of schemas have the same keys, which the compiler can't follow through N.
      const handle = readHandlers[call] as (
        asking: ReadContext,
        checked: CheckedInput<N>,
      ) => Promise<Result<CallOutput<N>>>
      try {
        // What has been asked since, and waits in the event loop, may make this one needless.
        if (!asked.fixed) await pause()
        return await atOneMoment(context.db, () => handle({ ...context, pause }, input))
      } catch (error) {
        if (error instanceof Stale) return fail('cancelled', messageOf('failure.askedElse'))
        throw error
      }
    })
}
