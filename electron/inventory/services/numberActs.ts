import {
  acts,
  forNumberActs,
  takenBy,
  type Act,
  type ActInput,
  type NumberAct,
} from '../../../contract/life/acts.ts'
import type { ActProgress, BulkOutcome } from '../../../contract/history.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { fail, type Failure, type Result } from '../../../contract/result.ts'
import { statuses } from '../../../contract/life/statuses.ts'
import { findById, findEntry } from '../../../db/directory/accounts.ts'
import { isHeldAt } from '../../../db/numbers/holding.ts'
import { changeBy, type Change, type Fitting, type Parameters } from '../../../db/numbers/acting.ts'
import { withCustomFunction } from '../../../db/schema/functions.ts'
import { actColumnOf } from '../../../db/schema/stateColumns.ts'
import type { Id } from '../../../contract/values.ts'
import type { CallContext, InventoryContext } from '../context.ts'
import { checkedChange } from './customFields.ts'
import { archivedFailure } from './directory.ts'
import { heldReason } from './heldReasons.ts'
import { perform, performAtOnce, type ActOnNumbers } from './acting.ts'

/** Free text as it is stored: nothing rather than an empty one. */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** What an act is given to set, by column; an empty text is given only to an act that clears with it. */
function givenTo(act: Act, input: ActInput): Parameters {
  const given = takenBy(act).flatMap((field) => {
    const value = input[field]
    if (value === undefined || (value === '' && act.edits === undefined)) return []
    if (typeof value === 'object') return [[actColumnOf[field], JSON.stringify(value)] as const]
    return [[actColumnOf[field], typeof value === 'string' ? orNull(value) : value] as const]
  })
  return Object.fromEntries(given)
}

/** What a column of `numbers AS n` becomes: what is given, or, of fields that people defined, what is changed of them. */
const becomes = (column: string) =>
  column === actColumnOf.custom ? `${withCustomFunction}(n.custom, :custom)` : `:${column}`

/** What an act makes of a number that is given these values; of a path, where it leads. */
function changeTo(act: Act, given: Parameters): Change | null {
  const expressions = Object.fromEntries(Object.keys(given).map((column) => [column, becomes(column)]))
  return changeBy(act, expressions, given)
}

type Condition = Required<ActOnNumbers>['unless']
type Rule = (context: InventoryContext, input: ActInput, given: Parameters) => Condition | Failure | null

/** Why something can't be given to an entry, or over it: it is unknown, or archived; null where it can. */
export function targetProblem(
  { db }: InventoryContext,
  kind: 'subAccount' | 'sipTrunk' | 'user',
  id: Id | undefined,
): Failure | null {
  const found = id === undefined ? null : findById(db, kind, id)
  if (found === null) return fail('refused', messageOf(unknownTargets[kind]))
  return found.isArchived ? archivedFailure(found.name) : null
}

const unknownTargets = {
  subAccount: 'failure.chooseSubAccount',
  sipTrunk: 'failure.chooseSipTrunk',
  user: 'failure.chooseUser',
} as const

/** Why numbers can't be given to this sub account over this SIP trunk. */
function ownerProblem(context: InventoryContext, { subAccountId, sipTrunkId }: ActInput): Failure | null {
  return targetProblem(context, 'subAccount', subAccountId) ?? targetProblem(context, 'sipTrunk', sipTrunkId)
}

type Already = Fitting & { readonly reason: Message }

/** Excludes the numbers that have all of what is given. */
const unlessAlready = (given: Parameters, reason: 'failure.hasThis' | 'failure.isThere'): Already => ({
  text: Object.keys(given)
    .map((column) => `n.${column} IS NOT ${becomes(column)}`)
    .join(' OR '),
  parameters: given,
  reason: messageOf(reason),
})

/** The same for numbers that have an owner; excludes those that have none, which have no SIP trunk either. */
const ofOwned = ({ text, parameters, reason }: Already): Condition => ({
  text: `n.sip_trunk_id IS NOT NULL AND (${text})`,
  parameters,
  reason: ({ pool }) => (statuses[pool].owner ? reason : messageOf('failure.noTrunk')),
})

/** That something keeps a number from a sub account: it rests, or is reserved for somebody else. */
const isKept = `(${isHeldAt()} AND n.hold_for IS NOT :holder)`

/** Excludes the numbers that are kept from a sub account, unless there is a reason to pass over that. */
const unlessKept = ({ db }: InventoryContext, { subAccountId, reason }: ActInput): Condition | null =>
  reason === undefined
    ? {
        text: `NOT ${isKept}`,
        parameters: { holder: subAccountId ?? null },
        reason: (kind) => heldReason(db, kind),
      }
    : null

/** The reason that is given for an act, where it is needed for a number. */
function reasonFor(act: Act, { reason, subAccountId }: ActInput): Fitting | null {
  if (act.reason === undefined || reason === undefined) return null
  return act.reason === 'asked'
    ? { text: ':reason', parameters: { reason } }
    : { text: `CASE WHEN ${isKept} THEN :reason END`, parameters: { reason, holder: subAccountId ?? null } }
}

/** What an act asks besides the life of a number. */
const rules: Readonly<Partial<Record<NumberAct, Rule>>> = {
  'pool.assign': (context, input) => ownerProblem(context, input) ?? unlessKept(context, input),
  'pool.reserve': (context, { holdForId, holdUntil }) => {
    const problem = holdForId === undefined ? null : targetProblem(context, 'subAccount', holdForId)
    if (problem !== null) return problem
    return holdUntil !== undefined && holdUntil <= Date.now()
      ? fail('refused', messageOf('failure.dayIsOver'))
      : null
  },
  'pool.edit': (context, { sipTrunkId }, given) => {
    const unlessSame = unlessAlready(given, 'failure.hasThis')
    if (sipTrunkId === undefined) return unlessSame
    return targetProblem(context, 'sipTrunk', sipTrunkId) ?? ofOwned(unlessSame)
  },
  'pool.move': (context, input, given) =>
    ownerProblem(context, input) ?? unlessAlready(given, 'failure.isThere'),
  'user.assign': (context, { userId }) => {
    const problem = targetProblem(context, 'user', userId)
    if (problem !== null) return problem
    const ownerId = userId === undefined ? null : (findEntry(context.db, 'user', userId)?.owner?.id ?? null)
    return {
      text: 'n.sub_account_id IS :ownerId',
      parameters: { ownerId },
      reason: messageOf('failure.otherAccountsUser'),
    }
  },
}

function prepare(context: InventoryContext, name: NumberAct, input: ActInput): ActOnNumbers | Failure {
  const custom = input.custom === undefined ? null : checkedChange(context.db, input.custom)
  if (custom?.ok === false) return custom
  const given = givenTo(acts[name], custom === null ? input : { ...input, custom: custom.value })
  const asked = rules[name]?.(context, input, given) ?? null
  if (asked !== null && 'ok' in asked) return asked
  const why = reasonFor(acts[name], input)
  const act = {
    name,
    numbers: input.numbers,
    change: changeTo(acts[name], given),
    ...(why === null ? {} : { reason: why }),
  }
  return asked === null ? act : { ...act, unless: asked }
}

/** The acts on numbers of the inventory, one operation each. */
export const numberActHandlers = forNumberActs(
  (name) =>
    async (context: CallContext<ActProgress>, input: ActInput): Promise<Result<BulkOutcome>> => {
      const act = prepare(context, name, input)
      return 'ok' in act ? act : perform(context, act)
    },
)

/** Does an act without a pause, as a part of a larger whole. */
export function doAtOnce(context: InventoryContext, name: NumberAct, input: ActInput): Result<BulkOutcome> {
  const act = prepare(context, name, input)
  return 'ok' in act ? act : performAtOnce(context, act)
}
