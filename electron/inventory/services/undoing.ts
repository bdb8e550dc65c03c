import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { selectDoneIn, undoSelected } from '../../../db/acting.ts'
import { findOperation, startOperation } from '../../../db/history.ts'
import { toE164 } from '../../../db/numbers.ts'
import type { Steps } from '../../../db/steps.ts'
import { examplesChangedSince } from '../../../db/undoing.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { InventoryContext } from '../context.ts'
import { inSight } from './acting.ts'

const examples = 3

type Undone = CallOutput<'operations.undo'>

/** Thrown where an undo turns out to be impossible, so that nothing of it stays. */
class Impossible extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

function refusalOf({ db }: InventoryContext, operationId: number): Failure | null {
  const operation = findOperation(db, operationId)
  if (operation === null) return fail('not_found', 'There is no such operation to undo.')
  if (operation.undoneBy !== null) return fail('refused', 'This was already undone.')
  const { changedSince } = operation
  if (changedSince === 0) return null
  const numbers = examplesChangedSince(db, operationId, examples).map((digits) =>
    formatInternational(toE164(digits)),
  )
  const more = changedSince - numbers.length
  const named = numbers.join(', ') + (more > 0 ? ` and ${more} more` : '')
  return fail('refused', `It can’t be undone, because these numbers have changed since: ${named}.`, {
    changedSince,
    numbers,
  })
}

function* stepsOf(
  context: InventoryContext,
  operationId: number,
): Steps<Result<Undone>, { done: number; total: number } | undefined> {
  const { db } = context
  const refusal = refusalOf(context, operationId)
  if (refusal !== null) return refusal
  const total = findOperation(db, operationId)?.count ?? 0
  yield* selectDoneIn(db, operationId)
  const at = context.now()
  const undoing = startOperation(db, 'undo', at, operationId)
  const steps = undoSelected(db, { operationId: undoing, at })
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      if (step.value) return ok({ operationId: undoing, undone: total })
      throw new Impossible(
        fail(
          'refused',
          'It can’t be undone, because a sub account, SIP trunk or user that it would bring back was deleted.',
        ),
      )
    }
    yield { done: step.value, total }
  }
}

/**
 * Undoes an operation as a whole, as an operation of its own. An undo can be undone too, which does the act again.
 * @returns `refused` when it was undone already, when any of its numbers has changed since (naming some), or when it
 *   would bring back a reference to somebody who is no longer in the directory; `cancelled` when the person stops it
 */
export async function undo(
  context: InventoryContext,
  { operationId }: CheckedInput<'operations.undo'>,
): Promise<Result<Undone>> {
  try {
    return await inSight(context, () => stepsOf(context, operationId))
  } catch (error) {
    if (error instanceof Impossible) return error.failure
    throw error
  }
}
