import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { Operation, UndoOutcome, UndoProgress } from '../../../contract/history.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { committed } from '../../../db/file/connection.ts'
import { failureOf } from '../../../db/file/failures.ts'
import { findOperation } from '../../../db/history/operations.ts'
import { uncontrolled, whenAborted } from '../../calls/control.ts'
import type { CallContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { allChanged, changedFailure, undo } from './undoing.ts'

type Input = CheckedInput<'operations.undoMany'>
type Found = Pick<Operation, 'id' | 'count' | 'changedSince'>

/** From this many numbers on, a backup is worth its time; smaller changes are reversed by another undo. */
const manyNumbers = 10_000

type UndoingContext = CallContext<UndoProgress>

/** The operations that are not undone yet, the latest first; or why not all of them can be. */
async function findAll(context: UndoingContext, { operationIds, changed }: Input): Promise<Result<Found[]>> {
  // An act under way may be taken back, and then none of its numbers has changed.
  const db = committed(context.db)
  const found: Found[] = []
  const latestFirst = [...new Set(operationIds)].sort((a, b) => b - a)
  for (const id of latestFirst) {
    const operation = findOperation(db, id)
    if (operation === null) return fail('not_found', messageOf('failure.undoNone'))
    if (operation.undoneBy === null) found.push(operation)
    await breathe()
  }
  if (found.length === 0) return fail('refused', messageOf('failure.alreadyUndone'))
  const changing = found.filter(({ changedSince }) => changedSince > 0)
  if (changing.length === 0 || changed === 'leave') return ok(found)
  const count = changing.reduce((sum, { changedSince }) => sum + changedSince, 0)
  const oldestFirst = changing.map(({ id }) => id).reverse()
  return changedFailure(db, oldestFirst, count)
}

/** Undoes one of several, to its end once it is begun; what the database says is for the person, as elsewhere. */
async function undoNext(context: UndoingContext, operationId: number, changed: Input['changed']) {
  try {
    return await context.turns.take(() => undo({ ...context, ...uncontrolled }, { operationId, changed }))
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

async function undoAll(
  context: UndoingContext,
  operations: readonly Found[],
  changed: Input['changed'],
): Promise<Result<UndoOutcome>> {
  const total = operations.length
  let done = 0
  let undone = 0
  let left = 0
  // Of those that have changed as a whole nothing can be undone.
  let passedOver = 0
  const outcome = (state: UndoOutcome['state'], failure: Failure | null = null): Result<UndoOutcome> => {
    if (failure !== null && done === 0) return failure
    const message = failure === null ? null : failure.message
    return ok({ state, operations: done, notUndone: total - done, undone, left, message })
  }
  context.onProgress({ step: 'undoing', done, total })
  for (const { id, count, changedSince } of operations) {
    await breathe()
    if (context.signal.aborted) return outcome('cancelled')
    if (count > 0 && changedSince === count) {
      left += count
      passedOver += 1
      continue
    }
    const result = await undoNext(context, id, changed)
    if (!result.ok) return outcome('failed', result)
    done += 1
    undone += result.value.undone
    left += result.value.left
    context.onProgress({ step: 'undoing', done: done + passedOver, total })
  }
  return done === 0 ? allChanged : outcome('done')
}

/**
 * Makes a backup ahead of an undo of many numbers. Who cancels doesn't wait for it; it is made nevertheless.
 * @returns a failure where there is none, and nothing is to be undone
 */
async function backUpAhead(context: UndoingContext, operations: readonly Found[]): Promise<Result<unknown>> {
  const numbers = operations.reduce((sum, { count }) => sum + count, 0)
  if (operations.length === 1 || numbers < manyNumbers) return ok(null)
  context.onProgress({ step: 'backingUp', done: 0, total: operations.length })
  const cancelled = whenAborted(context.signal).then(() => ok(null))
  return Promise.race([context.backUp('before-undo'), cancelled])
}

/**
 * Undoes several operations, the latest first, each as a whole or not at all. Where they are of many numbers, a backup
 * is made ahead of it; without one nothing is undone. One that is aborted ends after the operation under way.
 * @returns what was undone; a failure when nothing was, among them `refused` when any of their numbers has changed since
 *   and such are not to be left
 */
export async function undoMany(
  context: UndoingContext,
  input: Input,
): Promise<Result<CallOutput<'operations.undoMany'>>> {
  const found = await findAll(context, input)
  if (!found.ok) return found
  const kept = await backUpAhead(context, found.value)
  if (!kept.ok) return kept
  return undoAll(context, found.value, input.changed)
}
