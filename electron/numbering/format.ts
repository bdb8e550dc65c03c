import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { groupDigits } from './compiledFormats.ts'

/** International format for the eye: `+1 650 555 0100`. What the metadata can't group is given back as it came. */
export function formatInternational(e164: string): string {
  return groupDigits(e164.slice(1)) ?? formatByLibrary(e164)
}

/** As `formatInternational`, by the library alone. */
export function formatByLibrary(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
