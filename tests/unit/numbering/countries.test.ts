import { getCountries } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../../contract/sheets/sheets.ts'
import { readCountry, toCountry } from '../../../electron/numbering/countries.ts'
import { countryOfThree } from '../../../electron/numbering/iso3.ts'
import { readNumber } from '../../../electron/numbering/readNumber.ts'

describe('a country', () => {
  it.each([
    ...[
      ['us', 'US'],
      ['USA', 'US'],
      ['U.S.A.', 'US'],
      ['United States', 'US'],
      ['アメリカ', 'US'],
    ],
    ...[
      ['UK', 'GB'],
      ['England', 'GB'],
      ['Großbritannien', 'GB'],
      ['Royaume-Uni', 'GB'],
      ['GBR', 'GB'],
    ],
    ...[
      ['EL', 'GR'],
      ['Deutschland', 'DE'],
      ['ドイツ', 'DE'],
      ['Alemania', 'DE'],
      ['Allemagne', 'DE'],
    ],
    ...[
      ['日本', 'JP'],
      ['España', 'ES'],
      ['ESPANA', 'ES'],
      ['Spagna', 'ES'],
      ['Países Bajos', 'NL'],
    ],
    ...[
      ['The Netherlands', 'NL'],
      ['Nederland', 'NL'],
      ['Côte d’Ivoire', 'CI'],
      ['Cote d Ivoire', 'CI'],
    ],
    ...[
      ['Antigua and Barbuda', 'AG'],
      ['Saint Lucia', 'LC'],
      ['Österreich', 'AT'],
      ['Schweiz', 'CH'],
    ],
    ...[
      ['Hong Kong', 'HK'],
      ['South Korea', 'KR'],
      ['Turkey', 'TR'],
      ['Türkiye', 'TR'],
      ['Brasil', 'BR'],
    ],
    ...[
      ['Åland Islands', 'AX'],
      ['Kosovo', 'XK'],
      ['JEY', 'JE'],
      ['中国', 'CN'],
      ['台湾', 'TW'],
    ],
  ])('named %s is %s', (name = '', code) => {
    expect(toCountry(name)).toBe(code)
  })

  it.each(['', 'XX', 'Ruritania', 'constructor', '__proto__', 'EN', 'AN'])('%j is not one', (name) => {
    expect(toCountry(name)).toBeNull()
  })

  it('by its calling code means all that share it', () => {
    expect(readCountry('+44')).toEqual({ country: 'GB', byCallingCode: true })
    expect(readCountry('+999')).toBeNull()
    const canada = readNumber({ text: '604 555 0932' }, '+1', noAnswers)
    expect(canada).toMatchObject({ number: { e164: '+16045550932', country: 'CA' }, issues: [] })
  })

  it('has a three-letter code for each two-letter code', () => {
    const all = getCountries()
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    expect(all.filter((code) => toCountry(names.of(code) ?? '') !== code)).toEqual([])
    expect(countryOfThree('CHE')).toBe('CH')
    expect(countryOfThree('XXX')).toBeNull()
  })
})

describe('countries that share a calling code', () => {
  it.each([
    ['+358 40 123 4567', 'AX'],
    ['+358 457 123 4567', 'AX'],
    ['+590 690 22 12 34', 'MF'],
    ['+590 590 87 12 34', 'MF'],
    ['+590 690 00 12 34', 'BL'],
    ['+47 412 34 567', 'SJ'],
    ['+61 412 345 678', 'CX'],
    ['+61 412 345 679', 'CC'],
    ['+212 661 234567', 'EH'],
    ['+44 20 7946 0000', 'UK'],
    ['+30 21 0123 4567', 'EL'],
    ['+1 867 234 5678', 'CA'],
  ])('%s is a number of %s, which has it in its plan', (text, country) => {
    const { number, issues } = readNumber({ text }, country, noAnswers)
    expect(number?.country).toBe(toCountry(country))
    expect(issues).toEqual([])
  })

  it.each([
    ['+44 1534 456789', 'GB', 'JE'],
    ['+44 1481 256789', 'GB', 'GG'],
    ['+44 7781 123456', 'GB', 'GG'],
    ['+358 18 12345', 'FI', 'AX'],
    ['+47 79 12 34 56', 'NO', 'SJ'],
    ['+39 06 698 12345', 'IT', 'VA'],
    ['+1 787 234 5678', 'US', 'PR'],
    ['+1 671 234 5678', 'US', 'GU'],
    ['+61 8 9164 1234', 'AU', 'CX'],
    ['+590 590 27 1234', 'FR', 'BL'],
  ])('%s with %s is of %s, with a note', (text, country, own) => {
    const { number, issues } = readNumber({ text }, country, noAnswers)
    expect(number?.country).toBe(own)
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        code: 'country_of_parent',
        message: `The number belongs to ${own}, a territory of ${country}`,
      },
    ])
  })

  it.each([
    ['+1 416 234 5678', 'US'],
    ['+1 212 234 5678', 'CA'],
    ['+1 809 234 5678', 'US'],
    ['+7 701 234 5678', 'RU'],
    ['+44 7911 123456', 'JE'],
    ['+383 44 123 456', 'RS'],
  ])('%s is not a number of %s', (text, country) => {
    expect(readNumber({ text }, country, noAnswers).issues).toMatchObject([{ code: 'country_mismatch' }])
  })
})
