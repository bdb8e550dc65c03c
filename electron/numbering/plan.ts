import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
  type PhoneNumberType,
} from 'libphonenumber-js/max'
import type { NumberType } from '../../contract/numbers.ts'
import { E164 } from '../../contract/values.ts'
import { findPlan } from './compiledPlans.ts'

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

/** A country whose national numbers can be read, by its two letters in any case; null when there is none. */
export function toCountry(text: string): CountryCode | null {
  const code = text.toUpperCase()
  return isSupportedCountry(code) ? code : null
}

/**
 * Whether a country's name may stand beside a number: the number's own country, or, for a number of no place in
 * particular, any country that shares its code (`+1 800 …` is Canada's as much as the United States').
 */
export function belongsTo(number: PlannedNumber, country: CountryCode, callingCode: string): boolean {
  return number.country === country || (number.nonGeographic && number.callingCode === callingCode)
}
