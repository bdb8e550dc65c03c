import { messageOf } from '../../contract/messages/message.ts'
import { fromSchema } from '../../contract/messages/schemaMessages.ts'
import { api, type CallInput, type CallOutput, type CallsOf, type CheckedInput } from '../../contract/api.ts'
import type { Topic } from '../../contract/events.ts'
import { fail, type Result } from '../../contract/result.ts'
import type { InventoryContext } from './context.ts'
import { handlers, type HandledCall } from './handlers.ts'
import { isReadCall } from './reading/readHandlers.ts'
import { readsOn, type Reads } from './reading/reads.ts'
import { settled, type OnBug } from './settling.ts'

/**
 * Answers one call, with its result or what else reads give it as. Its input is checked here, where it enters the
 * inventory.
 */
export type Router<Else = never> = <N extends CallsOf<'inventory'>>(
  call: N,
  input: CallInput<N>,
) => Promise<Result<CallOutput<N>> | Else>

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

/**
 * The one way to the services: checks the input, calls the handler, tells the window what a write changed.
 * Writes are done one after another, because one that takes many steps lets others have their turn in between. Reads do
 * not wait for them: they have a connection of their own, which sees what has been committed.
 * @param onBug told of every bug, with the call's name
 * @param reads answers what only reads
 */
export function createRouter<Else = never>(
  context: InventoryContext,
  onBug: OnBug,
  reads: Reads<Else> = readsOn(context, onBug),
): Router<Else> {
  function perform<T>(call: HandledCall, work: () => T | Promise<T>): T | Promise<T> {
    return inParts.has(call) || api[call].effect === 'read' ? work() : context.turns.take(work)
  }
  function handle<N extends HandledCall>(call: N, input: CheckedInput<N>): Promise<Result<CallOutput<N>>> {
    return settled(call, onBug, async () => {
      // The table of handlers and the table of schemas have the same keys, which the compiler can't follow through N.
      const handler = handlers[call] as (
        context: InventoryContext,
        input: unknown,
      ) => Promise<Result<CallOutput<N>>>
      const result = await perform(call, () => handler(context, input))
      const topics = topicsOf(call)
      if (result.ok && topics.length > 0) context.emit('changed', { topics })
      return result
    })
  }
  const answer = async <N extends CallsOf<'inventory'>>(
    call: N,
    input: unknown,
  ): Promise<Result<CallOutput<N>> | Else> => {
    const checked = api[call].input.safeParse(input)
    if (!checked.success) {
      const [issue] = checked.error.issues
      return fail('invalid_input', fromSchema(issue?.message ?? '') ?? messageOf('inventory.notValidInput'), {
        path: issue?.path.join('.') ?? '',
      })
    }
    // Each has calls of its own, and both together all of them, which the compiler can't follow through N.
    const answering = (isReadCall(call) ? reads : handle) as (
      call: N,
      input: CheckedInput<N>,
    ) => Promise<Result<CallOutput<N>> | Else>
    return answering(call, checked.data as CheckedInput<N>)
  }
  return answer
}
