import type { ActProgress, BulkOutcome, Skipped } from '../../../contract/history.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { acts, isSingle, type Act, type NumberAct } from '../../../contract/life/acts.ts'
import { canDo } from '../../../contract/life/states.ts'
import type { NumberSelection } from '../../../contract/numbers.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import {
  doToSelected,
  kindsSelected,
  select,
  type Change,
  type Doing,
  type Fitting,
} from '../../../db/numbers/acting.ts'
import { followPaths } from '../../../db/numbers/followingPaths.ts'
import type { WriteDb } from '../../../db/file/connection.ts'
import { startOperation } from '../../../db/history/operations.ts'
import type { Kind } from '../../../db/numbers/kinds.ts'
import { e164Of } from '../../../db/numbers/numberKey.ts'
import { holdNow } from '../../../db/numbers/holding.ts'
import { atOnce, stepByStep, type Steps } from '../../../db/numbers/steps.ts'
import { formatInternational } from '../../numbering/format.ts'
import { cancelled } from '../../calls/control.ts'
import type { CallContext, InventoryContext } from '../context.ts'
import { SkippedNumbers } from './skippedNumbers.ts'

/** An act on every number of a selection that admits it. */
export interface ActOnNumbers {
  readonly name: NumberAct
  readonly numbers: NumberSelection
  /** What it makes of a number, or where its path leads; null: they leave the inventory. */
  readonly change: Change | null
  /** A condition of the act's own, with the reason to leave a number out that does not meet it. */
  readonly unless?: Fitting & { readonly reason: Message | ((kind: Kind) => Message) }
  /** Why it is done although something speaks against it, as an expression on `numbers AS n`. */
  readonly reason?: Fitting
}

export const everyNumber: Fitting = { text: '1', parameters: {} }

function reasonAgainst({ name, unless }: ActOnNumbers, kind: Kind): Message | null {
  const permission = canDo(name, kind)
  if (!permission.allowed) return permission.reason
  if (kind.fits || unless === undefined) return null
  return typeof unless.reason === 'function' ? unless.reason(kind) : unless.reason
}

function refusalOf(name: NumberAct, kinds: readonly Kind[], skipped: readonly Skipped[]): Failure {
  const reasons = skipped.map(({ reason }) => reason)
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  const [only] = skipped.flatMap(({ examples }) => examples)
  const why = reasons.reduce((first, rest) => messageOf('failure.reasons', { first, rest }))
  return fail('refused', messageOf(`refused.${name}`, { number: only ?? '', count: total, reasons: why }), {
    reasons,
  })
}

/** The numbers to which the life of a number admits the act, as the act's own condition has it. */
function admittedBy(act: ActOnNumbers): Fitting {
  const { name } = act
  const unless: Fitting = act.unless ?? everyNumber
  const rule: Act = acts[name]
  const statuses = rule.from.map((status) => `'${String(status)}'`).join(', ')
  const users = {
    none: 'n.user_id IS NULL',
    gives: 'n.user_id IS NULL',
    takes: 'n.user_id IS NOT NULL',
    keeps: '1',
    brings: '0',
    path: '1',
  }
  const { lineStatus } = rule.sets ?? {}
  const unset = lineStatus === undefined ? '' : `n.line_status <> '${lineStatus}' AND `
  const { unless: barring = [], ends } = rule
  const held = [
    ...barring.map((kind) => `(${holdNow}) IS NOT '${kind}' AND `),
    ...(ends === undefined ? [] : [`(${holdNow}) IS '${ends}' AND `]),
  ].join('')
  return {
    text: `n.pool_status IN (${statuses}) AND ${users[rule.user]} AND ${unset}${held}(${unless.text})`,
    parameters: unless.parameters,
  }
}

/** Does the act itself, or those of its path. Yields how many numbers have been dealt with. */
function work(
  db: WriteDb,
  { name, change, reason }: ActOnNumbers,
  doing: Omit<Doing, 'act' | 'change'>,
): Generator<number> {
  if (isSingle(name)) return doToSelected(db, { ...doing, act: name, change, ...(reason && { reason }) })
  if (change === null) throw new Error(`${name} leads nowhere`)
  return followPaths(db, { ...doing, goal: change })
}

/**
 * Does an act in steps: finds the numbers and why some are skipped, then writes the history and the numbers.
 * @returns what was done; `refused` when it applies to none, `not_found` when the selection is empty by now
 */
function* stepsOf(
  { db, now }: InventoryContext,
  act: ActOnNumbers,
): Steps<Result<BulkOutcome>, ActProgress | undefined> {
  yield* select(db, act.numbers)
  const kinds = yield* kindsSelected(db, act.unless ?? everyNumber)
  if (kinds.length === 0) {
    return fail('not_found', messageOf('failure.goneNumbers'))
  }
  const judged = kinds.map((kind) => ({ kind, reason: reasonAgainst(act, kind) }))
  const admitted = judged.filter(({ reason }) => reason === null).map(({ kind }) => kind)
  const groups = new SkippedNumbers()
  for (const { kind, reason } of judged) {
    if (reason !== null) groups.addMany(reason, kind.examples, kind.count)
  }
  const skipped = groups.largestFirst()
  const total = admitted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return refusalOf(act.name, kinds, skipped)
  const at = now()
  const operationId = startOperation(db, act.name, at)
  for (const done of work(db, act, { operationId, at, admitted: admittedBy(act) })) yield { done, total }
  const [first] = admitted.flatMap(({ examples }) => examples)
  const only = total === 1 && first !== undefined ? formatInternational(e164Of(first)) : null
  return ok({ operationId, done: total, only, skipped })
}

/**
 * Does a part of larger work, and says how far all of it is.
 * @param part yields how many it has dealt with, or nothing while that is not known
 * @param before how many the parts before it have dealt with
 * @param total how many there are in all
 */
export function* asPart<T>(
  part: Generator<number | undefined, T>,
  before: number,
  total: number,
): Steps<T, ActProgress | undefined> {
  for (;;) {
    const step = part.next()
    if (step.done === true) return step.value
    yield step.value === undefined ? undefined : { done: before + step.value, total }
  }
}

/** What a cancelled act throws, so that nothing of it stays. */
class Cancelled extends Error {}

/**
 * Does work in steps in one transaction, telling how far it is, until it is done or the person stops it.
 * @returns `cancelled` when the person did; nothing was changed then
 */
export async function inSight<T>(
  context: CallContext<ActProgress>,
  steps: () => Steps<Result<T>, ActProgress | undefined>,
): Promise<Result<T>> {
  const { signal, onProgress } = context
  const pause = async (far: ActProgress | undefined): Promise<void> => {
    if (far !== undefined && far.done < far.total) onProgress(far)
    await context.pause()
    // Others have had their turn meanwhile, and one of them may have taken this one back.
    if (signal.aborted) throw new Cancelled()
  }
  try {
    return await stepByStep(context.db, steps, pause)
  } catch (error) {
    if (error instanceof Cancelled) return cancelled
    throw error
  }
}

/** Does an act as one operation; all of it, or nothing where the person stops it. */
export function perform(context: CallContext<ActProgress>, act: ActOnNumbers): Promise<Result<BulkOutcome>> {
  return inSight(context, () => stepsOf(context, act))
}

/** Does an act without a pause, as a part of a larger whole. */
export function performAtOnce(context: InventoryContext, act: ActOnNumbers): Result<BulkOutcome> {
  return atOnce(context.db, () => stepsOf(context, act))
}
