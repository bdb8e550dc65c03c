import { api, type CallInput, type CallOutput, type CallsOf } from '../../contract/api.ts'
import type { Topic } from '../../contract/events.ts'
import { fail, type Result } from '../../contract/result.ts'
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
 * The one way to the services: checks the input, calls the handler, tells the window what a write changed. What a
 * handler throws is a bug, or the database refusing to go on; neither gets past here as an exception.
 * @param onBug told of every bug, with the call's name
 */
export function createRouter(
  context: InventoryContext,
  onBug: (call: string, error: unknown) => void,
): Router {
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
      const result = await handle(context, checked.data)
      const topics = topicsOf(call)
      if (result.ok && topics.length > 0) context.emit('changed', { topics })
      return result
    } catch (error) {
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
