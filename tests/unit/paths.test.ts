import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acts, singleNumberActs, type Act, type SingleAct } from '../../contract/life/acts.ts'
import { canDo, next } from '../../contract/life/states.ts'
import { ofLabels } from '../../contract/fields.ts'
import { holdKinds } from '../../contract/life/holds.ts'
import { ofActFields, path, type NumberState } from '../../contract/life/paths.ts'
import { lineStatuses, poolStatuses, statuses } from '../../contract/life/statuses.ts'

const noHold = { hold: null, holdForId: null, holdUntil: null, holdNote: null } as const

const gone: NumberState = {
  pool: null,
  values: ofActFields(() => null),
}

/** A user's first digit is its sub account. */
const usersOf = (account: number) => [account * 10 + 1, account * 10 + 2]

const someLabels = fc.record(ofLabels(() => fc.constantFrom(null, 'one', 'two')))

/** Any state that a number of the inventory can be in. */
const present: fc.Arbitrary<NumberState> = fc
  .record({
    pool: fc.constantFrom(...poolStatuses),
    lineStatus: fc.constantFrom(...lineStatuses),
    account: fc.constantFrom(1, 2),
    trunk: fc.constantFrom(1, 2),
    user: fc.constantFrom(null, 0, 1),
    labels: someLabels,
    custom: fc.constantFrom(null, '{"1":"one"}'),
    hold: fc.constantFrom(
      noHold,
      { ...noHold, hold: 'reserved' as const },
      { ...noHold, hold: 'resting' as const, holdUntil: 7 },
      { hold: 'reserved' as const, holdForId: 1, holdUntil: 5, holdNote: 'one' },
    ),
  })
  .map(({ pool, lineStatus, account, trunk, user, labels, custom, hold }) => ({
    pool,
    values: {
      lineStatus,
      subAccountId: statuses[pool].owner ? account : null,
      sipTrunkId: statuses[pool].owner ? trunk : null,
      userId: statuses[pool].user && user !== null ? (usersOf(account)[user] ?? null) : null,
      ...(statuses[pool].hold ? hold : noHold),
      ...labels,
      custom,
    },
  }))

/** Every state in which an act may leave a number, given any of the values that either end has. */
function outcomes(
  act: SingleAct,
  { pool, values }: NumberState,
  ends: readonly NumberState[],
): NumberState[] {
  const line = lineStatuses.find((status) => status === values.lineStatus) ?? null
  const life = {
    pool,
    line,
    hasUser: values.userId !== null,
    hold: holdKinds.find((kind) => kind === values.hold) ?? null,
  }
  if (!canDo(act, life).allowed) return []
  const { pool: to } = next(act, life)
  if (to === null) return [gone]
  const rule: Act = acts[act]
  let states: NumberState['values'][] = [values]
  for (const field of rule.clears ?? []) states = states.map((state) => ({ ...state, [field]: null }))
  states = states.map((state) => ({ ...state, ...rule.sets }))
  if (rule.user === 'takes') states = states.map((state) => ({ ...state, userId: null }))
  // The keys of `takes` are fields.
  for (const field of Object.keys(rule.takes ?? {}) as (keyof typeof values)[]) {
    const choices = [...new Set(ends.map((end) => end.values[field]))]
    states = states.flatMap((state) => choices.map((value) => ({ ...state, [field]: value })))
  }
  if (rule.rests === true) {
    const rests = ends.filter((end) => end.values.hold === 'resting')
    const rested = rests.flatMap(({ values: { hold, holdUntil } }) =>
      states.map((state) => ({ ...state, hold, holdUntil })),
    )
    states = [...states, ...rested]
  }
  return states.flatMap((state) => {
    const { subAccountId, sipTrunkId, userId } = state
    const owned = subAccountId !== null && sipTrunkId !== null
    const unowned = subAccountId === null && sipTrunkId === null
    if (!(statuses[to].owner ? owned : unowned)) return []
    if (state.hold !== null && !statuses[to].hold) return []
    if (userId !== null && subAccountId !== Math.floor(Number(userId) / 10)) return []
    if (rule.user === 'gives' && userId === null) return []
    return [{ pool: to, values: state }]
  })
}

const spell = (state: NumberState) => JSON.stringify([state.pool, Object.entries(state.values).sort()])

/** In how many acts a number can be there, whatever each act is given; found by trying everything. */
function fewest(from: NumberState, goal: NumberState): number {
  const ends = [from, goal, gone]
  const seen = new Set([spell(from)])
  let reached = [from]
  for (let acts = 0; acts < 10; acts += 1) {
    if (reached.some((state) => spell(state) === spell(goal))) return acts
    reached = reached.flatMap((state) =>
      singleNumberActs
        .flatMap((act) => outcomes(act, state, ends))
        .filter((state) => {
          const isNew = !seen.has(spell(state))
          seen.add(spell(state))
          return isNew
        }),
    )
  }
  return Infinity
}

const assigned = (account: number, user: number | null, label: string | null): NumberState => ({
  pool: 'Assigned',
  values: {
    ...noHold,
    lineStatus: 'Normal',
    subAccountId: account,
    sipTrunkId: 1,
    userId: user,
    ...ofLabels(() => label),
    custom: null,
  },
})

describe('a path', () => {
  it('moves a number with a user to another sub account by unbinding first', () => {
    expect(path(assigned(1, 11, 'kept'), assigned(2, null, 'kept'))).toEqual([
      'user.unbind',
      'sub.release',
      'pool.unbind',
      'pool.assign',
    ])
  })

  it('is one action if one is enough, and none if the number is there', () => {
    expect(path(assigned(1, 11, 'old'), assigned(1, 11, 'new'))).toEqual(['pool.edit'])
    expect(path(assigned(1, 11, 'old'), assigned(1, 12, 'old'))).toEqual(['user.unbind', 'user.assign'])
    expect(path(assigned(1, 11, 'old'), assigned(1, 11, 'old'))).toEqual([])
  })

  it('leads out of the inventory, but not back', () => {
    expect(path(assigned(1, 11, 'old'), gone)).toEqual([
      'user.unbind',
      'sub.release',
      'pool.unbind',
      'pool.delete',
    ])
    expect(path(gone, assigned(1, null, null))).toBeNull()
  })

  it('does not lead to an impossible state', () => {
    const { values } = assigned(1, null, null)
    expect(path(assigned(1, null, null), { pool: 'Free', values })).toBeNull()
  })

  it('exists between any two states, is legal at each step, and is as short as possible', () => {
    fc.assert(
      fc.property(present, fc.oneof({ weight: 9, arbitrary: present }, fc.constant(gone)), (from, goal) => {
        // A rest only begins with a number that was somebody's.
        const mayRest = from.values.hold === 'resting' || (from.pool !== null && statuses[from.pool].owner)
        fc.pre(goal.values.hold !== 'resting' || mayRest)
        const steps = path(from, goal)
        if (steps === null) throw new Error('there is none')
        expect(steps.length).toBe(fewest(from, goal))
        let states = [from]
        for (const act of steps) states = states.flatMap((state) => outcomes(act, state, [from, goal, gone]))
        expect(states.map(spell)).toContain(spell(goal))
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
