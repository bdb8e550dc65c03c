import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { Proposal } from '../../contract/sheets/sheets.ts'
import { formatInternational } from './format.ts'
import { planDate, readInternational, readOutsidePlan, relationOf, type PlannedNumber } from './plan.ts'
import { renumbered } from './renumberings.ts'

/** What a number that is refused may be meant as; it is read so once the person takes it for the whole file. */
export interface ProposedNumber {
  readonly kind: Proposal
  readonly number: PlannedNumber
  /** Why it is refused. */
  readonly refusal: Message
  /** What was done, where it is taken. */
  readonly taken: Message
}

/**
 * The number of a country that digits are with a 0 before them, where a 0 is part of the number, as in Italy. A number
 * cell can't keep it.
 */
export function proposeZero(digits: string, country: CountryCode): ProposedNumber | null {
  const number = readInternational(`${getCountryCallingCode(country)}0${digits}`)
  if (number === null || relationOf(number, country) === 'none') return null
  return {
    kind: 'lost_zero',
    number,
    refusal: messageOf('reason.invalid_in_zero', { country }),
    taken: messageOf('reason.read_with_zero', { number: formatInternational(number.e164) }),
  }
}

/**
 * What digits that no plan admits may be meant as.
 * @param digits country code first or, where `country` is given, as they are dialled there
 */
export function proposeFor(digits: string, country: CountryCode | null): ProposedNumber | null {
  const changed = renumbered(digits, country)
  if (changed !== null) {
    const now = formatInternational(changed.number.e164)
    return {
      kind: 'renumbered',
      number: changed.number,
      refusal: messageOf('reason.renumbered_since', { year: String(changed.since), number: now }),
      taken: messageOf('reason.read_since', { number: now, year: String(changed.since) }),
    }
  }
  const number = readOutsidePlan(digits, country)
  if (number === null) return null
  const { country: owner } = number
  return {
    kind: 'not_in_plan',
    number,
    refusal: messageOf('reason.not_in_plan_of', { country: owner, date: planDate }),
    taken: messageOf('reason.outside_plan_of', { number: formatInternational(number.e164), date: planDate }),
  }
}
