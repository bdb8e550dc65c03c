import {
  isOf,
  shapeOf,
  type CallOutput,
  type CallProgress,
  type CheckedInput,
  type InventoryCall,
} from '../../contract/api.ts'
import type { Result } from '../../contract/result.ts'
import { cancelled, type CallControl } from '../calls/control.ts'
import type { CallContext, InventoryContext } from './context.ts'
import { handlers, type HandledCall } from './handlers.ts'
import { readsOn, type Reads } from './reading/reads.ts'
import { settled, type OnBug } from './callResults.ts'

/** Answers one call, with its result or what else reads give it as. Its input has been checked. */
export type Router<Else = never> = <N extends InventoryCall>(
  call: N,
  input: CheckedInput<N>,
  control: CallControl<CallProgress<N>>,
) => Promise<Result<CallOutput<N>> | Else>

/** Whether a call takes a turn for each of its parts, so that others come between, and not one for the whole. */
function isInParts(call: HandledCall): boolean {
  const shape = shapeOf(call)
  return shape.kind === 'draft' || (shape.kind === 'act' && shape.inParts === true)
}

/**
 * The one way to the services: calls the handler, tells the window what a write changed.
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
  function handle<N extends HandledCall>(
    call: N,
    input: CheckedInput<N>,
    control: CallControl<CallProgress<N>>,
  ): Promise<Result<CallOutput<N>>> {
    return settled(call, onBug, async () => {
      // The table of handlers and the table of schemas have the same keys, which the compiler can't follow through N.
      const handler = handlers[call] as (
        context: CallContext<CallProgress<N>>,
        input: unknown,
      ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
      const begin = () => (control.signal.aborted ? cancelled : handler({ ...context, ...control }, input))
      const result = await (isInParts(call) ? begin() : context.turns.take(begin))
      const { touches = [] } = shapeOf(call)
      if (result.ok && touches.length > 0) context.changed(touches)
      return result
    })
  }
  return <N extends InventoryCall>(
    call: N,
    input: CheckedInput<N>,
    control: CallControl<CallProgress<N>>,
  ): Promise<Result<CallOutput<N>> | Else> => {
    // Each has calls of its own, and both together all of them, which the compiler can't follow through N.
    const answer = (isOf('query', call) ? reads : handle) as (
      call: N,
      input: CheckedInput<N>,
      control: CallControl<CallProgress<N>>,
    ) => Promise<Result<CallOutput<N>> | Else>
    return answer(call, input, control)
  }
}
