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

/** Calls that write nothing but a draft; where drafts are shown, they have changed. */
const draftCalls: ReadonlySet<CallsOf<'inventory'>> = new Set([
  'import.open',
  'import.edit',
  'import.leaveOut',
  'import.undo',
  'import.redo',
  'import.discard',
])

/**
 * Calls that take a turn for each of their parts, so that others come between: what is done with a plan, which may have to
 * be opened from its draft first, and the undoing of many operations.
 */
const inParts: ReadonlySet<CallsOf<'inventory'>> = new Set([
  ...draftCalls,
  'import.rows',
  'import.unknownNames',
  'import.recheck',
  'import.answer',
  'import.commit',
  'operations.undoMany',
])

/** The parts of the inventory that a call may have changed. */
function topicsOf(call: CallsOf<'inventory'>): Topic[] {
  if (draftCalls.has(call)) return ['batches']
  if (api[call].effect === 'read') return []
  if (call === 'directory.rename') return ['directory', 'numbers', 'activity']
  if (call === 'import.answer') return ['batches', 'directory']
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

/**
 * The one way to the services: checks the input, calls the handler, tells the window what a write changed. What a
 * handler throws is a bug, or the database refusing to go on; neither gets past here as an exception.
 * Writes are done one after another, because one that takes many steps lets others have their turn in between. Reads do
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
  function perform<T>(
    call: CallsOf<'inventory'>,
    input: unknown,
    work: (asking: InventoryContext) => T | Promise<T>,
  ): T | Promise<T> {
    if (inParts.has(call)) return work(context)
    return api[call].effect === 'write' ? context.turns.take(() => work(context)) : read(call, input, work)
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
      const result = await perform(call, checked.data, (asking) => handle(asking, checked.data))
      const topics = topicsOf(call)
      if (result.ok && topics.length > 0) context.emit('changed', { topics })
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
