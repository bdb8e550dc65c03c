import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/examples.mobile.json'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../english.ts'
import { noAnswers, Proposal, type NumberAnswers } from '../../../contract/sheets/sheets.ts'
import { planDate } from '../../../electron/numbering/plan.ts'
import { readNumber, type NumberCell } from '../../../electron/numbering/readNumber.ts'

const taking: NumberAnswers = { ...noAnswers, taken: [...Proposal.options] }

/** Why a cell is refused, and its reading once the proposal is accepted. */
function proposal(cell: NumberCell, country: string) {
  const refused = inEnglish(readNumber(cell, country, noAnswers))
  const taken = inEnglish(readNumber(cell, country, taking))
  return {
    unread: refused.number,
    codes: refused.issues.map(({ code }) => code),
    message: refused.issues[0]?.message,
    number: taken.number,
    warnings: taken.issues.map(({ code }) => code),
    warning: taken.issues[0]?.message,
  }
}

describe('an old form of a country', () => {
  it.each([
    ['Mexico’s 1', '+52 1 55 5123 4567', '', '+525551234567'],
    ['Mexico’s 044', '044 55 5123 4567', 'MX', '+525551234567'],
    ['Mexico’s 045', '045 81 8123 4567', 'MX', '+528181234567'],
    ['Mexico’s 01', '01 55 5123 4567', 'MX', '+525551234567'],
    ['an Orange mobile number of Ivory Coast', '+225 07 12 34 56', '', '+2250707123456'],
    ['an MTN one', '+225 44 12 34 56', '', '+2250544123456'],
    ['a Moov one', '02123456', 'CI', '+2250102123456'],
    ['a landline of Abidjan', '+225 20 31 23 45', '', '+2252720312345'],
    ['eight digits of Benin', '+229 97 12 34 56', '', '+2290197123456'],
    ['a mobile number of São Paulo without its 9', '+55 11 8765 4321', '', '+5511987654321'],
    ['the same as dialled there', '(011) 8765-4321', 'BR', '+5511987654321'],
    ['a landline of Bogotá', '+57 1 234 5678', '', '+576012345678'],
    ['eleven digits of Vietnam', '0169 123 4567', 'VN', '+84391234567'],
    ['a mobile number of Cameroon', '+237 77 12 34 56', '', '+237677123456'],
  ])('is proposed, and used if the person accepts it: %s', (_what, text, country, e164) => {
    const found = proposal({ text }, country)
    expect(found).toMatchObject({ unread: null, codes: ['renumbered'], number: { e164 } })
    expect(found.message).toMatch(/^Not a valid phone number: since (?:20\d\d) it is \+/u)
    expect(found.warnings).toEqual(['value_changed'])
    expect(found.warning).toMatch(/, its format since 20\d\d$/u)
  })

  it('is not found in a current number', () => {
    for (const text of ['+52 55 5123 4567', '+225 07 07 12 34 56', '+55 11 98765 4321', '+57 601 234 5678']) {
      expect(readNumber({ text }, '', noAnswers).issues).toEqual([])
    }
  })

  it('is not found in another country’s numbers', () => {
    expect(proposal({ text: '97 12 34 56' }, 'DK').codes).not.toContain('renumbered')
  })
})

describe('a number outside the plan', () => {
  it.each([
    ['a new area code', { text: '+1 436 217 5902' }, '', 'US', '+14362175902'],
    ['the same in a number cell, with its country', { value: 4362175902 }, 'US', 'US', '+14362175902'],
    ['of Canada', { text: '(436) 217-5902' }, 'CA', 'CA', '+14362175902'],
    ['a machine of Norway', { text: '+47 5912 3456 7890' }, '', 'NO', '+47591234567890'],
    ['the same as dialled there', { text: '5912 3456 7890' }, 'NO', 'NO', '+47591234567890'],
    ['a machine of Denmark', { text: '+45 3700 1234 5678' }, '', 'DK', '+45370012345678'],
    ['a machine of France', { text: '+33 7001 1234 56789' }, '', 'FR', '+337001123456789'],
    ['a machine of Sweden', { text: '+46 719 123 456 789' }, '', 'SE', '+46719123456789'],
    ['one of Hong Kong', { text: '+852 4100 0000' }, '', 'HK', '+85241000000'],
  ])('is proposed, and used unchanged if the person accepts it: %s', (_what, cell, country, owner, e164) => {
    const found = proposal(cell, country)
    expect(found.unread).toBeNull()
    expect(found).toMatchObject({ codes: ['not_in_plan'], number: { e164, country: owner } })
    expect(found.message).toBe(
      `Not a valid phone number in ${owner}: it is not in the numbering plan of ${planDate}`,
    )
    expect(found.number?.numberType).toBe('Not in plan')
    expect(found.warnings).toEqual(['outside_plan'])
  })

  it.each([
    ['too short', '+1 436 217'],
    ['too long', '+1 436 217 59021'],
    ['of no country', '+999 1234 5678'],
    ['an area code that North America can’t have', '+1 123 456 7890'],
    ['an exchange that North America can’t have', '+1 650 055 0100'],
    ['ones', '+1 111 111 1111'],
    ['a word beside it', '+1 436 217 5902 reception'],
    ['a service of one country', '+49 110'],
  ])('is not an impossible number: %s', (_what, text) => {
    expect(proposal({ text }, '').number).toBeNull()
  })

  it('has the date of the library with the plans', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../../node_modules/libphonenumber-js/package.json', import.meta.url), 'utf8'),
    ) as { version: string }
    // With another version, set planDate to the day on which that one was published.
    expect({ version, planDate }).toEqual({ version: '1.13.16', planDate: '2026-11-10' })
  })
})

describe('a lost 0', () => {
  it('is restored if the person accepts it', () => {
    const found = proposal({ value: 5112345678 }, 'IT')
    expect(found).toMatchObject({
      codes: ['lost_zero'],
      number: { e164: '+3905112345678', country: 'IT' },
      warnings: ['value_changed'],
    })
    expect(found.warning).toMatch(/, with its lost 0 restored$/u)
  })

  it('is never added to a number that is valid without it, whatever was accepted for others', () => {
    expect(proposal({ value: 3312345678 }, 'IT')).toMatchObject({
      unread: null,
      codes: ['not_valid'],
      number: null,
    })
  })
})

it('valid numbers are read the same whatever is accepted, except for a possibly lost 0 in a number cell', () => {
  const sampleNumbers = getCountries().flatMap((country) => getExampleNumber(country, examples) ?? [])
  fc.assert(
    fc.property(fc.constantFrom(...sampleNumbers), (number) => {
      for (const [text, country] of [
        [number.number, ''],
        [number.formatNational(), number.country ?? ''],
      ] as const) {
        expect(readNumber({ text }, country, taking)).toEqual(readNumber({ text }, country, noAnswers))
      }
    }),
  )
})
