import type { reasonCodes } from '../../../../contract/reasons.ts'
import type { Proposal, SheetField } from '../../../../contract/sheets/sheets.ts'

type ReasonCode = (typeof reasonCodes)[number]

/** The fields whose names are in the directory. */
export type NamedField = 'subAccount' | 'sipTrunk' | 'user' | 'carrier'

/** The one answer that fixes all rows with a reason. */
export type Fix =
  /** Expands rows that each contain several numbers. */
  | { readonly kind: 'expand' }
  /** Says how numbers without `+` are read. */
  | { readonly kind: 'country' }
  /** Names that are not in the directory: each is mapped to another one, or added. */
  | { readonly kind: 'names'; readonly field: NamedField }
  /** Sets one entry of the directory in all of these rows. */
  | { readonly kind: 'entry'; readonly field: NamedField }
  /** Accepts what is proposed for these numbers. */
  | { readonly kind: 'take'; readonly proposal: Proposal }
  /** Says what a dash means. */
  | { readonly kind: 'dash' }
  /** Unknown country names, each mapped to a country. */
  | { readonly kind: 'countries' }
  /** Updates numbers that already exist. */
  | { readonly kind: 'update' }
  /** Takes the file's value, or keeps the inventory's. */
  | { readonly kind: 'both' }
  /** Empties the cells. */
  | {
      readonly kind: 'clear'
      readonly field: SheetField
      readonly why: 'fixing.mismatch' | 'fixing.clearStatus' | 'fixing.clearLineStatus'
    }

/** The reasons with such an answer; rows with any other reason can be excluded. */
export const fixes: Partial<Record<ReasonCode, Fix>> = {
  in_inventory: { kind: 'update' },
  both_changed: { kind: 'both' },
  several_numbers: { kind: 'expand' },
  national_without_country: { kind: 'country' },
  unknown_sub_account: { kind: 'names', field: 'subAccount' },
  unknown_sip_trunk: { kind: 'names', field: 'sipTrunk' },
  unknown_user: { kind: 'names', field: 'user' },
  unknown_carrier: { kind: 'names', field: 'carrier' },
  sip_trunk_required: { kind: 'entry', field: 'sipTrunk' },
  carrier_required: { kind: 'entry', field: 'carrier' },
  sub_account_required: { kind: 'entry', field: 'subAccount' },
  trunk_without_sub_account: { kind: 'entry', field: 'subAccount' },
  country_mismatch: {
    kind: 'clear',
    field: 'country',
    why: 'fixing.mismatch',
  },
  unknown_country: { kind: 'countries' },
  unknown_status: { kind: 'clear', field: 'poolStatus', why: 'fixing.clearStatus' },
  unknown_line_status: { kind: 'clear', field: 'lineStatus', why: 'fixing.clearLineStatus' },
  free_with_sub_account: { kind: 'clear', field: 'poolStatus', why: 'fixing.clearStatus' },
  number_or_range: { kind: 'dash' },
  lost_zero: { kind: 'take', proposal: 'lost_zero' },
  renumbered: { kind: 'take', proposal: 'renumbered' },
  not_in_plan: { kind: 'take', proposal: 'not_in_plan' },
}
