import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallInput } from '../../../contract/api.ts'
import type { Route } from '../support/asking.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers } from '../support/stock.ts'

let route: Route
let idsOf: (...numbers: string[]) => number[]

beforeEach(async () => {
  ;({ route } = openInventory())
  const { acme, trunk } = await addDirectory(route)
  const added = await addNumbers(
    route,
    '+1 650 555 0100 - 0129\n+44 20 7946 0000 - 0004\n+49 30 23125000 - 23125019\n+1 604 555 0100 - 0104',
  )
  idsOf = (...numbers) => added.filter(({ e164 }) => numbers.includes(e164)).map(({ id }) => id)
  // What is left of the thirty: 0100-0103, 0105-0114, 0116-0129.
  const numbers = { ids: idsOf('+16505550104', '+16505550115') }
  valueOf(await route('pool.assign', { numbers, subAccountId: acme, sipTrunkId: trunk }))
  valueOf(await route('pool.pend', { numbers: { ids: idsOf('+442079460001') } }))
})

afterEach(() => {
  vi.useRealTimers()
})

const plain = { count: 1, consecutive: false, ending: 'any', gapsFirst: false } as const

async function find(wanted: Partial<CallInput<'numbers.findFree'>>) {
  const { runs, ...rest } = valueOf(await route('numbers.findFree', { ...plain, ...wanted }))
  return { runs: runs.map(({ first, last, ids }) => [first.e164, last.e164, ids.length]), ...rest }
}

describe('free numbers', () => {
  it('are those that can be assigned, the lowest first, as runs', async () => {
    expect(await find({ count: 12, country: 'US' })).toEqual({
      runs: [
        ['+16505550100', '+16505550103', 4],
        ['+16505550105', '+16505550112', 8],
      ],
      count: 12,
      reserved: 0,
      resting: 0,
      tooFew: null,
    })
    expect(await find({ count: 9, country: 'GB' })).toEqual({
      runs: [
        ['+442079460000', '+442079460000', 1],
        ['+442079460002', '+442079460004', 3],
      ],
      count: 4,
      reserved: 0,
      resting: 0,
      tooFew: { available: 4, longest: null },
    })
  })

  it('follow each other where they are to, from the end that is wanted, in the shortest run that has enough', async () => {
    expect(await find({ count: 8, consecutive: true, country: 'US' })).toMatchObject({
      runs: [['+16505550105', '+16505550112', 8]],
    })
    expect(await find({ count: 8, consecutive: true, ending: '0', country: 'US' })).toMatchObject({
      runs: [['+16505550120', '+16505550127', 8]],
    })
    expect(await find({ count: 4, consecutive: true, country: 'US' })).toMatchObject({
      runs: [['+16505550100', '+16505550103', 4]],
    })
    expect(await find({ count: 4, consecutive: true, ending: '00', beginsWith: '+1' })).toMatchObject({
      runs: [['+16045550100', '+16045550103', 4]],
    })
    expect(await find({ count: 15, consecutive: true, country: 'US' })).toEqual({
      runs: [['+16505550116', '+16505550129', 14]],
      count: 14,
      reserved: 0,
      resting: 0,
      tooFew: { available: 28, longest: 14 },
    })
  })

  it('come from gaps first, so that long runs stay', async () => {
    expect(await find({ count: 6, gapsFirst: true, country: 'US' })).toMatchObject({
      runs: [
        ['+16505550100', '+16505550103', 4],
        ['+16505550105', '+16505550106', 2],
      ],
    })
    expect(await find({ count: 3, gapsFirst: true, consecutive: true, beginsWith: '+44' })).toMatchObject({
      runs: [['+442079460002', '+442079460004', 3]],
    })
  })

  it('have a pattern at the end', async () => {
    expect(await find({ count: 3, ending: 'repeats', country: 'US' })).toMatchObject({
      runs: [['+16505550111', '+16505550111', 1]],
      tooFew: { available: 1 },
    })
    expect(await find({ count: 2, ending: '00', beginsWith: '+1' })).toMatchObject({
      runs: [
        ['+16045550100', '+16045550100', 1],
        ['+16505550100', '+16505550100', 1],
      ],
    })
  })

  it('begin with digits in any form: from the country code on, or as dialled', async () => {
    const first = async (beginsWith: string, country?: string) =>
      (await find({ beginsWith, ...(country === undefined ? {} : { country }) })).runs[0]?.[0] ?? null
    expect(await first('+49 (30) 231-25')).toBe('+493023125000')
    expect(await first('00 49 30')).toBe('+493023125000')
    expect(await first('030')).toBe('+493023125000')
    expect(await first('030 23', 'DE')).toBe('+493023125000')
    expect(await first('30 23', 'DE')).toBe('+493023125000')
    expect(await first('650', 'US')).toBe('+16505550100')
    expect(await first('1650')).toBe('+16505550100')
    expect(await first('+1 65')).toBe('+16505550100')
    expect(await first('650')).toBeNull()
    expect(await first('+44', 'US')).toBeNull()
    expect(await route('numbers.findFree', { ...plain, beginsWith: 'Acme' })).toMatchObject({
      ok: false,
      code: 'invalid_input',
    })
  })

  it('are not those that are reserved now, and it is said how many of those were passed over', async () => {
    const until = Date.UTC(2026, 5, 1)
    vi.useFakeTimers({ toFake: ['Date'], now: until - 1000 })
    const held = [idsOf('+493023125000', '+493023125001'), idsOf('+493023125012')]
    valueOf(await route('pool.reserve', { numbers: { ids: held[0] ?? [] } }))
    valueOf(await route('pool.reserve', { numbers: { ids: held[1] ?? [] }, holdUntil: until }))
    expect(await find({ count: 8, consecutive: true, beginsWith: '030', country: 'DE' })).toEqual({
      runs: [['+493023125002', '+493023125009', 8]],
      count: 8,
      reserved: 2,
      resting: 0,
      tooFew: null,
    })
    expect(await find({ count: 12, consecutive: true, country: 'DE' })).toMatchObject({
      runs: [['+493023125002', '+493023125011', 10]],
      reserved: 3,
      resting: 0,
      tooFew: { available: 17, longest: 10 },
    })
    expect(await find({ count: 9, ending: '0', beginsWith: '+49' })).toMatchObject({ count: 1, reserved: 1 })
    expect(await find({ count: 30, country: 'US' })).toMatchObject({ reserved: 0 })
    vi.setSystemTime(until)
    expect(await find({ count: 12, consecutive: true, country: 'DE' })).toMatchObject({
      runs: [['+493023125002', '+493023125013', 12]],
      reserved: 2,
      resting: 0,
    })
  })

  it('can be assigned with the ids that come with them', async () => {
    const { runs } = valueOf(await route('numbers.findFree', { ...plain, count: 4, consecutive: true }))
    const ids = runs.flatMap((run) => run.ids)
    const { acts } = valueOf(await route('numbers.permissions', { numbers: { ids } }))
    expect(acts.find(({ act }) => act === 'pool.assign')).toMatchObject({ applies: 4, skipped: [] })
  })
})
