import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromSchema } from '../../../contract/messages/schemaMessages.ts'
import { labelShapes } from '../../../contract/fields.ts'
import { Country, E164, Name, Timestamp } from '../../../contract/values.ts'

const { billingReferenceId: BillingReferenceId, serviceInfo: ServiceInfo } = labelShapes

describe('E.164', () => {
  it.each(['+12', '+16505550100', '+123456789012345'])('takes %s', (text) => {
    expect(E164.parse(text)).toBe(text)
  })

  it.each([
    '',
    '+',
    '+1',
    '16505550100',
    '+06505550100',
    '+1234567890123456',
    '+1 650',
    '+1650555010a',
    '+１６５０',
  ])('refuses %s', (text) => {
    expect(E164.safeParse(text).success).toBe(false)
  })

  it('is an integer that JavaScript stores exactly, whatever its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{1,14}$/), (text) => {
        expect(E164.parse(text)).toBe(text)
        expect(`+${Number(text.slice(1))}`).toBe(text)
      }),
    )
  })
})

describe('texts', () => {
  it.each([
    ['billing reference ID', BillingReferenceId, 60, 'Billing reference ID is longer than 60 characters'],
    ['service info', ServiceInfo, 255, 'Service info is longer than 255 characters'],
    ['name', Name, 120, 'The name is longer than 120 characters'],
  ] as const)('a %s is trimmed first and measured then', (_what, schema, limit, message) => {
    expect(schema.parse(`  ${'x'.repeat(limit)}  `)).toBe('x'.repeat(limit))
    const tooLong = schema.safeParse('x'.repeat(limit + 1))
    expect(fromSchema(tooLong.error?.issues[0]?.message ?? '')).toEqual(message)
  })

  it('are composed, so that the same text is the same', () => {
    expect(Name.parse('Cafe\u0301')).toBe('Caf\u00e9')
  })

  it.each(['a\nb', 'a\tb', 'a\u0000b', 'a\u2028b', 'a\u0085b'])('have no control characters: %j', (text) => {
    expect(ServiceInfo.safeParse(text).success).toBe(false)
  })

  it('may be empty, but a name may not', () => {
    expect(BillingReferenceId.parse('')).toBe('')
    expect(fromSchema(Name.safeParse(' \u00a0 ').error?.issues[0]?.message ?? '')).toEqual(
      'A name is required',
    )
  })
})

it('a country is ISO 3166-1 alpha-2, or the world', () => {
  expect(['US', 'DE', '001'].map((text) => Country.safeParse(text).success)).toEqual([true, true, true])
  expect(['us', 'USA', '01', ''].map((text) => Country.safeParse(text).success)).toEqual(Array(4).fill(false))
})

it('a timestamp has the format of Date', () => {
  expect(Timestamp.parse(new Date(0).toISOString())).toBe('1970-01-01T00:00:00.000Z')
  expect(Timestamp.safeParse('2026-01-01').success).toBe(false)
  expect(Timestamp.safeParse('2026-01-01T00:00:00+02:00').success).toBe(false)
})

it('a name is stored without invisible characters, except those that shape others', () => {
  expect(Name.parse('Acme\u200b Clinics\u00ad')).toBe('Acme Clinics')
  expect(Name.parse('\u2066Acme\u2069 \ufeffClinics')).toBe('Acme Clinics')
  expect(Name.parse('می\u200cخواهم')).toBe('می\u200cخواهم')
  expect(Name.parse('葛\u{e0100}城')).toBe('葛\u{e0100}城')
})
