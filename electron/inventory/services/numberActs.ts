import { labels, type Labels } from '../../../contract/fields.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import type { ActProgress, BulkOutcome } from '../../../contract/history.ts'
import { fail, type Failure, type Result } from '../../../contract/result.ts'
import { findEntry, hasEntry } from '../../../db/directory/accounts.ts'
import type { Change } from '../../../db/numbers/acting.ts'
import type { CallContext, InventoryContext } from '../context.ts'
import { perform, performAtOnce, type Act } from './acting.ts'

/** Free text as it is stored: nothing rather than an empty one. */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** What sets labels to parameters that are called as their columns. */
const setsOf = (given: typeof labels): Change['sets'] =>
  Object.fromEntries(given.map(({ column }) => [column, `:${column}`]))

/** What is given of labels, by their columns. */
const textsOf = (given: typeof labels, input: Partial<Labels<string | undefined>>) =>
  Object.fromEntries(given.map(({ key, column }) => [column, orNull(input[key])]))

type Prepare<Input> = (context: InventoryContext, input: Input) => Act | Failure

/** Assigns Free numbers to a sub account over a SIP trunk. Labels that are not given stay as they are. */
const assigning: Prepare<CheckedInput<'pool.assign'>> = ({ db }, input) => {
  if (!hasEntry(db, 'subAccount', input.subAccountId)) {
    return fail('refused', messageOf('failure.chooseSubAccount'))
  }
  if (!hasEntry(db, 'sipTrunk', input.sipTrunkId)) {
    return fail('refused', messageOf('failure.chooseSipTrunk'))
  }
  const given = labels.filter(({ key }) => orNull(input[key]) !== null)
  return {
    name: 'pool.assign',
    numbers: input.numbers,
    change: {
      sets: {
        pool_status: `'Assigned'`,
        sub_account_id: ':subAccountId',
        sip_trunk_id: ':sipTrunkId',
        ...setsOf(given),
      },
      parameters: {
        subAccountId: input.subAccountId,
        sipTrunkId: input.sipTrunkId,
        ...textsOf(given, input),
      },
    },
  }
}

/** Sets the labels that are given, an empty one clears; the others stay. */
const editing: Prepare<CheckedInput<'pool.edit'>> = (_context, input) => {
  const given = labels.filter(({ key }) => input[key] !== undefined)
  const parameters = textsOf(given, input)
  return {
    name: 'pool.edit',
    numbers: input.numbers,
    change: { sets: setsOf(given), parameters },
    unless: {
      text: given.map(({ column }) => `n.${column} IS NOT :${column}`).join(' OR '),
      parameters,
      reason: messageOf('failure.hasThis'),
    },
  }
}

/** Takes Returned numbers out of their sub accounts: they are Free again, with nothing left of the assignment. */
const unbindingFromPool: Prepare<CheckedInput<'pool.unbind'>> = (_context, { numbers }) => ({
  name: 'pool.unbind',
  numbers,
  change: {
    sets: {
      pool_status: `'Free'`,
      sub_account_id: 'NULL',
      sip_trunk_id: 'NULL',
      ...Object.fromEntries(labels.map(({ column }) => [column, 'NULL'])),
    },
    parameters: {},
  },
})

/** Gives numbers to a user of the sub account that has them. */
const assigningToUser: Prepare<CheckedInput<'user.assign'>> = ({ db }, { numbers, userId }) => {
  const user = findEntry(db, 'user', userId)
  if (user === null || user.owner === null) return fail('refused', messageOf('failure.chooseUser'))
  return {
    name: 'user.assign',
    numbers,
    change: { sets: { user_id: ':userId' }, parameters: { userId } },
    unless: {
      text: 'n.sub_account_id IS :ownerId',
      parameters: { ownerId: user.owner.id },
      reason: messageOf('failure.otherAccountsUser'),
    },
  }
}

/** Gives unused numbers back to the provider, who still sees which sub account returned them. */
const releasing: Prepare<CheckedInput<'sub.release'>> = (_context, { numbers }) => ({
  name: 'sub.release',
  numbers,
  change: { sets: { pool_status: `'Returned'` }, parameters: {} },
})

type Done = Result<BulkOutcome>
type Handler<Input> = (context: CallContext<ActProgress>, input: Input) => Promise<Done>

const handlerOf =
  <Input>(prepare: Prepare<Input>): Handler<Input> =>
  async (context, input) => {
    const act = prepare(context, input)
    return 'ok' in act ? act : perform(context, act)
  }

const atOnceOf =
  <Input>(prepare: Prepare<Input>) =>
  (context: InventoryContext, input: Input): Done => {
    const act = prepare(context, input)
    return 'ok' in act ? act : performAtOnce(context, act)
  }

export const assign = handlerOf(assigning)
export const edit = handlerOf(editing)
export const unbindFromPool = handlerOf(unbindingFromPool)
export const assignToUser = handlerOf(assigningToUser)
export const release = handlerOf(releasing)

/** Removes Free numbers from the inventory; the history keeps what brings them back. */
export const deleteFromPool = handlerOf<CheckedInput<'pool.delete'>>((_context, { numbers }) => ({
  name: 'pool.delete',
  numbers,
  change: null,
}))

/** Takes numbers from their users; they stay with the sub account. */
export const unbindFromUser = handlerOf<CheckedInput<'user.unbind'>>((_context, { numbers }) => ({
  name: 'user.unbind',
  numbers,
  change: { sets: { user_id: 'NULL' }, parameters: {} },
}))

/** The acts that are also done as parts of a larger whole. */
export const atOnce = {
  assign: atOnceOf(assigning),
  assignToUser: atOnceOf(assigningToUser),
  release: atOnceOf(releasing),
  unbindFromPool: atOnceOf(unbindingFromPool),
} as const
