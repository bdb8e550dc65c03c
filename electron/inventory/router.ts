import { api, type CallInput, type CallOutput, type CallsOf } from '../../contract/api.ts'
import type { Topic } from '../../contract/events.ts'
import { fail, type Result } from '../../contract/result.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { failureOf } from '../../db/failures.ts'
import type { InventoryContext } from './context.ts'
import { handlers } from './handlers.ts'

/** Answers one call. Its input is checked here, where it enters the inventory. */
export type Router = <N extends CallsOf<'inventory'>>(
  call: N,
  input: CallInput<N>,
) => Promise<Result<CallOutput<N>>>

function topicsOf(call: CallsOf<'inventory'>): Topic[] {
  if (call === 'directory.rename') return ['directory', 'numbers', 'activity']
  if (call.startsWith('directory.')) return ['directory']
  return ['numbers', 'activity', 'batches', 'directory']
}

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

/** Writes that leave a transaction open while others have their turn, so that nobody else may write then. */
const alone: ReadonlySet<CallsOf<'inventory'>> = new Set<CallsOf<'inventory'>>([
  'pool.assign',
  'pool.edit',
  'pool.unbind',
  'pool.delete',
  'user.assign',
  'user.unbind',
  'sub.release',
  'operations.undo',
])

/** The order of writes: those that have to be alone wait for all before them, and all after them wait for those. */
class Turns {
  readonly #alone = new Set<Promise<unknown>>()
  readonly #together = new Set<Promise<unknown>>()

  /** Does the work when its turn comes; at once, where nobody is in its way. */
  take<T>(work: () => T | Promise<T>, isAlone: boolean): Promise<T> {
    const before = [...this.#alone, ...(isAlone ? this.#together : [])]
    const begin = async (): Promise<T> => {
      if (before.length > 0) await Promise.all(before)
      return work()
    }
    const mine = begin()
    // Whoever asked hears of a failure; the next one's turn comes all the same.
    const over = mine.catch(() => undefined)
    const waiting = isAlone ? this.#alone : this.#together
    waiting.add(over)
    void over.then(() => waiting.delete(over))
    return mine
  }
}

/**
 * The one way to the services: checks the input, calls the handler, tells the window what a write changed. What a
 * handler throws is a bug, or the database refusing to go on; neither gets past here as an exception.
 * A write that takes many steps is done alone. Reads do
 * not wait for them: they have a connection of their own, which sees what has been committed.
 * @param onBug told of every bug, with the call's name
 * @param reading the connection for reads
 */
export function createRouter(
  context: InventoryContext,
  onBug: (call: string, error: unknown) => void,
  reading: ReadDb = context.db,
): Router {
  const views = new Views()
  const writes = new Turns()
  async function read<T>(
    call: string,
    input: unknown,
    work: (asking: InventoryContext) => T | Promise<T>,
  ): Promise<T> {
    const asked = views.ask(call, input)
    const pause = async (): Promise<void> => {
      await context.pause()
      if (!asked.isWanted()) throw new Stale()
    }
    // What has been asked since, and waits in the event loop, may make this one needless.
    if (!asked.fixed) await pause()
    // A read never writes, which is all that its connection can't do.
    return work({ ...context, db: reading as WriteDb, pause })
  }
  const answer = async <N extends CallsOf<'inventory'>>(
    call: N,
    input: unknown,
  ): Promise<Result<CallOutput<N>>> => {
    const checked = api[call].input.safeParse(input)
    if (!checked.success) {
      const [issue] = checked.error.issues
      return fail('invalid_input', issue?.message ?? 'The input of this call is not valid.', {
        path: issue?.path.join('.') ?? '',
      })
    }
    try {
      // The table of handlers and the table of schemas have the same keys, which the compiler can't follow through N.
      const handle = handlers[call] as (
        context: InventoryContext,
        input: unknown,
      ) => Promise<Result<CallOutput<N>>>
      const result = await (api[call].effect === 'write'
        ? writes.take(() => handle(context, checked.data), alone.has(call))
        : read(call, checked.data, (asking) => handle(asking, checked.data)))
      if (result.ok && api[call].effect === 'write') context.emit('changed', { topics: topicsOf(call) })
      return result
    } catch (error) {
      if (error instanceof Stale) return fail('cancelled', 'Something else was asked for meanwhile.')
      const failure = failureOf(error)
      if (failure !== null) return failure
      onBug(call, error)
      return fail(
        'internal',
        'Something went wrong in NumberDesk, and nothing was changed. The log has the details.',
      )
    }
  }
  return answer
}
