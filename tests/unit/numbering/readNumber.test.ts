import fc from 'fast-check'
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../english.ts'
import type { RefusalReason, WarningReason } from '../../../contract/reasons.ts'
import { E164 } from '../../../contract/values.ts'
import { noAnswers } from '../../../contract/sheets/sheets.ts'
import { readNumber } from '../../../electron/numbering/readNumber.ts'

const reading = (text: string, country = '', file: string | null = null) =>
  inEnglish(readNumber({ text }, country, { ...noAnswers, country: file }))
const codes = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) =>
  issues.map(({ code }) => code)

describe('one number in any spelling', () => {
  it.each([
    ['+16505550100'],
    ['+1 650 555 0100'],
    ['+1 (650) 555-0100'],
    ['+1.650.555.0100'],
    ['+1-650-555-0100'],
    ['(+1) 650 555 0100'],
    ['+1/650/555/0100'],
    ["'+16505550100"],
    ['’+16505550100'],
    ['="+16505550100"'],
    ['"+16505550100"'],
    ['tel:+1-650-555-0100'],
    ['TEL: +16505550100'],
    ['+1\u00a0650\u202f555\u20090100'],
    ['+1 650–555—0100'],
    ['+1 650\u2011555\u22120100'],
    ['  +1 650 555 0100\t'],
  ])('%s', (text) => {
    expect(reading(text)).toEqual({
      number: { e164: '+16505550100', country: 'US', numberType: 'Toll' },
      issues: [],
    })
  })

  it.each([
    ['\u202d+16505550100\u202c'],
    ['\ufeff+1650\u200b5550100'],
    ['＋１　（６５０）　５５５－０１００'],
    ['+١٦٥٠٥٥٥٠١٠٠'],
  ])('with invisible or unusual characters, with a note: %s', (text) => {
    const { number, issues } = reading(text)
    expect(number?.e164).toBe('+16505550100')
    expect(issues).toMatchObject([{ severity: 'warning', code: 'value_changed' }])
  })

  it.each([
    ['(650) 555-0100', 'US'],
    ['650-555-0100', 'us'],
    ['1 650 555 0100', 'US'],
    ['16505550100', 'US'],
    ['011 1 650 555 0100', 'US'],
    ["'6505550100", ' US '],
    ['6505550100', 'ＵＳ'],
  ])('in national format with its Country: %s', (text, country) => {
    expect(reading(text, country)).toEqual({
      number: { e164: '+16505550100', country: 'US', numberType: 'Toll' },
      issues: [],
    })
  })

  it.each([
    ['020 7946 0958', 'GB', '+442079460958'],
    ['0044 20 7946 0958', 'GB', '+442079460958'],
    ['442079460958', 'GB', '+442079460958'],
    ['030/123456', 'DE', '+4930123456'],
    ['+49 30/123456', 'DE', '+4930123456'],
    ['02 61 91 50 38', 'FR', '+33261915038'],
    ['031-39 00 94', 'SE', '+4631390094'],
    ['(11) 2345-6940', 'BR', '+551123456940'],
    ['8 800 555 35 35', 'RU', '+78005553535'],
  ])('%s in %s', (text, country, e164) => {
    expect(reading(text, country)).toMatchObject({ number: { e164, country }, issues: [] })
  })

  it('says how a number was read with the country chosen for the file', () => {
    const { number, issues } = reading('(650) 555-0100', '', 'US')
    expect(number?.e164).toBe('+16505550100')
    expect(issues).toMatchObject([{ severity: 'warning', code: 'country_derived' }])
    expect(issues[0]?.message).toContain('+1 650 555 0100')
  })

  it('prefers the row’s own country to the file’s', () => {
    expect(reading('020 7946 0958', 'GB', 'US').number?.e164).toBe('+442079460958')
  })
})

it('more than 15 digits are not a number, even if the numbering plan has them', () => {
  expect(parsePhoneNumberFromString('+4930300999992225')?.isValid()).toBe(true)
  expect(reading('+4930300999992225')).toMatchObject({ number: null, issues: [{ code: 'not_valid' }] })
  expect(reading('030 300999992225', 'DE')).toMatchObject({ number: null, issues: [{ code: 'not_valid' }] })
})

describe('a number cell', () => {
  const value = (number: number, country = '', file: string | null = null) =>
    readNumber({ value: number }, country, { ...noAnswers, country: file })

  it.each([
    [16505550100, 'US'],
    [6505550100, 'US'],
  ])('%d with its country', (number, country) => {
    expect(value(number, country)).toMatchObject({ number: { e164: '+16505550100' }, issues: [] })
  })

  it.each([6463355603, 16505550100, 442079460958])('%d alone has no country', (number) => {
    expect(codes(value(number))).toEqual(['national_without_country'])
  })

  it('is international only if the person says that its + is missing, with a note', () => {
    const answers = { ...noAnswers, bare: 'international' } as const
    const read = readNumber({ value: 442079460958 }, '', answers)
    expect(read.number?.e164).toBe('+442079460958')
    expect(codes(read)).toEqual(['value_changed'])
    expect(readNumber({ text: '442079460958' }, '', answers)).toEqual(read)
  })

  it.each([
    [6505550100, 'US', '+16505550100'],
    [16505550100, 'US', '+16505550100'],
    [442079460958, 'US', undefined],
    [4362175902, 'US', undefined],
    [6242175902, 'US', undefined],
    [5112345678, 'IT', undefined],
    [49775591155, 'DE', undefined],
    [6045550932, 'US', undefined],
  ])('%d is a number of %s, or not a number', (number, country, e164) => {
    expect(value(number, '', country).number?.e164).toBe(e164)
    expect(value(number, country).number?.e164).toBe(e164)
    expect(reading(String(number), '', country).number?.e164).toBe(e164)
  })

  it.each([
    [6505550100, '', null, 'national_without_country'],
    [16505550100.5, 'US', null, 'not_valid'],
    [-16505550100, 'US', null, 'not_valid'],
    [1.65e20, 'US', null, 'not_valid'],
    [0, 'US', null, 'not_valid'],
    [NaN, '', null, 'not_valid'],
    [123, 'US', null, 'not_valid'],
    [123, '', 'US', 'not_valid'],
  ] as const)('%d (%s) is refused', (number, country, file, code) => {
    expect(codes(value(number, country, file))).toEqual([code])
  })

  it('and the same digits as text give the same number if the row has a country', () => {
    for (const [digits, country] of [
      ['18005554301', 'US'],
      ['498923180141', 'DE'],
      ['27215555105', 'ZA'],
      ['4155550632', 'US'],
    ] as const) {
      expect(readNumber({ value: Number(digits) }, country, noAnswers)).toEqual(reading(digits, country))
    }
  })
})

const refusals: [string, string, RefusalReason, RegExp?][] = [
  ['', '', 'number_missing'],
  ['   ', 'US', 'number_missing'],
  ["'", '', 'number_missing'],
  ['1.65056E+10', '', 'scientific'],
  ['1.65056E+10', 'US', 'scientific'],
  ['5,58199E+12', 'BR', 'scientific'],
  ['1.65e10', '', 'scientific'],
  ['+1.65056E+10', '', 'scientific'],
  ['1E+10', '', 'scientific'],
  ['6505550100', '', 'national_without_country'],
  ['16505550100', '', 'national_without_country'],
  ['(650) 555-0100', '', 'national_without_country'],
  ['0044 20 7946 0958', '', 'national_without_country'],
  ['011 44 20 7946 0958', '', 'national_without_country'],
  ['1-800-FLOWERS', '', 'national_without_country'],
  ['+1 650 555 0123 ext. 9', '', 'extension'],
  ['+1 650 555 0123 x9', '', 'extension'],
  ['+16505550123x9', '', 'extension'],
  ['+1 650 555 0123 extension 9', '', 'extension'],
  ['+1 650 555 0123 #9', '', 'extension'],
  ['+16505550123;ext=9', '', 'extension'],
  ['tel:+16505550123;ext=9', '', 'extension'],
  ['+493012345-99', 'DE', 'number_or_range', /range of 55/],
  ['+493012345-99', '', 'number_or_range', /range of 55/],
  ['+49 30 12345 - 99', '', 'number_or_range', /range of 55/],
  ['+1 650 555 0100 - 0199', '', 'not_valid', /range/],
  ['+1 650 555 0100-0199', '', 'not_valid', /range/],
  ['650 555 0100 - 650 555 0199', 'US', 'not_valid', /range/],
  ['6505550100..6505550199', 'US', 'not_valid', /range/],
  ['+16505550100 to 0199', '', 'not_valid', /range/],
  ['6505550100/6505550101', 'US', 'not_valid', /range/],
  ['+16505550100/01', '', 'not_valid', /range/],
  ['+16505550100, 6505550101', '', 'not_valid', /range/],
  ['6505550100; 6505550101', 'US', 'not_valid', /range/],
  ['4930123456.0', 'DE', 'not_valid', /decimal/],
  ['+4930123456,00', 'DE', 'not_valid', /decimal/],
  ['16,505,550,100', 'US', 'not_valid', /decimal/],
  ['+16505550100 +16505550101', '', 'not_valid', /two numbers/],
  ['++16505550100', '', 'not_valid', /more than one \+/],
  ['1+6505550100', '', 'not_valid', /\+ is not at the beginning/],
  ['=A1+1', '', 'not_valid', /formula/],
  ['+1 650 555 O1OO', '', 'not_valid', /letter/],
  ['+1 65O 555 0100', '', 'not_valid', /letter/],
  ['+16505550100*', '', 'not_valid', /characters/],
  ['+16505550100¹', '', 'not_valid', /characters/],
  ['+1 650 555 0100 (büro)', '', 'not_valid', /word next to it \(büro\)/],
  ['n/a', '', 'not_valid'],
  ['-', '', 'not_valid'],
  ['+', '', 'not_valid'],
  ['+1', '', 'not_valid'],
  ['+0 650 555 0100', '', 'not_valid'],
  ['+999 123456789', '', 'not_valid'],
  ['+1 650 555 01000', '', 'not_valid'],
  ['123', 'US', 'not_valid', /in US/],
  ['1-'.repeat(30_000), 'US', 'not_valid', /too long/],
]

describe('refused numbers', () => {
  it.each(refusals)('%j (%s): %s', (text, country, code, message = /./) => {
    const read = reading(text, country)
    expect(read.number).toBeNull()
    expect(codes(read)).toEqual([code])
    expect(read.issues[0]).toMatchObject({ field: 'number', severity: 'refused' })
    expect(read.issues[0]?.message).toMatch(message)
    expect(read.issues[0]?.advice).not.toBeNull()
  })

  it('says how to fix a sheet that lost digits', () => {
    expect(reading('1.65056E+10').issues).toEqual([
      {
        field: 'number',
        severity: 'refused',
        code: 'scientific',
        message: 'Digits lost to scientific notation',
        advice: 'Format the column as Text in the spreadsheet program, enter the number again and save.',
      },
    ])
  })

  it('names both countries when they differ, and keeps the number for finding duplicates', () => {
    const read = reading('+34912345777', 'SG')
    expect(read.number?.e164).toBe('+34912345777')
    expect(read.issues).toMatchObject([
      { field: 'country', severity: 'refused', message: 'Country does not match the number (ES, not SG)' },
    ])
  })

  it('reads digits only in the row’s country', () => {
    expect(codes(reading('442079460958', 'US'))).toEqual(['not_valid'])
    expect(codes(readNumber({ value: 442079460958 }, 'US', noAnswers))).toEqual(['not_valid'])
    expect(codes(reading('+442079460958', 'US'))).toEqual(['country_mismatch'])
  })

  it('does not use the file’s country if the row has an unknown one', () => {
    const read = reading('+16505550100', 'Ruritania')
    expect(read.issues).toMatchObject([{ field: 'country', code: 'unknown_country', severity: 'refused' }])
    expect(codes(reading('650 555 0100', 'Ruritania', 'US'))).toEqual(['unknown_country'])
    expect(codes(reading('', 'Ruritania'))).toEqual(['unknown_country', 'number_missing'])
  })
})

describe('shared country codes', () => {
  it('a toll-free number of a shared code belongs to each of its countries', () => {
    expect(reading('+1 800 555 5281', 'CA')).toMatchObject({
      number: { country: 'CA', numberType: 'Toll-free' },
      issues: [],
    })
    expect(reading('+1 800 555 5281').number?.country).toBe('US')
  })

  it('a geographic number belongs only to its own country', () => {
    expect(codes(reading('+1 604 555 0932', 'US'))).toEqual(['country_mismatch'])
    expect(reading('+1 604 555 0932', 'CA').number?.country).toBe('CA')
  })

  it('an international range has the country 001', () => {
    expect(reading('+800 1234 5678')).toMatchObject({ number: { country: '001', numberType: 'Toll-free' } })
    expect(reading('+800 1234 5678', '001').issues).toEqual([])
    expect(codes(reading('+800 1234 5678', 'US'))).toEqual(['country_mismatch'])
    expect(codes(reading('+16505550100', '001'))).toEqual(['country_mismatch'])
  })
})

const warnings: [string, string, WarningReason, string][] = [
  ['1-800-FLOWERS', 'US', 'letters_mapped', '+18003569377'],
  ['+1 800 flowers', '', 'letters_mapped', '+18003569377'],
  ['+1 900 555 1234', '', 'premium_rate', '+19005551234'],
  ['+44 (0)20 7946 0958', '', 'value_changed', '+442079460958'],
]

describe('warnings', () => {
  it.each(warnings)('%s (%s): %s', (text, country, code, e164) => {
    const read = reading(text, country)
    expect(read.number?.e164).toBe(e164)
    expect(codes(read)).toEqual([code])
    expect(read.issues[0]?.severity).toBe('warning')
  })
})

const sampleNumbers = getCountries().flatMap((country) => {
  const parsed = getExampleNumber(country, examples)
  return parsed?.isValid() === true ? [parsed] : []
})
const anyNumber = fc.constantFrom(...sampleNumbers)
const noise = fc.constantFrom('', ' ', '\u00a0', '\u200b', '\u200e', '\u202a', '\ufeff')

describe('a leading 0 that a number cell loses', () => {
  const italian = { ...noAnswers, country: 'IT' }

  it.each([
    ['a landline of Bologna', { value: 5112345678 }],
    ['the same as text', { text: '5112345678' }],
    ['a mobile number, or a landline of Varese', { value: 3312345678 }],
  ])('is reported: %s', (_what, cell) => {
    const read = readNumber(cell, '', italian)
    expect(read.number).toBeNull()
    expect(read.issues.map(({ message }) => message)).toEqual([
      'Not a valid phone number in IT: its leading 0 may have been lost',
    ])
  })

  it('is no question in text, which keeps it', () => {
    expect(readNumber({ text: '331 234 5678' }, '', italian).number?.e164).toBe('+393312345678')
    expect(readNumber({ text: '0331 234 5678' }, '', italian).number?.e164).toBe('+3903312345678')
  })
})

describe('any number of any country', () => {
  it('has a sample for nearly every country', () => {
    expect(sampleNumbers.length).toBeGreaterThan(220)
  })

  it('is the same in international format, as a tel: link, and with invisible characters', () => {
    fc.assert(
      fc.property(anyNumber, fc.array(noise, { minLength: 20, maxLength: 20 }), (parsed, between) => {
        let at = 0
        for (const text of [parsed.number, parsed.formatInternational(), parsed.format('RFC3966')]) {
          expect(reading(text).number?.e164).toBe(parsed.number)
          const noisy = text.replaceAll(/(?<=\d)/gu, () => between[(at += 1) % between.length] ?? '')
          expect(reading(noisy).number?.e164).toBe(parsed.number)
        }
      }),
    )
  })

  it('is the same in national format with its country, or is refused: never another number', () => {
    fc.assert(
      fc.property(anyNumber, (parsed) => {
        const { number } = reading(parsed.formatNational(), parsed.country)
        if (number !== null) expect(number.e164).toBe(parsed.number)
        const asValue = readNumber(
          { value: Number(parsed.number.slice(1)) },
          parsed.country ?? '',
          noAnswers,
        ).number
        if (asValue !== null) expect(asValue.e164).toBe(parsed.number)
      }),
      { numRuns: 500 },
    )
  })

  it('is read, in national format, for nearly every country', () => {
    const unread = sampleNumbers.filter(
      (parsed) => reading(parsed.formatNational(), parsed.country).number === null,
    )
    expect(unread.map(({ country }) => country)).toEqual([])
  })

  it('is stable: reading the result again changes nothing', () => {
    fc.assert(
      fc.property(anyNumber, (parsed) => {
        expect(reading(parsed.number)).toMatchObject({ number: { e164: parsed.number } })
        expect(reading(parsed.number).issues.filter(({ severity }) => severity === 'refused')).toEqual([])
      }),
    )
  })
})

describe('any input', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[+\d().\-/ exE#;,'="]{0,30}$/u),
  )
  const countries = fc.constantFrom('', 'US', 'DE', 'gb', 'XX', '001', '__proto__', 'constructor')

  it('never throws, and is a valid number or has a reason', () => {
    fc.assert(
      fc.property(junk, countries, fc.constantFrom(null, 'US', 'ZZ'), (text, country, file) => {
        const { number, issues } = reading(text, country, file)
        if (number === null) expect(issues.some(({ severity }) => severity === 'refused')).toBe(true)
        else {
          expect(E164.safeParse(number.e164).success).toBe(true)
          expect(parsePhoneNumberFromString(number.e164)?.isValid()).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('no number is made up', () => {
    fc.assert(
      fc.property(fc.double(), countries, (value, country) => {
        const { number } = readNumber({ value }, country, noAnswers)
        if (number !== null) expect(number.e164).toContain(String(value).slice(-6))
      }),
    )
  })
})
