import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** International format for the eye: `+1 650 555 0100`. What the metadata can't group is given back as it came. */
export function formatInternational(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
