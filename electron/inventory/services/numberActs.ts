import type { CheckedInput } from '../../../contract/api.ts'
import type { BulkOutcome } from '../../../contract/history.ts'
import { next } from '../../../contract/life.ts'
import type { PoolStatus } from '../../../contract/numbers.ts'
import { fail, type Result } from '../../../contract/result.ts'
import { findEntry, hasEntry } from '../../../db/accounts.ts'
import { lifeOf, type HeldNumber, type NumberState } from '../../../db/numbers.ts'
import type { InventoryContext } from '../context.ts'
import { act, type SelectionAct } from './acting.ts'

/** The pool status that an act leads to, as the life of a number says. */
function statusAfter(name: SelectionAct, { state }: HeldNumber): PoolStatus {
  const { pool } = next(name, lifeOf(state))
  if (pool === null) throw new Error(`${name} removes the number`)
  return pool
}

/** Free text as it is stored: nothing rather than an empty one. */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** Assigns Free numbers to a sub account over a SIP trunk. Labels that are not given stay as they are. */
export function assign(context: InventoryContext, input: CheckedInput<'pool.assign'>): Result<BulkOutcome> {
  if (!hasEntry(context.db, 'subAccount', input.subAccountId)) {
    return fail('refused', 'Unknown sub account: choose one from the list.')
  }
  if (!hasEntry(context.db, 'sipTrunk', input.sipTrunkId)) {
    return fail('refused', 'Unknown SIP trunk: choose one from the list.')
  }
  return act(context, 'pool.assign', input.numbers, (number) => ({
    ...number.state,
    poolStatus: statusAfter('pool.assign', number),
    subAccountId: input.subAccountId,
    sipTrunkId: input.sipTrunkId,
    billingReferenceId: orNull(input.billingReferenceId) ?? number.state.billingReferenceId,
    serviceInfo: orNull(input.serviceInfo) ?? number.state.serviceInfo,
  }))
}

/** Takes Returned numbers out of their sub accounts: they are Free again, with nothing left of the assignment. */
export function unbindFromPool(
  context: InventoryContext,
  input: CheckedInput<'pool.unbind'>,
): Result<BulkOutcome> {
  return act(context, 'pool.unbind', input.numbers, (number): NumberState => ({
    poolStatus: statusAfter('pool.unbind', number),
    lineStatus: number.state.lineStatus,
    subAccountId: null,
    sipTrunkId: null,
    userId: null,
    billingReferenceId: null,
    serviceInfo: null,
  }))
}

/** Removes Free numbers from the inventory; the history keeps what brings them back. */
export function deleteFromPool(
  context: InventoryContext,
  input: CheckedInput<'pool.delete'>,
): Result<BulkOutcome> {
  return act(context, 'pool.delete', input.numbers, () => null)
}

/** Gives numbers to a user of the sub account that has them. */
export function assignToUser(
  context: InventoryContext,
  input: CheckedInput<'user.assign'>,
): Result<BulkOutcome> {
  const user = findEntry(context.db, 'user', input.userId)
  if (user === null) return fail('refused', 'Unknown user: choose one from the list.')
  return act(
    context,
    'user.assign',
    input.numbers,
    (number) => ({ ...number.state, poolStatus: statusAfter('user.assign', number), userId: user.id }),
    {
      refuse: ({ state }) =>
        state.subAccountId === user.owner?.id ? null : 'The user belongs to another sub account',
    },
  )
}

/** Takes numbers from their users; they stay with the sub account. */
export function unbindFromUser(
  context: InventoryContext,
  input: CheckedInput<'user.unbind'>,
): Result<BulkOutcome> {
  return act(context, 'user.unbind', input.numbers, (number) => ({
    ...number.state,
    poolStatus: statusAfter('user.unbind', number),
    userId: null,
  }))
}

/** Gives unused numbers back to the provider, who still sees which sub account returned them. */
export function release(context: InventoryContext, input: CheckedInput<'sub.release'>): Result<BulkOutcome> {
  return act(context, 'sub.release', input.numbers, (number) => ({
    ...number.state,
    poolStatus: statusAfter('sub.release', number),
  }))
}
