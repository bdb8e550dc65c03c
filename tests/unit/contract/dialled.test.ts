import metadata from 'libphonenumber-js/max/metadata'
import { describe, expect, it, test } from 'vitest'
import { countryCodeOf, dialled, nationalPart, trunkPrefixOf } from '../../../contract/text/dialled.ts'

/** Where the library's data has the trunk prefix of a country. */
const trunkPrefixAt = 5
const codes = Object.entries(metadata.country_calling_codes)
const trunkPrefixIn = (country: string): unknown =>
  (metadata.countries as unknown as Record<string, readonly unknown[]>)[country]?.[trunkPrefixAt]

test('the trunk prefixes are those of the numbering plans', () => {
  for (const [code, [country = '']] of codes) {
    const known = trunkPrefixIn(country)
    // Of +1 it is the country code itself, which is found anyway; so it is in the islands that dial alike.
    const expected = typeof known === 'string' && known !== '1' ? known : ''
    expect([code, trunkPrefixOf(code)]).toEqual([code, expected])
  }
})

test('the first digits of every number give its country code', () => {
  for (const [code] of codes) expect(countryCodeOf(`${code}2345678`)).toBe(code)
})

describe('a text is read as a number', () => {
  it.each([
    ['650 555', '650555', []],
    ['tel:+44 20 7946 0000', '442079460000', []],
    ['tel:+442079460000;ext=12', '442079460000', []],
    ['callto://+442079460000', '442079460000', []],
    ['sip:+442079460000@example.com', '442079460000', []],
    ['\u202a+44 20 7946 0000\u202c', '442079460000', []],
    ['+44 (0)20 7946 0000', '4402079460000', ['442079460000']],
    ['+39 (0)6 698 12345', '3906698' + '12345', ['39669812345']],
    ['0044 20 7946 0000', '00442079460000', ['442079460000']],
    ['0044 (0)20 7946 0000', '004402079460000', ['00442079460000', '4402079460000', '442079460000']],
    ['011 44 20 7946 0000', '011442079460000', ['442079460000']],
    ['0113 496 0000', '01134960000', []],
    ['011-231-1234', '0112311234', []],
  ])('%s', (text, digits, international) => {
    expect(dialled(text)).toMatchObject({ digits, international })
  })

  it.each(['acme', '650 acme', '', '+', 'tel:', '12:30'])('and %s is none', (text) => {
    expect(dialled(text)).toBeNull()
  })

  it('from abroad with few digits only if nothing else is meant', () => {
    expect(dialled('0044 20')).toMatchObject({ international: [], perhaps: ['4420'] })
    expect(dialled('00')).toMatchObject({ perhaps: [] })
  })
})

it.each([
  ['03023125000', '49', '3023125000'],
  ['02079460000', '44', '2079460000'],
  ['0142685300', '33', '142685300'],
  ['0312345678', '81', '312345678'],
  ['0669812345', '39', '0669812345'],
  ['0612345678', '36', '12345678'],
  ['84951234567', '7', '4951234567'],
  ['84951234567', '49', null],
  ['3023125000', '49', null],
  ['0', '49', null],
])('%s within +%s is %s', (digits, code, part) => {
  expect(nationalPart(digits, code)).toBe(part)
})
