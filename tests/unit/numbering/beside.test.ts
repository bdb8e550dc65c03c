import { describe, expect, it } from 'vitest'
import { say } from '../../english.ts'
import { noAnswers } from '../../../contract/sheets/sheets.ts'
import { readNumber } from '../../../electron/numbering/readNumber.ts'

const reading = (text: string, country = '') => readNumber({ text }, country, noAnswers)
const reported = (text: string, country?: string) =>
  reading(text, country).issues.map(({ code, message }) => `${code}: ${say(message)}`)

describe('a word next to a number is not part of it', () => {
  it.each([
    ['+49 30 1234567 Fax', '', 'Fax'],
    ['030 1234568 Fax', 'DE', 'Fax'],
    ['Fax 030 1234560', 'DE', 'Fax'],
    ['Zentrale 030 1234561', 'DE', 'Zentrale'],
    ['+49 30 1234562 neu', '', 'neu'],
    ['+43 1 5321 Zentrale', '', 'Zentrale'],
    ['+49 30 1234563 (Herr Maier)', '', 'Herr Maier'],
    ['+49 89 1234567 ff.', '', 'ff'],
    ['+358 9 12345 tai 6', '', 'tai'],
    ['+46 70 123 45 68 Axel', '', 'Axel'],
    ['070 123 45 67 (Axel)', 'SE', 'Axel'],
    ['+33 1 42 68 53 00 (accueil)', '', 'accueil'],
    ['+1 650 555 0100 main', '', 'main'],
    ['1 650 555 0120 (US)', 'US', 'US'],
    ['US +1 650 555 0121', 'US', 'US'],
    ['+81-3-1234-5678 代表', '', '代表'],
    ['+49 800 FLOWERS', '', 'FLOWERS'],
    ['0800 FLOWERS', 'DE', 'FLOWERS'],
  ])('%s (%s)', (text, country, word) => {
    expect(reading(text, country).number).toBeNull()
    expect(reported(text, country)).toEqual([
      `not_valid: Not a valid phone number: there is a word next to it (${word})`,
    ])
  })

  it.each([
    '+49 30 12345 App. 12',
    '+49 30 12345 DW 12',
    '+49 30 12345 Durchwahl 1',
    '+49 30 12345 Nst 12',
    '+49 30 12345 Nebenstelle 12',
    '+33 1 42 68 53 00 poste 12',
    '+39 06 1234567 int. 12',
    '+34 912 345 678 extensión 12',
    '+81 3 1234 5678 内線12',
    '+16505550100 x 12',
  ])('an extension is reported as one: %s', (text) => {
    expect(reported(text)).toEqual(['extension: Extension not allowed'])
  })

  it.each([
    '+49 30 12345 bis 67',
    '+49 30 12345 und 68',
    '+49 30 123456 oder 57',
    '+43 1 5321 bis 5329',
    '+33 1 42 68 53 00 à 09',
    '+34 912 345 678 y 679',
    '+81 3 1234 5678〜5699',
    '+49 89 1234567, -68',
  ])('a range or two numbers are reported as such: %s', (text) => {
    expect(reported(text)).toEqual([
      'not_valid: Not a valid phone number: it looks like a range or two numbers',
    ])
  })
})

describe('a date is not a number', () => {
  it.each([
    ['30.11.2026', 'DE'],
    ['2026-11-30', 'DK'],
    ['2026-11-30', 'HK'],
    ['02/12/2026', 'AT'],
    ['02.12.2026', 'IT'],
    ['09/12/2026', 'DE'],
    ['11/30/2026', 'US'],
    ['30. 11. 2026', 'DE'],
    ['2026/11/30', 'JP'],
    ['30.11.26', 'DE'],
  ])('%s in %s', (text, country) => {
    expect(reported(text, country)).toEqual(['not_valid: Not a valid phone number: it is a date'])
  })

  it.each([
    ['20-26-1130', 'DK', '+4520261130'],
    ['32.12.34.56', 'DK', '+4532123456'],
  ])('%s in %s is a number', (text, country, e164) => {
    expect(reading(text, country).number?.e164).toBe(e164)
  })
})

describe('text around a number', () => {
  it.each([
    'tel://+16505550100',
    'callto:+16505550100',
    String.raw`\+16505550100`,
    String.raw`\+1.650.555.0100`,
    '“+16505550100”',
    '«+16505550100»',
    '<+16505550100>',
    '[+16505550100]',
  ])('is removed: %s', (text) => {
    expect(reading(text)).toMatchObject({ number: { e164: '+16505550100' }, issues: [] })
  })

  it.each([
    'sip:+16505550100@example.com',
    'sips:+16505550100@example.com;user=phone',
    '+16505550100@sip.example.com',
    'Tel.: +1 650 555 0100',
    'Tel +1 650 555 0100',
    'Téléphone : +1 650 555 0100',
    '電話：+1 650 555 0100',
    't: +1 650 555 0100',
    'M: +1 650 555 0100',
    '☎\ufe0f +1 650 555 0100',
    '📞 +1 650 555 0100',
    '+1\ufe0d 650 555 0100',
    '+1 650\u3164555 0100',
    '+1 650\u2800555 0100',
    '\u2066+1 650 555 0100\u2069',
  ])('is removed with a note: %s', (text) => {
    const { number, issues } = reading(text)
    expect(number?.e164).toBe('+16505550100')
    expect(issues).toMatchObject([{ code: 'value_changed' }])
  })

  it.each([
    ['~+1 650 555 0100', /text before the number/],
    ['#16505550119', /text before the number/],
    ['*16505550119', /text before the number/],
    ['@SUM(1+1)', /it is a formula/],
    ['=A1+1', /it is a formula/],
    ['1+6505550100', /the \+ is not at the beginning/],
    ['tel:+1-650-555-0100;phone-context=+1', /more than one \+/],
  ])('is reported otherwise: %s', (text, message) => {
    expect(reading(text).number).toBeNull()
    expect(reported(text)[0]).toMatch(message)
  })
})
