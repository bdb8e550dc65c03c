import { once } from 'node:events'
import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { Operation, UndoOutcome } from '../../../contract/history.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { committed } from '../../../db/file/connection.ts'
import { failureOf } from '../../../db/file/failures.ts'
import { findOperation } from '../../../db/history/operations.ts'
import type { InventoryContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { allChanged, changedFailure, undo } from './undoing.ts'

type Input = CheckedInput<'operations.undoMany'>
type Found = Pick<Operation, 'id' | 'count' | 'changedSince'>

/** So many numbers are worth the time of a backup, which grows with the inventory; fewer are brought back by another undo. */
const manyNumbers = 10_000

/** One at a time: the wish to stop has to know which one it is about. Calls share `acting`, whichever connection they have. */
const underWay = new WeakMap<InventoryContext['acting'], AbortController>()

/** The operations that are not undone yet, the latest first; or why not all of them can be. */
async function findAll(
  context: InventoryContext,
  { operationIds, changed }: Input,
): Promise<Result<Found[]>> {
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

/** Undoes one of several; what the database says is for the person, as elsewhere. */
async function undoNext(context: InventoryContext, operationId: number, changed: Input['changed']) {
  try {
    return await context.turns.take(() => undo(context, { operationId, changed }))
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

async function undoAll(
  context: InventoryContext,
  operations: readonly Found[],
  changed: Input['changed'],
  wish: AbortSignal,
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
  context.emit('undoProgress', { step: 'undoing', done, total })
  for (const { id, count, changedSince } of operations) {
    await breathe()
    if (wish.aborted) return outcome('cancelled')
    if (changedSince === count) {
      left += count
      passedOver += 1
      continue
    }
    const result = await undoNext(context, id, changed)
    if (!result.ok) return outcome('failed', result)
    done += 1
    undone += result.value.undone
    left += result.value.left
    context.emit('undoProgress', { step: 'undoing', done: done + passedOver, total })
  }
  return done === 0 ? allChanged : outcome('done')
}

/**
 * Makes a backup ahead of an undo of many numbers. Who cancels doesn't wait for it; it is made nevertheless.
 * @returns a failure where there is none, and nothing is to be undone
 */
async function backUpAhead(
  context: InventoryContext,
  operations: readonly Found[],
  wish: AbortSignal,
): Promise<Result<unknown>> {
  const numbers = operations.reduce((sum, { count }) => sum + count, 0)
  if (operations.length === 1 || numbers < manyNumbers) return ok(null)
  context.emit('undoProgress', { step: 'backingUp', done: 0, total: operations.length })
  const cancelled = once(wish, 'abort').then(() => ok(null))
  return Promise.race([context.backUp('before-undo'), cancelled])
}

/**
 * Undoes several operations, the latest first, each as a whole or not at all. Where they are of many numbers, a backup
 * is made ahead of it; without one nothing is undone.
 * @returns what was undone; a failure when nothing was, among them `refused` when any of their numbers has changed since
 *   and such are not to be left, and `busy` while others are undone
 */
export async function undoMany(
  context: InventoryContext,
  input: Input,
): Promise<Result<CallOutput<'operations.undoMany'>>> {
  if (underWay.has(context.acting)) return fail('busy', messageOf('failure.undoBusy'))
  const wish = new AbortController()
  underWay.set(context.acting, wish)
  try {
    const found = await findAll(context, input)
    if (!found.ok) return found
    const kept = await backUpAhead(context, found.value, wish.signal)
    if (!kept.ok) return kept
    return await undoAll(context, found.value, input.changed, wish.signal)
  } finally {
    underWay.delete(context.acting)
  }
}

/** Asks the undoing of several operations to stop after the one under way. */
export function stopUndo(context: InventoryContext): Result<Record<string, never>> {
  underWay.get(context.acting)?.abort()
  return ok({})
}
