import { acts, type Act, type ActName, type SingleAct } from './acts.ts'
import { heldBy, type HoldKind } from './holds.ts'
import { messageOf, type Message } from '../messages/message.ts'
import type { PhoneNumber } from '../numbers.ts'
import { statuses, type LineStatus, type PoolStatus } from './statuses.ts'

/** Where a number is in its life. */
export interface LifeState {
  /** Null: it is not in the inventory; its line is then null too. */
  readonly pool: PoolStatus | null
  readonly line: LineStatus | null
  readonly hasUser: boolean
  /** What holds it at the moment. */
  readonly hold: HoldKind | null
}

/** A number that is not in the inventory. */
export const absent: LifeState = { pool: null, line: null, hasUser: false, hold: null }

/** Where a number of the inventory was in its life when it was asked for. */
export function lifeStateOf({
  poolStatus,
  lineStatus,
  user,
  availability,
}: Pick<PhoneNumber, 'poolStatus' | 'lineStatus' | 'user' | 'availability'>): LifeState {
  return { pool: poolStatus, line: lineStatus, hasUser: user !== null, hold: heldBy(availability) }
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: Message }

const userRefusals = {
  none: messageOf('life.hasUser'),
  brings: messageOf('life.hasUser'),
  gives: messageOf('life.otherUser'),
  takes: messageOf('life.noUser'),
} as const

const heldRefusals = { reserved: messageOf('life.reserved'), resting: messageOf('life.resting') } as const
const endRefusals = {
  reserved: messageOf('life.notReserved'),
  resting: messageOf('life.notResting'),
} as const

const lineRefusals = { Normal: messageOf('life.notPending'), Pending: messageOf('life.pending') } as const

/** Whether `act` may be done to a number in `state`; when not, the reason to show, without a full stop. */
export function canDo(act: ActName, state: LifeState): Permission {
  const rule: Act = acts[act]
  if (!rule.from.includes(state.pool)) {
    const status = messageOf(state.pool === null ? 'life.absent' : `status.${state.pool}`)
    return { allowed: false, reason: messageOf(rule.refusal, { status }) }
  }
  const { sets = {}, unless = [], ends } = rule
  if (sets.lineStatus !== undefined && sets.lineStatus === state.line) {
    return { allowed: false, reason: lineRefusals[sets.lineStatus] }
  }
  if (state.hold !== null && unless.includes(state.hold)) {
    return { allowed: false, reason: heldRefusals[state.hold] }
  }
  if (ends !== undefined && state.hold !== ends) return { allowed: false, reason: endRefusals[ends] }
  if (rule.user === 'path') return { allowed: true }
  if (rule.user === 'keeps') {
    const mayHaveUser = state.pool !== null && statuses[state.pool].user
    if (state.hasUser && !mayHaveUser) return { allowed: false, reason: userRefusals.none }
    return { allowed: true }
  }
  if (state.hasUser !== (rule.user === 'takes')) return { allowed: false, reason: userRefusals[rule.user] }
  return { allowed: true }
}

/**
 * The state after `act`. A number that is brought in may come as it is elsewhere: `arrives` says how, where that is
 * not Free, in service and without a user.
 * Throws where `canDo` refuses, and where the act does not lead to `arrives`: asking first is the caller's duty.
 */
export function next(act: SingleAct, state: LifeState, arrives?: LifeState): LifeState {
  const permission = canDo(act, state)
  if (!permission.allowed) throw new Error(`${act}: ${permission.reason.key}`)
  const rule: Act = acts[act]
  if (arrives !== undefined) {
    const { pool, hasUser } = arrives
    const isLed = pool !== null && (pool === rule.to || rule.orTo?.includes(pool) === true)
    const fits = !hasUser || (rule.user === 'brings' && pool !== null && statuses[pool].user)
    if (!isLed || !fits) throw new Error(`${act} does not lead to ${pool ?? 'nowhere'}`)
    return arrives
  }
  if (rule.to === null) return absent
  const { sets = {}, clears = [] } = rule
  const line = sets.lineStatus ?? state.line ?? 'Normal'
  const hold = sets.hold ?? (clears.includes('hold') ? null : state.hold)
  if (rule.to === 'same') {
    return { pool: state.pool, line, hasUser: rule.user === 'keeps' && state.hasUser, hold }
  }
  return { pool: rule.to, line, hasUser: rule.user === 'gives', hold }
}
