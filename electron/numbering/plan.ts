import {
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
  type PhoneNumberType,
} from 'libphonenumber-js/max'
import type { NumberType } from '../../contract/numbers.ts'
import { E164 } from '../../contract/values.ts'
import { admits, findPlan, hasFixedLength, mainCountry } from './compiledPlans.ts'

/** A number that the numbering plan admits. */
export interface PlannedNumber {
  readonly e164: string
  /** ISO 3166-1 alpha-2, or `001` for an international range. */
  readonly country: string
  readonly numberType: NumberType
  /** For no place in particular: toll-free, premium rate and the like, which countries with one code share. */
  readonly nonGeographic: boolean
  readonly callingCode: string
}

/** The day on which the numbering plans that are known here were published: that of libphonenumber-js 1.13.16. */
export const planDate = '2026-11-10'

const types: Record<PhoneNumberType, NumberType> = {
  FIXED_LINE: 'Toll',
  FIXED_LINE_OR_MOBILE: 'Toll',
  MOBILE: 'Mobile',
  TOLL_FREE: 'Toll-free',
  PREMIUM_RATE: 'Premium rate',
  SHARED_COST: 'Shared cost',
  VOIP: 'VoIP',
  PERSONAL_NUMBER: 'Personal',
  PAGER: 'Pager',
  UAN: 'UAN',
  VOICEMAIL: 'Voicemail',
}
const geographic: readonly NumberType[] = ['Toll', 'Mobile', 'Pager']

function plannedAs(
  e164: string,
  country: string,
  numberType: NumberType,
  callingCode: string,
): PlannedNumber | null {
  // Some plans, Germany's for one, admit more than the 15 digits that E.164 has room for.
  if (!E164.safeParse(e164).success) return null
  return { e164, country, numberType, nonGeographic: !geographic.includes(numberType), callingCode }
}

function planned(parsed: PhoneNumber | undefined): PlannedNumber | null {
  const planType = parsed?.getType()
  // A number that has a type is valid; to ask for that as well would take as long again.
  if (parsed === undefined || (planType === undefined && !parsed.isValid())) return null
  const numberType = planType === undefined ? 'Toll' : types[planType]
  return plannedAs(parsed.number, parsed.country ?? '001', numberType, parsed.countryCallingCode)
}

/** Digits, country code first, as a number; null when no numbering plan admits them. */
export function readInternational(digits: string): PlannedNumber | null {
  const ordinary = findPlan(digits)
  if (ordinary !== null) {
    const { country, type, callingCode } = ordinary
    return plannedAs(`+${digits}`, country, types[type], callingCode)
  }
  return readByLibrary(digits)
}

/** As `readInternational`, by the library alone. */
export function readByLibrary(digits: string): PlannedNumber | null {
  return planned(parsePhoneNumberFromString(`+${digits}`, { extract: false }))
}

/** Digits as they are dialled in a country, its national or international prefix included; null when not admitted. */
export function readNational(digits: string, country: CountryCode): PlannedNumber | null {
  return planned(parsePhoneNumberFromString(digits, { extract: false, defaultCountry: country }))
}

/** With fewer digits a number is a service of one country, such as 110, and not one that is assigned. */
const shortestOutsidePlan = 7

/** Area code and exchange of a number of North America begin with 2 to 9, whichever of them are in use (ATIS-0300051). */
const northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/u

/** Numbers of machines, which are longer than the plans know (ECC Recommendation (11)03 and the countries' plans). */
const ofMachines = /^\+(?:33700|34590|4537|4759)\d{10}$/u

function mayBeReal(parsed: PhoneNumber): boolean {
  const { number, countryCallingCode } = parsed
  if (countryCallingCode === '1') return northAmerican.test(number)
  return number.length > shortestOutsidePlan && (parsed.isPossible() || ofMachines.test(number))
}

/**
 * Digits that no plan admits, as the number that they are if it is real: of a length that its country has.
 * @param digits country code first or, where `country` is given, as they are dialled there
 */
export function readOutsidePlan(digits: string, country: CountryCode | null): PlannedNumber | null {
  const parsed =
    country === null
      ? parsePhoneNumberFromString(`+${digits}`, { extract: false })
      : parsePhoneNumberFromString(digits, { extract: false, defaultCountry: country })
  if (parsed === undefined || parsed.isValid() || !mayBeReal(parsed)) return null
  const { number, countryCallingCode } = parsed
  const isOfCountry = country !== null && getCountryCallingCode(country) === countryCallingCode
  const owner = isOfCountry ? country : mainCountry(countryCallingCode)
  return owner === null ? null : plannedAs(number, owner, 'Not in plan', countryCallingCode)
}

/** Countries whose numbering another one sees to: numbers of the first may stand under the second's name. */
const parents: Readonly<Partial<Record<CountryCode, CountryCode>>> = {
  ...{ GG: 'GB', IM: 'GB', JE: 'GB', AX: 'FI', SJ: 'NO', VA: 'IT', EH: 'MA', CC: 'AU', CX: 'AU', BQ: 'NL' },
  ...{ AS: 'US', GU: 'US', MP: 'US', PR: 'US', VI: 'US' },
  ...{ BL: 'FR', GF: 'FR', GP: 'FR', MF: 'FR', MQ: 'FR', NC: 'FR', PF: 'FR', PM: 'FR', RE: 'FR', WF: 'FR' },
  YT: 'FR',
}

/**
 * How a country that is named beside a number fits it. `own`: the number's own, one whose plan admits it, or, for a
 * number of no place in particular, any that shares its code (`+1 800 …` is Canada's as much as the United States').
 * `parent`: the country that the number's own belongs to. `none`: another one.
 * @param byCallingCode the country was named by its calling code, so that all that have it are meant
 */
export function relationOf(
  number: PlannedNumber,
  country: CountryCode,
  byCallingCode = false,
): 'own' | 'parent' | 'none' {
  if (number.country === country) return 'own'
  const { callingCode } = number
  if (getCountryCallingCode(country) === callingCode) {
    if (number.nonGeographic || byCallingCode) return 'own'
    if (admits(country, callingCode, number.e164.slice(1 + callingCode.length))) return 'own'
  }
  // What is compared is a country or 001, which has no parent.
  return parents[number.country as CountryCode] === country ? 'parent' : 'none'
}

/** Whether all numbers of a number's plan have as many digits as it. */
export function isOfFixedLength(e164: string): boolean {
  const number = readInternational(e164.slice(1))
  return number !== null && hasFixedLength(number.country, number.callingCode)
}
