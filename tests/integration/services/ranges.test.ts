import { beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../../contract/api.ts'
import { usages, type Block } from '../../../contract/ranges.ts'
import { saying } from '../../english.ts'
import type { Route } from '../support/asking.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers, type Directory } from '../support/stock.ts'

let route: Route
let directory: Directory
let idsOf: (...numbers: string[]) => number[]

beforeEach(async () => {
  ;({ route } = openInventory())
  directory = await addDirectory(route)
  const added = await addNumbers(
    route,
    '+49 30 23125000 - 23125049\n+49 30 2312506\n+49 30 23125060 - 23125064\n+44 20 7946 0000 - 0004',
  )
  idsOf = (...numbers) => added.filter(({ e164 }) => numbers.includes(e164)).map(({ id }) => id)
})

const plain = { name: 'Berlin', carrierId: null, receivedOn: null, note: '' } as const
const berlin = { ...plain, first: '+49 30 23125000', last: '099' } as const
const add = (given: Partial<CallInput<'ranges.add'>> = {}) => route('ranges.add', { ...berlin, ...given })
const list = async (text = '') => valueOf(await route('ranges.list', { text, offset: 0, limit: 100 })).rows
const blocks = async (input: Partial<CallInput<'ranges.blocks'>>) =>
  valueOf(await route('ranges.blocks', { blockSize: 10, offset: 0, limit: 1000, ...input }))
const ends = ({ first, last }: Pick<Block, 'first' | 'last'>) => [first.e164, last.e164]

describe('a range', () => {
  it('says what becomes of its numbers, each counted once, those of other lengths not', async () => {
    const { acme, trunk } = directory
    const [one = 0, two = 0, three = 0] = idsOf('+493023125010', '+493023125011', '+493023125020')
    valueOf(
      await route('pool.assign', { numbers: { ids: [one, two] }, subAccountId: acme, sipTrunkId: trunk }),
    )
    valueOf(await route('sub.release', { numbers: { ids: [two] } }))
    valueOf(await route('pool.reserve', { numbers: { ids: [three] } }))
    valueOf(await route('pool.pend', { numbers: { ids: idsOf('+493023125030', '+493023125031') } }))
    const range = valueOf(await add())
    expect(ends(range)).toEqual(['+493023125000', '+493023125099'])
    expect(range.use).toEqual({
      size: 100,
      available: 50,
      reserved: 1,
      resting: 0,
      awaitingPort: 2,
      assigned: 1,
      returned: 1,
      missing: 45,
      longestFree: 18,
      gaps: 5,
    })
    expect(await list()).toEqual([range])
    const numbers = valueOf(await route('numbers.count', { filter: {} })).total
    expect(numbers).toBe(61)
  })

  it('is added with its carrier, day and note, found by name and carrier, edited and deleted', async () => {
    const { id: carrierId } = valueOf(await route('directory.add', { kind: 'carrier', name: 'Südtel' }))
    const { id } = valueOf(await add({ carrierId, receivedOn: '2026-05-01', note: ' Contract 7 ' }))
    expect(await list('südt')).toMatchObject([
      { name: 'Berlin', carrier: { name: 'Südtel' }, receivedOn: '2026-05-01', note: 'Contract 7' },
    ])
    expect(await list('bERL')).toHaveLength(1)
    expect(await list('other')).toEqual([])
    expect(await route('directory.delete', { kind: 'carrier', id: carrierId })).toMatchObject({
      code: 'in_use',
      message: saying(/1 range/),
    })
    const edited = valueOf(
      await route('ranges.edit', { ...berlin, id, last: '+49 30 23125149', name: 'Mitte' }),
    )
    expect(edited).toMatchObject({ id, name: 'Mitte', carrier: null, receivedOn: null, note: null })
    expect(edited.use.size).toBe(150)
    valueOf(await route('ranges.delete', { id }))
    expect(await list()).toEqual([])
    expect(await route('ranges.delete', { id })).toMatchObject({ code: 'not_found' })
    valueOf(await route('directory.delete', { kind: 'carrier', id: carrierId }))
  })

  it('has no number of another one, which is named; those of other lengths are other numbers', async () => {
    valueOf(await add())
    for (const [first, last] of [
      ['+493023125099', '+493023125200'],
      ['+493023124000', '+493023125000'],
      ['+493023125010', '+493023125010'],
      ['+493023120000', '+493023129999'],
    ] as const) {
      expect(await add({ first, last, name: 'Other' })).toMatchObject({
        ok: false,
        code: 'refused',
        message: saying(/overlap with Berlin, which has \+49 30 23125000 – \+49 30 23125099/),
      })
    }
    valueOf(await add({ first: '+493023125100', last: '+493023125199', name: 'Next' }))
    const short = valueOf(await add({ first: '+49302312500', last: '09', name: 'Short' }))
    expect(short.use).toMatchObject({ size: 10, available: 1, missing: 9 })
    expect(await route('ranges.edit', { ...berlin, id: short.id })).toMatchObject({ code: 'refused' })
    valueOf(await route('ranges.edit', { ...berlin, id: short.id, first: '+49302312501', last: '2' }))
  })

  it.each([
    ['030 23125000', '099', /“030 23125000” is not a number with its country code/],
    ['+49 30 23125000', 'Anna', /“Anna” is not a number/],
    ['+49 30 23125000', '+49 30 231250', /as many digits/],
    ['+49 30 23125099', '00', /before the first/],
    ['+49 30 23125000', '+49 89 99999999', /can have at most 10,000,000/],
  ])('from %s to %s is refused', async (first, last, why) => {
    expect(await add({ first, last })).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: saying(why),
    })
  })

  it('is read with an exit code and a trunk zero in brackets', async () => {
    expect(ends(valueOf(await add({ first: '00 49 30 23125000' })))).toEqual([
      '+493023125000',
      '+493023125099',
    ])
    expect(ends(valueOf(await add({ first: '+49 (0)30 23125100', last: '+49 (0)30 23125109' })))).toEqual([
      '+493023125100',
      '+493023125109',
    ])
  })
})

describe('blocks', () => {
  it('of a range are as large as is wanted, cut off at its ends', async () => {
    const { id: rangeId } = valueOf(await add({ first: '+49 30 23125005', last: '064' }))
    const { rows, total } = await blocks({ rangeId, offset: 4, limit: 2 })
    expect(total).toBe(7)
    expect(rows.map(ends)).toEqual([
      ['+493023125040', '+493023125049'],
      ['+493023125050', '+493023125059'],
    ])
    expect(rows.map(({ use }) => use.missing)).toEqual([0, 10])
    const hundreds = await blocks({ rangeId, blockSize: 100 })
    expect(hundreds.rows.map(ends)).toEqual([['+493023125005', '+493023125064']])
    expect(hundreds.rows[0]?.use).toMatchObject({ size: 60, available: 50, missing: 10, gaps: 2 })
  })

  it('of all numbers are those that have one, and follow the inventory', async () => {
    const { rows } = await blocks({})
    expect(rows.map(ends)).toEqual([
      ['+442079460000', '+442079460009'],
      ['+493023125000', '+493023125009'],
      ['+493023125010', '+493023125019'],
      ['+493023125020', '+493023125029'],
      ['+493023125030', '+493023125039'],
      ['+493023125040', '+493023125049'],
      ['+49302312500', '+49302312509'],
      ['+493023125060', '+493023125069'],
    ])
    for (const { use } of rows) expect(usages.reduce((sum, key) => sum + use[key], 0)).toBe(use.size)
    expect((await blocks({ blockSize: 10_000 })).rows.map(ends)).toEqual([
      ['+442079460000', '+442079469999'],
      ['+493023120000', '+493023129999'],
      ['+49302310000', '+49302319999'],
    ])
    await addNumbers(route, '+1 650 555 0100')
    expect((await blocks({})).total).toBe(9)
  })
})

describe('numbers of a range', () => {
  const range = { first: '+493023125008', last: '+493023125061' }

  it('are a filter of lists, with the others', async () => {
    const count = async (filter: CallInput<'numbers.count'>['filter']) =>
      valueOf(await route('numbers.count', { filter })).total
    expect(await count({ ranges: [range] })).toBe(44)
    const other = { first: '+442079460003', last: '+442079469999' }
    expect(await count({ ranges: [range, other] })).toBe(46)
    expect(await count({ ranges: [range, other], country: ['GB'] })).toBe(2)
    expect(await count({ ranges: [range], text: '12501' })).toBe(10)
    const { rows } = valueOf(
      await route('numbers.list', {
        filter: { ranges: [other, range], poolStatus: ['Free'] },
        sort: { by: 'number', descending: true },
        offset: 0,
        limit: 3,
      }),
    )
    expect(rows.map(({ e164 }) => e164)).toEqual(['+493023125061', '+493023125060', '+493023125049'])
    const facets = valueOf(await route('numbers.facets', { filter: { ranges: [range] } }))
    expect(facets.country).toEqual([expect.objectContaining({ value: 'DE', count: 44 })])
  })

  it('are found where free ones are wanted of it', async () => {
    const { id: rangeId } = valueOf(await add({ first: '+49 30 23125045', last: '069' }))
    const wanted = { count: 6, consecutive: false, ending: 'any', gapsFirst: false, rangeId } as const
    const found = valueOf(await route('numbers.findFree', wanted))
    expect(found.runs.map(ends)).toEqual([
      ['+493023125045', '+493023125049'],
      ['+493023125060', '+493023125060'],
    ])
    const narrower = valueOf(await route('numbers.findFree', { ...wanted, beginsWith: '+49302312506' }))
    expect(narrower).toMatchObject({ count: 5, tooFew: { available: 5 } })
    valueOf(await route('ranges.delete', { id: rangeId }))
    expect(await route('numbers.findFree', wanted)).toMatchObject({ code: 'not_found' })
  })
})
