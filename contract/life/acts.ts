import { z } from 'zod'
import { CustomChange } from '../customFields.ts'
import { labelKeys, labelShapes, ofLabels } from '../fields.ts'
import type { TextKey } from '../messages/message.ts'
import type { NumberSelection } from '../numbers.ts'
import { HoldKind, HoldNote } from './holds.ts'
import { LineStatus, type PoolStatus } from './statuses.ts'
import { Id } from '../values.ts'

/** The labels as calls take them. */
export const givenLabels = ofLabels(({ key }) => labelShapes[key].optional())

/** What acts set of a number besides its pool status, as calls take it. */
const holdShapes = {
  holdForId: Id.optional(),
  /** Milliseconds since 1970, UTC. */
  holdUntil: z.int().positive().optional(),
  holdNote: HoldNote.optional(),
} as const
const actShapes = {
  lineStatus: LineStatus,
  subAccountId: Id,
  sipTrunkId: Id,
  userId: Id,
  hold: HoldKind,
  ...holdShapes,
  custom: CustomChange.optional(),
  ...givenLabels,
} as const
type ActShapes = typeof actShapes
export type ActField = keyof ActShapes
// The keys of a constant table are the names it was declared with.
export const actFields = Object.keys(actShapes) as ActField[]
/** What a hold consists of. */
const holdFields = ['hold', 'holdForId', 'holdUntil', 'holdNote'] as const satisfies readonly ActField[]

/** A text of the life of a number that is given its status. */
type LifeKey =
  `life.${'inInventory' | 'assign' | 'edit' | 'line' | 'reserve' | 'endRest' | 'move' | 'user' | 'release' | 'unbind' | 'delete'}`
type ActLabel = Extract<TextKey, `act.${string}`>

export interface Act {
  /** Who does it: the provider, or the admin of the sub account that has the number. */
  readonly by: 'provider' | 'subAccount'
  readonly from: readonly (PoolStatus | null)[]
  /** Null: it leaves the inventory; `same`: it stays where it is. */
  readonly to: PoolStatus | 'same' | null
  /** Where the act may end besides `to`. */
  readonly orTo?: readonly PoolStatus[]
  /**
   * What the act asks of the number's user, and what it leaves. `brings`: the number comes with a user or without.
   * `path`: a user stays where the new place admits it.
   */
  readonly user: 'none' | 'gives' | 'takes' | 'keeps' | 'brings' | 'path'
  /** The number goes there by other acts, one after the other; the history has those, the operation is called this. */
  readonly isPath?: true
  /** Only a sheet does it: each number has a goal of its own. */
  readonly bySheet?: true
  /** What it is given and sets; what it is not given stays. Without it, nothing but a confirmation is asked. */
  readonly takes?: { readonly [F in ActField]?: ActShapes[F] | z.ZodOptional<ActShapes[F]> }
  /** An empty text clears, and something must be given; else an empty text stands for none. */
  readonly edits?: true
  /** What it sets without being given it; a number whose line has this already refuses the act. */
  readonly sets?: { readonly lineStatus?: LineStatus; readonly hold?: HoldKind }
  /** Which holds refuse it. */
  readonly unless?: readonly HoldKind[]
  /** The hold that it ends. One that has ended by the clock can be ended as well. */
  readonly ends?: HoldKind
  /** Whether it is given a reason, which the history keeps: it must be, or one passes over what holds the number. */
  readonly reason?: 'asked' | 'overrides'
  /** Where the number gets by it, it rests as long as the rules of the inventory ask. */
  readonly rests?: true
  /** What it leaves empty. */
  readonly clears?: readonly ActField[]
  /** What its button and its item in menus say. */
  readonly label: ActLabel
  /** It is in the ellipsis menu; where it can't be done it is hidden, disabled with the reason, or a note gives that. */
  readonly menu?: 'hidden' | 'disabled' | { readonly note: 'life.cantDelete' }
  /** Whether the bar of ticked numbers has it, in the list of who does it. */
  readonly bulk?: true
  /** It takes something away that people may miss. */
  readonly danger?: true
  /** Why the pool status does not admit the act; its text is given the status found. */
  readonly refusal: LifeKey
}

/**
 * The life of a number, said once: calls, services, SQL, guards, menus and dialogs are made from it. Everything that is
 * not in this table is refused.
 */
export const acts = {
  'pool.add': {
    by: 'provider',
    from: [null],
    to: 'Free',
    user: 'none',
    label: 'act.addNumbers',
    refusal: 'life.inInventory',
  },
  'pool.import': {
    by: 'provider',
    from: [null],
    to: 'Free',
    orTo: ['Assigned', 'Returned'],
    user: 'brings',
    label: 'act.import',
    refusal: 'life.inInventory',
  },
  'pool.assign': {
    by: 'provider',
    from: ['Free'],
    to: 'Assigned',
    user: 'none',
    takes: { subAccountId: Id, sipTrunkId: Id, ...givenLabels },
    clears: holdFields,
    reason: 'overrides',
    label: 'act.assign',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.assign',
  },
  'pool.reserve': {
    by: 'provider',
    from: ['Free'],
    to: 'same',
    user: 'none',
    unless: ['reserved', 'resting'],
    sets: { hold: 'reserved' },
    takes: holdShapes,
    label: 'act.reserve',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.reserve',
  },
  'pool.lift': {
    by: 'provider',
    from: ['Free'],
    to: 'same',
    user: 'none',
    ends: 'reserved',
    clears: holdFields,
    label: 'act.liftReservation',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.reserve',
  },
  'pool.endRest': {
    by: 'provider',
    from: ['Free'],
    to: 'same',
    user: 'none',
    ends: 'resting',
    clears: holdFields,
    reason: 'asked',
    label: 'act.endRest',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.endRest',
  },
  'pool.edit': {
    by: 'provider',
    from: ['Free', 'Assigned'],
    to: 'same',
    user: 'keeps',
    takes: { sipTrunkId: Id.optional(), ...givenLabels, custom: actShapes.custom },
    edits: true,
    label: 'act.edit',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.edit',
  },
  'pool.move': {
    by: 'provider',
    from: ['Assigned'],
    to: 'Assigned',
    user: 'path',
    isPath: true,
    takes: { subAccountId: Id, sipTrunkId: Id },
    label: 'act.moveTo',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.move',
  },
  'pool.return': {
    by: 'provider',
    from: ['Assigned'],
    to: 'Returned',
    user: 'path',
    isPath: true,
    label: 'act.returnToProvider',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.release',
  },
  'pool.update': {
    by: 'provider',
    from: ['Free', 'Assigned', 'Returned'],
    to: 'same',
    user: 'path',
    isPath: true,
    bySheet: true,
    label: 'act.import',
    refusal: 'life.edit',
  },
  'user.assign': {
    by: 'subAccount',
    from: ['Assigned'],
    to: 'Assigned',
    user: 'gives',
    takes: { userId: Id },
    label: 'act.assignToUser',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.user',
  },
  'user.unbind': {
    by: 'subAccount',
    from: ['Assigned'],
    to: 'Assigned',
    user: 'takes',
    label: 'act.unbind',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.user',
  },
  'sub.release': {
    by: 'subAccount',
    from: ['Assigned'],
    to: 'Returned',
    user: 'none',
    label: 'act.delete',
    menu: 'disabled',
    bulk: true,
    danger: true,
    refusal: 'life.release',
  },
  'pool.unbind': {
    by: 'provider',
    from: ['Returned'],
    to: 'Free',
    user: 'none',
    clears: ['subAccountId', 'sipTrunkId', ...labelKeys],
    rests: true,
    label: 'act.unbind',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.unbind',
  },
  'pool.delete': {
    by: 'provider',
    from: ['Free'],
    to: null,
    user: 'none',
    unless: ['reserved'],
    label: 'act.delete',
    menu: { note: 'life.cantDelete' },
    bulk: true,
    danger: true,
    refusal: 'life.delete',
  },
  'pool.activate': {
    by: 'provider',
    from: ['Free', 'Assigned', 'Returned'],
    to: 'same',
    user: 'keeps',
    sets: { lineStatus: 'Normal' },
    label: 'act.activate',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.line',
  },
  'pool.pend': {
    by: 'provider',
    from: ['Free', 'Assigned', 'Returned'],
    to: 'same',
    user: 'keeps',
    sets: { lineStatus: 'Pending' },
    label: 'act.markAsPending',
    menu: 'hidden',
    bulk: true,
    refusal: 'life.line',
  },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof acts
// The keys of a constant table are the names it was declared with.
export const actNames = Object.keys(acts) as ActName[]
export const ActName = z.enum(actNames)

/** An act that takes a number from one state to the next: what an entry of the history records. */
export type SingleAct = {
  [N in ActName]: (typeof acts)[N] extends { readonly isPath: true } ? never : N
}[ActName]
/** Whether an act is one step. */
export const isSingle = (name: ActName): name is SingleAct => (acts[name] as Act).isPath !== true
export const singleActs = actNames.filter(isSingle)
/** Acts that are made of single ones. */
export const pathActs = actNames.filter((name) => !isSingle(name))

/** An act on a selection of numbers that are in the inventory. */
export type NumberAct = {
  [N in ActName]: null extends (typeof acts)[N]['from'][number]
    ? never
    : (typeof acts)[N] extends { readonly bySheet: true }
      ? never
      : N
}[ActName]
/** A number is brought in, and changed by a sheet, by an act that needs more than a selection of numbers. */
function isNumberAct(name: ActName): name is NumberAct {
  const { from, bySheet }: Act = acts[name]
  return !from.includes(null) && bySheet !== true
}
export const numberActs = actNames.filter(isNumberAct)

/** The single acts on numbers of the inventory: what a path is made of. */
export type PathAct = SingleAct & NumberAct
const isPathAct = (name: SingleAct): name is PathAct => isNumberAct(name)
export const singleNumberActs = singleActs.filter(isPathAct)

/** What `make` gives for each act on numbers of the inventory, by its name. */
export function forNumberActs<T>(make: (name: NumberAct) => T): Readonly<Record<NumberAct, T>> {
  // The list has every name of the record.
  return Object.fromEntries(numberActs.map((name) => [name, make(name)])) as Record<NumberAct, T>
}

/** What the call of any act on numbers is given. */
export type ActInput = {
  readonly numbers: NumberSelection
  readonly reason?: string | undefined
} & { readonly [F in ActField]?: z.output<ActShapes[F]> | undefined }

/** What an act is given and sets. */
export function takenBy({ takes = {} }: Act): ActField[] {
  // The keys of `takes` are fields.
  return Object.keys(takes) as ActField[]
}

/** What an act sets without being given it. */
export function setBy({ sets }: Act): (readonly [ActField, LineStatus | HoldKind])[] {
  // The keys of `sets` are fields.
  return Object.entries(sets ?? {}) as [ActField, LineStatus | HoldKind][]
}

/** What says that a number rests. */
export const restFields = ['hold', 'holdUntil'] as const satisfies readonly ActField[]

/** What an act may change of a number besides its pool status. */
export function fieldsOf(act: Act): ActField[] {
  const { clears = [], rests } = act
  return [
    ...takenBy(act),
    ...setBy(act).map(([field]) => field),
    ...clears,
    ...(rests === true ? restFields : []),
  ]
}
