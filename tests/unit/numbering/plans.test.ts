import examples from 'libphonenumber-js/mobile/examples'
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max'
import { expect, it } from 'vitest'
import { formatByLibrary, formatInternational } from '../../../electron/numbering/format.ts'
import { readByLibrary, readInternational } from '../../../electron/numbering/plan.ts'

/** Digits that look random and are the same in every run. */
function seeded(seed: number): (length: number) => string {
  let state = seed
  return (length) =>
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return (state >>> 16) % 10
    }).join('')
}

const random = seeded(7)
/** Some valid numbers, from an example with other last digits, and any that start with the country calling code. */
const numbers = getCountries().flatMap((country) => {
  const code = getCountryCallingCode(country)
  const example = examples[country]
  const near = Array.from({ length: 30 }, () => {
    const others = Math.floor(Number(random(2)) / 12)
    return `${code}${example.slice(0, example.length - others)}${random(others)}`
  })
  const any = Array.from({ length: 50 }, () => `${code}${random(4 + (Number(random(1)) % 9))}`)
  return [...near, ...any]
})

/** Of the codes that belong to no country. */
const shared = ['800', '808', '870', '878', '881', '882', '883', '888', '979'].flatMap((code) =>
  Array.from({ length: 50 }, () => `${code}${random(4 + (Number(random(1)) % 9))}`),
)

it('a number is read as by the library, even if its plan is looked up without it', () => {
  const read = numbers.map((digits) => [digits, readInternational(digits)])
  expect(read).toEqual(numbers.map((digits) => [digits, readByLibrary(digits)]))
  const admitted = read.filter(([, number]) => number !== null).length
  expect(admitted).toBeGreaterThan(numbers.length / 4)
  expect(numbers.length - admitted).toBeGreaterThan(numbers.length / 4)
})

it('a number is grouped as by the library, even without parsing', () => {
  const e164 = [...numbers, ...shared].map((digits) => `+${digits}`)
  expect(e164.map(formatInternational)).toEqual(e164.map(formatByLibrary))
})

it.each(['', '0', '1', '999', '1650', '44', '80012345678', '0016505550100', '4930123456789012'])(
  'digits that may not be a number: %s',
  (digits) => {
    expect(readInternational(digits)).toEqual(readByLibrary(digits))
    expect(formatInternational(`+${digits}`)).toBe(formatByLibrary(`+${digits}`))
  },
)
