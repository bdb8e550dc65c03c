import type { CountryCode } from 'libphonenumber-js/max'
import { getCountryCallingCode } from 'libphonenumber-js/max'
import { readInternational, type PlannedNumber } from './plan.ts'

/** How a country has changed the way that its numbers are written. */
interface Renumbering {
  readonly country: CountryCode
  /** The year from which the old form is no longer right. */
  readonly since: number
  /** National digits in the old form, with what was dialled before them, and the national digits of today. */
  readonly rules: readonly (readonly [old: RegExp, now: string])[]
}

/** The digits before Vietnam's mobile numbers of eleven digits, each with its successor, by operator. */
const vietnam = {
  ...{ 120: 70, 121: 79, 122: 77, 126: 76, 128: 78 },
  ...{ 123: 83, 124: 84, 125: 85, 127: 81, 129: 82 },
  ...{ 162: 32, 163: 33, 164: 34, 165: 35, 166: 36, 167: 37, 168: 38, 169: 39 },
  ...{ 186: 56, 188: 58, 199: 59 },
}

/**
 * The changes that sheets are still met with, from what the countries' regulators announced: IFT (Mexico, 2019), ARTCI
 * (Ivory Coast, 2021), ARCEP (Benin, 2024), Anatel (Brazil, ended 2016), CRC (Colombia, 2021), MIC (Vietnam, 2018),
 * ARCOTEL (Ecuador, 2012), ART (Cameroon, 2014). One that is not here is refused without a proposal.
 */
const renumberings: readonly Renumbering[] = [
  // Mobile numbers had a 1 from abroad, 044 and 045 at home; long distance had 01.
  { country: 'MX', since: 2019, rules: [[/^(?:0?1|04[45])(\d{10})$/u, '$1']] },
  {
    country: 'CI',
    since: 2021,
    rules: [
      [/^(2\d8\d{5})$/u, '21$1'],
      [/^([23]\d0\d{5})$/u, '25$1'],
      [/^([23]\d{7})$/u, '27$1'],
      [/^([0-9][0-3]\d{6})$/u, '01$1'],
      [/^([0-9][4-6]\d{6})$/u, '05$1'],
      [/^([0-9][7-9]\d{6})$/u, '07$1'],
    ],
  },
  { country: 'BJ', since: 2024, rules: [[/^(\d{8})$/u, '01$1']] },
  // Mobile numbers got a 9 after their area code.
  { country: 'BR', since: 2016, rules: [[/^0?([1-9]\d)([6-9]\d{7})$/u, '$19$2']] },
  // The area codes of one digit became three.
  { country: 'CO', since: 2021, rules: [[/^0?([124-8]\d{7})$/u, '60$1']] },
  {
    country: 'VN',
    since: 2018,
    rules: Object.entries(vietnam).map(([old, now]) => [
      new RegExp(String.raw`^0?${old}(\d{7})$`, 'u'),
      `${now}$1`,
    ]),
  },
  { country: 'EC', since: 2012, rules: [[/^0?([89]\d{7})$/u, '9$1']] },
  {
    country: 'CM',
    since: 2014,
    rules: [
      [/^([23]\d{7})$/u, '2$1'],
      [/^([5-9]\d{7})$/u, '6$1'],
    ],
  },
]

/** A number in the form that its country has given up, as it is today. */
export interface Renumbered {
  readonly number: PlannedNumber
  readonly country: CountryCode
  readonly since: number
}

function inRules({ country, since, rules }: Renumbering, national: string): Renumbered | null {
  for (const [old, now] of rules) {
    if (!old.test(national)) continue
    const number = readInternational(`${getCountryCallingCode(country)}${national.replace(old, now)}`)
    return number === null ? null : { number, country, since }
  }
  return null
}

/** With the country's code before them, or without. */
function inChange(change: Renumbering, digits: string): Renumbered | null {
  const callingCode = getCountryCallingCode(change.country)
  return digits.startsWith(callingCode) ? inRules(change, digits.slice(callingCode.length)) : null
}

/**
 * What digits that no plan admits were before their country changed its numbers.
 * @param digits country code first or, where `country` is given, as they are dialled there
 * @returns null where no change that is known fits
 */
export function renumbered(digits: string, country: CountryCode | null): Renumbered | null {
  if (country === null) {
    return renumberings.reduce<Renumbered | null>((found, change) => found ?? inChange(change, digits), null)
  }
  const change = renumberings.find((known) => known.country === country)
  return change === undefined ? null : (inRules(change, digits) ?? inChange(change, digits))
}
