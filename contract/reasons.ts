import { labels, type LabelColumn } from './fields.ts'
import { messageOf, type Message } from './messages/message.ts'
import { nameLimit } from './values.ts'

/** The reason for which a label is refused. */
export const tooLong = <C extends LabelColumn>(column: C) => `${column}_too_long` as const
/** The reason for which a label gets a warning. */
export const quiteLong = <C extends LabelColumn>(column: C) => `${column}_long` as const

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
  'cant_be_changed',
  'both_changed',
  'duplicate_row',
  'unknown_sub_account',
  'unknown_sip_trunk',
  'unknown_user',
  'archived',
  'unknown_status',
  'unknown_line_status',
  'free_with_sub_account',
  'reserved_for_other',
  'resting',
  'sip_trunk_required',
  'country_mismatch',
  'unknown_country',
  'control_characters',
  'name_missing',
  'name_too_long',
  'name_taken',
  'carrier_required',
  'unknown_carrier',
  'sub_account_required',
  'unfit_value',
  ...labels.map(({ column }) => tooLong(column)),
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** The closed set of warnings: the row is imported, and the review shows why to look at it. */
const warningReasons = [
  'value_changed',
  'country_derived',
  'country_of_parent',
  'outside_plan',
  'letters_mapped',
  'premium_rate',
  'not_read',
  'status_not_read',
  'formula_value',
  'trunk_without_sub_account',
  'status_without_sub_account',
  'user_ignored',
  'field_retired',
  ...labels.map(({ column }) => quiteLong(column)),
] as const
export type WarningReason = (typeof warningReasons)[number]

export const reasonCodes = [...refusalReasons, ...warningReasons] as const
export type ReasonCode = (typeof reasonCodes)[number]
/** A reason that has a text of its own. */
type PlainReason = Exclude<ReasonCode, `${LabelColumn}_${'too_long' | 'long'}`>

/** Reasons whose text says more than the code does. */
const withValues = new Map<ReasonCode, Message>([
  ['name_too_long', messageOf('reason.name_too_long', { count: nameLimit })],
  ...labels.flatMap(({ column, inText: field, limit, warnsBeyond = limit }): [ReasonCode, Message][] => [
    [tooLong(column), messageOf('reason.text_too_long', { field, count: limit })],
    [quiteLong(column), messageOf('reason.text_long', { field, count: warnsBeyond })],
  ]),
])

function made(code: ReasonCode): Message {
  // All others have a text of their own, without places.
  return withValues.get(code) ?? { key: `reason.${code as PlainReason}` }
}

// Made once: a million rows may have the same reason.
const plain = new Map(reasonCodes.map((code) => [code, made(code)]))

/** A reason without the particulars of a row, as all rows that have it are counted under it. */
export function reasonOf(code: ReasonCode): Message {
  return plain.get(code) ?? made(code)
}
