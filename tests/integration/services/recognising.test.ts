import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import { listedLimit } from '../../../contract/numbers.ts'
import type { Route } from '../support/asking.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers, numbersOf } from '../support/stock.ts'

let route: Route

beforeEach(async () => {
  ;({ route } = openInventory())
  await addNumbers(route, '+1 650 555 0100 - 0109\n+442079460000')
})

const recognise = async (text: string, country?: string) =>
  valueOf(await route('numbers.recognise', { text, ...(country === undefined ? {} : { country }) }))

describe('a list of numbers', () => {
  it('is looked up in the inventory, each number once, in the order of the list', async () => {
    const { found, missing, refused, lines } = await recognise(
      '+44 20 7946 0000\n(650) 555-0101; +1 650 555 0101\n+49 30 23125000\nnot a number',
      'US',
    )
    expect(found).toEqual(['+442079460000', '+16505550101'])
    expect(missing).toEqual(['+493023125000'])
    expect(refused).toBe(1)
    expect(
      lines.map(({ line, count, missing, problem }) => [line, count, missing, problem?.message]),
    ).toEqual([
      [3, 1, 1, undefined],
      [4, 0, 0, 'Not a valid phone number'],
      [1, 1, 0, undefined],
      [2, 1, 0, undefined],
      [2, 1, 0, undefined],
    ])
  })

  it('has ranges, of which some may be missing', async () => {
    const { found, missing, lines } = await recognise('+1 650 555 0105 - 0114')
    expect([found.length, missing.length]).toEqual([5, 5])
    expect(lines).toMatchObject([{ count: 10, missing: 5, first: '+1 650 555 0105', problem: null }])
  })

  it('asks for a country where national numbers have none', async () => {
    const { found, lines } = await recognise('650 555 0100')
    expect(found).toEqual([])
    expect(lines[0]?.problem?.advice).toEqual(saying('country'))
  })

  it('needs no country for a national number that matches a single number of the inventory', async () => {
    await addNumbers(route, '+49 30 23125000\n+61 2 5550 1234\n+33 2 55 50 12 34\n+39 06 6981 2345')
    const list = '020 7946 0000\n(030) 23125000\n06 6981 2345\n0033 1 42 68 53 00\n02 5550 1234\n030 2312'
    const { found, missing, refused, lines } = await recognise(list)
    expect(found).toEqual(['+442079460000', '+493023125000', '+390669812345'])
    // Two numbers are dialled like one of them, and the last is a part of one only.
    expect([missing, refused]).toEqual([[], 3])
    expect(lines[0]?.problem?.message).toEqual('National number without a country')
  })

  it('that is too long says so, and keeps what was found', async () => {
    const { missing, lines } = await recognise(`+1 650 556 0000 * ${listedLimit}\n+1 650 555 0100`)
    expect(missing).toHaveLength(listedLimit)
    expect(lines[1]?.problem?.message).toEqual('Not searched for: a list can have at most 10,000 numbers')
    const book = await route('numbers.recognise', { text: '1;'.repeat(2 * listedLimit + 1) })
    expect(book).toMatchObject({ ok: false, code: 'refused' })
  })

  it('never returns what is not in its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), async (text) => {
        const result = await route('numbers.recognise', { text })
        expect(result).toMatchObject({ ok: true, value: { found: [], missing: [] } })
      }),
      { numRuns: 200 },
    )
  })
})

describe('the numbers from a list', () => {
  it('are listed, counted, narrowed further and acted on', async () => {
    const inventory = openInventory()
    const { acme, trunk } = await addDirectory(inventory.route)
    await addNumbers(inventory.route, '+1 650 555 0100 - 0109\n+442079460000')
    const filter = { e164: ['+442079460000', '+16505550107', '+16505550103', '+16505559999'] }
    const numbers = await numbersOf(inventory.route, filter)
    expect(numbers.map(({ e164 }) => e164)).toEqual(['+16505550103', '+16505550107', '+442079460000'])
    expect(valueOf(await inventory.route('numbers.count', { filter })).total).toBe(3)
    const { country } = valueOf(await inventory.route('numbers.facets', { filter, fields: ['country'] }))
    expect(country.map(({ value, count }) => [value, count])).toEqual([
      ['GB', 1],
      ['US', 2],
    ])
    expect(await numbersOf(inventory.route, { ...filter, text: '0107' })).toHaveLength(1)
    expect(await numbersOf(inventory.route, { ...filter, country: ['GB'] })).toHaveLength(1)
    const assigned = await inventory.route('pool.assign', {
      numbers: { filter, except: [] },
      subAccountId: acme,
      sipTrunkId: trunk,
    })
    expect(valueOf(assigned).done).toBe(3)
    expect(await numbersOf(inventory.route, { poolStatus: ['Assigned'] })).toHaveLength(3)
    expect(await numbersOf(inventory.route, { e164: [] })).toHaveLength(11)
  })
})
