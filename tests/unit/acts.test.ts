import { describe, expect, it } from 'vitest'
import { inEnglish } from '../english.ts'
import { ActName, actNames, acts, pathActs, singleActs, type Act } from '../../contract/life/acts.ts'
import { absent, canDo, next, type LifeState } from '../../contract/life/states.ts'
import { holdKinds } from '../../contract/life/holds.ts'
import { lineStatuses, poolStatuses } from '../../contract/life/statuses.ts'

/** Every state that a number can be in, and two that it can't. */
const states: readonly LifeState[] = [null, ...poolStatuses].flatMap((pool) =>
  [false, true].flatMap((hasUser) =>
    (pool === null ? [null] : lineStatuses).flatMap((line) =>
      (pool === 'Free' ? [null, ...holdKinds] : [null]).map((hold) => ({ pool, line, hasUser, hold })),
    ),
  ),
)

/** The table of the domain, written out a second time: act, from → to; everything else is refused. */
const allowed = [
  ['pool.add', 'none', 'Free'],
  ['pool.import', 'none', 'Free'],
  ['pool.assign', 'Free', 'Assigned'],
  ['pool.edit', 'Free', 'Free'],
  ['pool.edit', 'Assigned', 'Assigned'],
  ['pool.edit', 'Assigned+user', 'Assigned+user'],
  ['pool.reserve', 'Free', 'Free, reserved'],
  ['pool.lift', 'Free, reserved', 'Free'],
  ['pool.assign', 'Free, reserved', 'Assigned'],
  ['pool.edit', 'Free, reserved', 'Free, reserved'],
  ['pool.endRest', 'Free, resting', 'Free'],
  ['pool.assign', 'Free, resting', 'Assigned'],
  ['pool.edit', 'Free, resting', 'Free, resting'],
  ['pool.delete', 'Free, resting', 'none'],
  ['pool.activate', 'Free, pending, resting', 'Free, resting'],
  ['pool.pend', 'Free, resting', 'Free, pending, resting'],
  ['pool.activate', 'Free, pending, reserved', 'Free, reserved'],
  ['pool.pend', 'Free, reserved', 'Free, pending, reserved'],
  ['pool.activate', 'Free, pending', 'Free'],
  ['pool.activate', 'Assigned, pending', 'Assigned'],
  ['pool.activate', 'Assigned+user, pending', 'Assigned+user'],
  ['pool.activate', 'Returned, pending', 'Returned'],
  ['pool.pend', 'Free', 'Free, pending'],
  ['pool.pend', 'Assigned', 'Assigned, pending'],
  ['pool.pend', 'Assigned+user', 'Assigned+user, pending'],
  ['pool.pend', 'Returned', 'Returned, pending'],
  ['user.assign', 'Assigned', 'Assigned+user'],
  ['user.unbind', 'Assigned+user', 'Assigned'],
  ['sub.release', 'Assigned', 'Returned'],
  ['pool.unbind', 'Returned', 'Free'],
  ['pool.delete', 'Free', 'none'],
] as const

const spell = ({ pool, line, hasUser, hold }: LifeState) =>
  [`${pool ?? 'none'}${hasUser ? '+user' : ''}`, line === 'Pending' && 'pending', hold]
    .filter((part) => typeof part === 'string')
    .join(', ')

/** Acts that are about the line are all in the table; of the others the line asks nothing, and they leave it. */
function wanted(act: ActName, state: LifeState): string | undefined {
  const find = (from: string) => allowed.find(([name, each]) => name === act && each === from)?.[2]
  const rule: Act = acts[act]
  if (rule.sets?.lineStatus !== undefined || state.line !== 'Pending') return find(spell(state))
  const to = find(spell({ ...state, line: 'Normal' }))
  return to === undefined || to === 'none' ? to : to.replace(/(, (?:reserved|resting))?$/u, ', pending$1')
}

const cases = singleActs.flatMap((act) =>
  states.map((state) => ({
    act,
    state,
    from: spell(state),
    to: wanted(act, state) ?? null,
  })),
)

describe('the life of a number', () => {
  it.each(cases.filter(({ to }) => to !== null))('$act leads from $from to $to', ({ act, state, to }) => {
    expect(canDo(act, state)).toEqual({ allowed: true })
    expect(spell(next(act, state))).toBe(to)
  })

  it.each(cases.filter(({ to }) => to === null))('$act is refused for $from', ({ act, state }) => {
    const permission = canDo(act, state)
    expect(inEnglish(permission)).toEqual({
      allowed: false,
      reason: expect.stringMatching(/^[A-Z].*[^.]$/) as string,
    })
    expect(() => next(act, state)).toThrow(permission.allowed ? '' : permission.reason.key)
  })

  it('imports a number in the state of its row, and adds it only as Free', () => {
    for (const pool of poolStatuses) {
      for (const line of lineStatuses) {
        const arrives = { pool, line, hasUser: false, hold: null }
        expect(next('pool.import', absent, arrives)).toEqual(arrives)
      }
    }
    const withUser: LifeState = { pool: 'Assigned', line: 'Normal', hasUser: true, hold: null }
    const pending: LifeState = { pool: 'Free', line: 'Pending', hasUser: false, hold: null }
    expect(next('pool.add', absent, pending)).toEqual(pending)
    expect(next('pool.import', absent, withUser)).toEqual(withUser)
    expect(() => next('pool.import', absent, { ...withUser, pool: 'Returned' })).toThrow('Returned')
    expect(() => next('pool.add', absent, { ...withUser, hasUser: false })).toThrow('Assigned')
  })

  it.each([
    [
      'pool.delete',
      { pool: 'Assigned', hasUser: false },
      'Only Free numbers can be deleted (currently Assigned)',
    ],
    [
      'pool.delete',
      { pool: 'Returned', hasUser: false },
      'Only Free numbers can be deleted (currently Returned)',
    ],
    [
      'pool.assign',
      { pool: 'Returned', hasUser: false },
      'Only Free numbers can be assigned (currently Returned)',
    ],
    [
      'pool.unbind',
      { pool: 'Assigned', hasUser: false },
      'Only Returned numbers can be unbound (currently Assigned)',
    ],
    ['sub.release', { pool: 'Assigned', hasUser: true }, 'Assigned to a user; unbind the user first'],
    ['user.assign', { pool: 'Assigned', hasUser: true }, 'Already has a user; unbind that user first'],
    ['user.unbind', { pool: 'Assigned', hasUser: false }, 'Has no user'],
    ['pool.add', { pool: 'Returned', hasUser: false }, 'Already in the inventory (Returned)'],
    ['pool.activate', { pool: 'Free', hasUser: false }, 'Not Pending'],
    [
      'pool.delete',
      { pool: 'Free', hasUser: false, hold: 'reserved' },
      'Reserved; lift the reservation first',
    ],
    ['pool.reserve', { pool: 'Free', hasUser: false, hold: 'resting' }, 'Resting; end its rest first'],
    ['pool.endRest', { pool: 'Free', hasUser: false, hold: 'reserved' }, 'Not resting'],
    ['pool.lift', { pool: 'Free', hasUser: false }, 'Not reserved'],
    ['pool.pend', { pool: 'Free', line: 'Pending', hasUser: false }, 'Already Pending'],
  ] as const)('%s says why it is refused for %o', (act, state, reason) => {
    expect(canDo(act, { line: 'Normal', hold: null, ...state })).toEqual({ allowed: false, reason })
  })

  it('has every action once, in the table, the list and the schema', () => {
    expect([...actNames].sort()).toEqual(Object.keys(acts).sort())
    expect(ActName.options).toEqual(actNames)
  })

  it('combines single actions into a path, without extra conditions on the user', () => {
    expect(pathActs).toEqual(['pool.move', 'pool.return', 'pool.update'])
    for (const act of pathActs) {
      for (const state of states) {
        expect(canDo(act, state).allowed).toBe(acts[act].from.some((from) => from === state.pool))
      }
    }
  })

  it('lets the sub account only manage its users and give numbers back', () => {
    expect(actNames.filter((act) => acts[act].by === 'subAccount')).toEqual([
      'user.assign',
      'user.unbind',
      'sub.release',
    ])
  })
})
