import fc from 'fast-check'
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { noAnswers, type NumberAnswers } from '../../../contract/sheets/sheets.ts'
import { readNumber, type NumberCell } from '../../../electron/numbering/readNumber.ts'

interface Meant {
  readonly parsed: PhoneNumber
  readonly country: CountryCode
}

/** A number that the plan of a country admits: its example, with other last digits where they are admitted too. */
const anyNumber: fc.Arbitrary<Meant> = fc
  .tuple(
    fc.constantFrom(...getCountries()),
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([of, ending, length]) => {
    const example = getExampleNumber(of, examples)
    if (example === undefined) throw new Error(`${of} has no example`)
    const digits = String(ending).padStart(6, '0').slice(-length)
    const varied = parsePhoneNumberFromString(example.number.slice(0, -length) + digits)
    const parsed = varied?.isValid() === true && varied.country !== undefined ? varied : example
    return { parsed, country: parsed.country ?? of }
  })

const digitsOf = (text: string) => text.replaceAll(/\D/gu, '')

type Writing =
  'with +' | 'international format' | 'national format' | 'national digits' | 'bare international'

const writings: Readonly<Record<Writing, (parsed: PhoneNumber) => string>> = {
  'with +': (parsed) => parsed.number,
  'international format': (parsed) => parsed.formatInternational(),
  'national format': (parsed) => parsed.formatNational(),
  'national digits': (parsed) => digitsOf(parsed.formatNational()),
  'bare international': (parsed) => parsed.number.slice(1),
}

const digitsIn = (first: number) => (text: string) =>
  text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(first + Number(digit)))

/** What is in and around numbers of real sheets. */
const noise: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `  ${text}\t`,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '\u202f'),
  (text) => `\u200b${text}\u200b`,
  (text) => `\u200e${text}\u200f`,
  (text) => `\u202a${text}\u202c`,
  (text) => `\ufeff${text}`,
  (text) => text.replace(/\d/u, '$&\u00ad'),
  digitsIn(0xff10),
  digitsIn(0x0660),
  (text) => `'${text}`,
  (text) => `="${text}"`,
  (text) => `“${text}”`,
  (text) => `tel:${text}`,
  (text) => `callto:${text}`,
  (text) => `sip:${text}@example.com`,
  (text) => `Tel.: ${text}`,
  (text) => `☎ ${text}`,
  (text) => text.replace('+', '\\+'),
  (text) => text.replaceAll(' ', '.'),
  (text) => text.replaceAll(' ', '-'),
  (text) => text.replaceAll(' ', '\u2011'),
  (text) => text.replaceAll(' ', '/'),
  (text) => `${text} (Anna)`,
  (text) => `${text} Empfang`,
  (text) => `Fax ${text}`,
  (text) => `${text} ext. 12`,
  (text) => `${text} bis 67`,
  (text) => `${text} und 68`,
  (text) => `${text}, ${text}`,
]

/** What is known of the country: from the row, for the file, nothing; or that the + is missing. */
const knowledge = ['row', 'file', 'nothing', 'international'] as const

function answersFor(known: (typeof knowledge)[number], country: string): NumberAnswers {
  if (known === 'file') return { ...noAnswers, country }
  return known === 'international' ? { ...noAnswers, bare: 'international' } : noAnswers
}

/**
 * Whether a person with this spelling and answer means this number: one who says that a + is missing does not mean a
 * national number.
 */
function isMeant(writing: Writing, known: (typeof knowledge)[number]): boolean {
  return known !== 'international' || !writing.startsWith('national')
}

const anyWriting = fc.constantFrom<Writing>(
  'with +',
  'international format',
  'national format',
  'national digits',
  'bare international',
)

it('any number of any country in any spelling is stored as that number, or not at all', () => {
  fc.assert(
    fc.property(
      anyNumber,
      anyWriting,
      fc.constantFrom(...noise),
      fc.constantFrom(...knowledge),
      fc.boolean(),
      ({ parsed, country }, writing, disturb, known, asValue) => {
        fc.pre(isMeant(writing, known))
        const text = writings[writing](parsed)
        const cell: NumberCell = asValue ? { value: Number(digitsOf(text)) } : { text: disturb(text) }
        // As a value it has lost its + and its first zeros: then it is one of the bare writings.
        fc.pre(!asValue || !text.includes('+') || known === 'international')
        const { number } = readNumber(cell, known === 'row' ? country : '', answersFor(known, country))
        if (number !== null) expect(number.e164).toBe(parsed.number)
      },
    ),
    { seed: 20261201, numRuns: 20_000 },
  )
})

it('a number with + and its country is read, whatever is around it except words', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(...noise.slice(0, 20)), ({ parsed }, disturb) => {
      const { number } = readNumber({ text: disturb(parsed.number) }, '', noAnswers)
      expect(number?.e164).toBe(parsed.number)
    }),
    { seed: 20261201, numRuns: 5_000 },
  )
})

it('digits without + and without an answer are not a number', () => {
  fc.assert(
    fc.property(anyNumber, fc.boolean(), ({ parsed }, asValue) => {
      const digits = parsed.number.slice(1)
      const cell = asValue ? { value: Number(digits) } : { text: digits }
      expect(readNumber(cell, '', noAnswers).number).toBeNull()
    }),
    { seed: 20261201, numRuns: 2_000 },
  )
})
