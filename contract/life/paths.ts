import {
  actFields,
  acts,
  restFields,
  singleNumberActs,
  setBy,
  takenBy,
  type Act,
  type ActField,
  type PathAct,
  type SingleAct,
} from './acts.ts'
import { canDo, next } from './states.ts'
import { holdKinds } from './holds.ts'
import { lineStatuses, statuses, type LineStatus, type PoolStatus } from './statuses.ts'

/** What a field of a number holds: an id, a text, or nothing. */
export type FieldValue = string | number | null

/** All of a number that acts change. Where it is not in the inventory, `pool` is null and so is every value. */
export interface NumberState {
  readonly pool: PoolStatus | null
  readonly values: Readonly<Record<ActField, FieldValue>>
}

/** Whether a number can be in such a state, as far as a path to `goal` leads through it. */
function isState({ pool, values }: NumberState, goal: NumberState): boolean {
  if (pool === null) return true
  const { subAccountId, sipTrunkId, userId } = values
  const hasOwner = statuses[pool].owner
  if (hasOwner !== (subAccountId !== null) || hasOwner !== (sipTrunkId !== null)) return false
  if (values.hold !== null && !statuses[pool].hold) return false
  // A user belongs to one sub account.
  return userId !== goal.values.userId || userId === null || subAccountId === goal.values.subAccountId
}

/** The line status among the values of a number; null where it is not in the inventory. */
function lineOf({ lineStatus }: NumberState['values']): LineStatus | null {
  return lineStatuses.find((status) => status === lineStatus) ?? null
}

/** What `act` makes of a number that is on its way to `goal`; null where the act can't be done or leads nowhere. */
function after(act: SingleAct, { pool, values }: NumberState, goal: NumberState): NumberState | null {
  const rule: Act = acts[act]
  const { clears = [], user } = rule
  const life = {
    pool,
    line: lineOf(values),
    hasUser: values.userId !== null,
    hold: holdKinds.find((kind) => kind === values.hold) ?? null,
  }
  if (!canDo(act, life).allowed) return null
  const to = next(act, life).pool
  const rests = rule.rests === true && goal.values.hold === 'resting'
  const taken = [...takenBy(rule), ...(rests ? restFields : [])]
  const set = new Map<ActField, FieldValue>(setBy(rule))
  const left = (field: ActField): FieldValue => {
    if (to === null || clears.includes(field)) return null
    if (user === 'takes' && field === 'userId') return null
    const fixed = set.get(field)
    if (fixed !== undefined) return fixed
    return taken.includes(field) ? goal.values[field] : values[field]
  }
  const state = { pool: to, values: ofActFields(left) }
  const isGiven = user !== 'gives' || state.values.userId !== null
  return isGiven && isState(state, goal) ? state : null
}

/** Something of each field that acts set. */
export function ofActFields<T>(make: (field: ActField) => T): Record<ActField, T> {
  // There is one of each field.
  return Object.fromEntries(actFields.map((field) => [field, make(field)])) as Record<ActField, T>
}

/** Where a number ends that goes through acts which set nothing; one that can't be done is passed over. */
export function afterAll(from: NumberState, acts: readonly SingleAct[]): NumberState {
  return acts.reduce((state, act) => after(act, state, state) ?? state, from)
}

const keyOf = ({ pool, values }: NumberState) =>
  JSON.stringify([pool, ...actFields.map((field) => values[field])])

/**
 * The acts that take a number of the inventory from one state to another: as few as there can be, and of as many the ones
 * that come first in the table of acts. Each act sets what it takes to what the goal has.
 * @returns an empty list where the number is there already; null where no acts lead there
 */
export function path(from: NumberState, goal: NumberState): readonly PathAct[] | null {
  const wanted = keyOf(goal)
  const seen = new Set([keyOf(from)])
  let reached: { state: NumberState; acts: readonly PathAct[] }[] = [{ state: from, acts: [] }]
  while (reached.length > 0) {
    const there = reached.find(({ state }) => keyOf(state) === wanted)
    if (there !== undefined) return there.acts
    reached = reached.flatMap(({ state, acts: before }) =>
      singleNumberActs.flatMap((act) => {
        const then = after(act, state, goal)
        if (then === null || seen.has(keyOf(then))) return []
        seen.add(keyOf(then))
        return [{ state: then, acts: [...before, act] }]
      }),
    )
  }
  return null
}
