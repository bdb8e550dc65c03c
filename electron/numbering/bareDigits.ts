import type { CountryCode } from 'libphonenumber-js/max'
import type { NamedCountry } from './countries.ts'
import { readInternational, readNational, relationOf, type PlannedNumber } from './plan.ts'

/** What digits without a `+` are. */
export type BareReading =
  /** A number of the country, as it is dialled there. */
  | { readonly kind: 'national'; readonly number: PlannedNumber }
  /** An international number that lost its `+`, as the person says of all such digits. */
  | { readonly kind: 'international'; readonly number: PlannedNumber }
  /** There is neither a country nor an answer. */
  | { readonly kind: 'unknown' }
  /** A national number of the country, and another one with the country's code. */
  | { readonly kind: 'ambiguous' }
  /** Dialled in the country it is another country's. */
  | { readonly kind: 'other'; readonly number: PlannedNumber; readonly country: CountryCode }
  | { readonly kind: 'none'; readonly country: CountryCode | null }

/** What an international number begins with where it is dialled. */
const dialledAbroad = /^0(?:0|11)/u

/**
 * Digits of a country. They may be a national number, or an international one whose `+` a spreadsheet program took off
 * when it stored the number as one. The reading that fits the country counts; where both fit and differ, neither does.
 */
function readOf(
  { country, byCallingCode }: NamedCountry,
  digits: string,
  bareInternational: boolean,
): BareReading {
  const isAbroad = dialledAbroad.test(digits)
  const national = readNational(digits, country)
  const international = readInternational(digits.replace(dialledAbroad, ''))
  const fits = (number: PlannedNumber) => relationOf(number, country, byCallingCode) !== 'none'
  if (international !== null && fits(international)) {
    if (national === null || national.e164 === international.e164 || bareInternational) {
      return { kind: 'national', number: international }
    }
    return { kind: 'ambiguous' }
  }
  if (national === null) return { kind: 'none', country }
  return fits(national) || isAbroad
    ? { kind: 'national', number: national }
    : { kind: 'other', number: national, country }
}

/**
 * Reads digits without a `+`, of a text or of a number cell. They have no country by themselves.
 * @param named the row's own country, or the one that the person chose for the file; null for none
 * @param bareInternational the person said that such digits are international numbers which lost their `+`
 */
export function readBare(
  digits: string,
  named: NamedCountry | null,
  bareInternational: boolean,
): BareReading {
  if (named !== null) return readOf(named, digits, bareInternational)
  if (!bareInternational) return { kind: 'unknown' }
  const number = readInternational(digits)
  return number === null ? { kind: 'none', country: null } : { kind: 'international', number }
}
