import { z } from 'zod'
import { labelKeys, type LabelKey } from './fields.ts'
import { messageOf, type Message } from './messages/message.ts'
import type { PhoneNumber, PoolStatus } from './numbers.ts'

/** Where a number is in its life. `pool: null` means that it is not in the inventory. */
export interface LifeState {
  readonly pool: PoolStatus | null
  readonly hasUser: boolean
}

/** Where a number of the inventory is in its life. */
export function lifeStateOf({ poolStatus, user }: Pick<PhoneNumber, 'poolStatus' | 'user'>): LifeState {
  return { pool: poolStatus, hasUser: user !== null }
}

/** What acts change of a number besides its pool status and its user. */
export type ChangedField = 'subAccountId' | 'sipTrunkId' | LabelKey

/** What a number has in each pool status: a sub account with a SIP trunk, and maybe a user. */
export const statusHas = {
  Free: { owner: false, user: false },
  Assigned: { owner: true, user: true },
  Returned: { owner: true, user: false },
} as const satisfies Record<PoolStatus, { readonly owner: boolean; readonly user: boolean }>

const ownership = ['subAccountId', 'sipTrunkId', ...labelKeys] as const

/** A text of the life of a number that is given its status. */
type LifeKey = `life.${'inInventory' | 'assign' | 'edit' | 'user' | 'release' | 'unbind' | 'delete'}`

export interface Act {
  /** Who does it: the provider, or the admin of the sub account that has the number. */
  readonly by: 'provider' | 'subAccount'
  readonly from: readonly (PoolStatus | null)[]
  /** Null: it leaves the inventory; `same`: it stays where it is. */
  readonly to: PoolStatus | 'same' | null
  /** Where the act may end besides `to`. */
  readonly orTo?: PoolStatus
  /** What the act asks of the number's user, and what it leaves. */
  readonly user: 'none' | 'gives' | 'takes' | 'keeps'
  /** What else it may change of a number that stays in the inventory; what is not named it leaves as it is. */
  readonly changes?: readonly ChangedField[]
  /** Which of these it leaves empty. */
  readonly clears?: readonly ChangedField[]
  /** Why the pool status does not admit the act; its text is given the status found. */
  readonly refusal: LifeKey
}

/**
 * The life of a number, said once: menus ask it which acts to offer, services ask it before they write, and the
 * database's triggers are tested against it. Everything that is not in this table is refused.
 */
export const acts = {
  'pool.add': {
    by: 'provider',
    from: [null],
    to: 'Free',
    user: 'none',
    refusal: 'life.inInventory',
  },
  'pool.import': {
    by: 'provider',
    from: [null],
    to: 'Free',
    orTo: 'Assigned',
    user: 'none',
    refusal: 'life.inInventory',
  },
  'pool.assign': {
    by: 'provider',
    from: ['Free'],
    to: 'Assigned',
    user: 'none',
    changes: ownership,
    refusal: 'life.assign',
  },
  'pool.edit': {
    by: 'provider',
    from: ['Free', 'Assigned'],
    to: 'same',
    user: 'keeps',
    changes: labelKeys,
    refusal: 'life.edit',
  },
  'user.assign': {
    by: 'subAccount',
    from: ['Assigned'],
    to: 'Assigned',
    user: 'gives',
    changes: [],
    refusal: 'life.user',
  },
  'user.unbind': {
    by: 'subAccount',
    from: ['Assigned'],
    to: 'Assigned',
    user: 'takes',
    changes: [],
    refusal: 'life.user',
  },
  'sub.release': {
    by: 'subAccount',
    from: ['Assigned'],
    to: 'Returned',
    user: 'none',
    changes: [],
    refusal: 'life.release',
  },
  'pool.unbind': {
    by: 'provider',
    from: ['Returned'],
    to: 'Free',
    user: 'none',
    changes: ownership,
    clears: ownership,
    refusal: 'life.unbind',
  },
  'pool.delete': {
    by: 'provider',
    from: ['Free'],
    to: null,
    user: 'none',
    refusal: 'life.delete',
  },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof acts
// The keys of a constant table are the names it was declared with.
export const actNames = Object.keys(acts) as ActName[]
export const ActName = z.enum(actNames)

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: Message }

const userRefusals = {
  none: messageOf('life.hasUser'),
  gives: messageOf('life.otherUser'),
  takes: messageOf('life.noUser'),
} as const

/** Whether `act` may be done to a number in `state`; when not, the reason to show, without a full stop. */
export function canDo(act: ActName, state: LifeState): Permission {
  const rule: Act = acts[act]
  if (!rule.from.includes(state.pool)) {
    const status = messageOf(state.pool === null ? 'life.absent' : `status.${state.pool}`)
    return { allowed: false, reason: messageOf(rule.refusal, { status }) }
  }
  if (rule.user === 'keeps') {
    if (state.hasUser && state.pool !== 'Assigned') return { allowed: false, reason: userRefusals.none }
    return { allowed: true }
  }
  if (state.hasUser !== (rule.user === 'takes')) return { allowed: false, reason: userRefusals[rule.user] }
  return { allowed: true }
}

/**
 * The state after `act`. `assigned` chooses the second outcome of an import whose row names a sub account.
 * Throws where `canDo` refuses: asking first is the caller's duty.
 */
export function next(act: ActName, state: LifeState, assigned = false): LifeState {
  const permission = canDo(act, state)
  if (!permission.allowed) throw new Error(`${act}: ${permission.reason.key}`)
  const rule: Act = acts[act]
  if (rule.to === 'same') return { pool: state.pool, hasUser: rule.user === 'keeps' && state.hasUser }
  const pool = assigned && rule.orTo !== undefined ? rule.orTo : rule.to
  return { pool, hasUser: rule.user === 'gives' }
}
