import type { Message } from './messages/message.ts'
import { billingReferenceIdLimit, billingReferenceIdWarning, nameLimit, serviceInfoLimit } from './values.ts'

/** The closed set of reasons for refusing a row; each has its text under `reason.` and its name. */
const refusalReasons = [
  'number_missing',
  'not_valid',
  'lost_zero',
  'renumbered',
  'not_in_plan',
  'scientific',
  'national_without_country',
  'extension',
  'number_or_range',
  'several_numbers',
  'in_inventory',
  'duplicate_row',
  'unknown_sub_account',
  'unknown_sip_trunk',
  'sip_trunk_required',
  'billing_reference_too_long',
  'service_info_too_long',
  'country_mismatch',
  'unknown_country',
  'control_characters',
  'name_missing',
  'name_too_long',
  'name_taken',
  'carrier_required',
  'unknown_carrier',
  'sub_account_required',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** The closed set of warnings: the row is imported, and the person is told. */
const warningReasons = [
  'value_changed',
  'country_derived',
  'country_of_parent',
  'outside_plan',
  'letters_mapped',
  'premium_rate',
  'billing_reference_long',
  'not_read',
  'formula_value',
  'trunk_without_sub_account',
] as const
export type WarningReason = (typeof warningReasons)[number]

export const reasonCodes = [...refusalReasons, ...warningReasons] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** The limits that the texts of some reasons name. */
const limits: Partial<Record<ReasonCode, number>> = {
  billing_reference_too_long: billingReferenceIdLimit,
  billing_reference_long: billingReferenceIdWarning,
  service_info_too_long: serviceInfoLimit,
  name_too_long: nameLimit,
}

function made(code: ReasonCode): Message {
  const limit = limits[code]
  return { key: `reason.${code}`, ...(limit === undefined ? {} : { values: { count: limit } }) }
}

// Made once: a million rows may have the same reason.
const plain = new Map(reasonCodes.map((code) => [code, made(code)]))

/** A reason without the particulars of a row, as all rows that have it are counted under it. */
export function reasonOf(code: ReasonCode): Message {
  return plain.get(code) ?? made(code)
}
