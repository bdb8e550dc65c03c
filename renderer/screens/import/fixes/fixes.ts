import type { reasonCodes } from '../../../../contract/reasons.ts'
import type { Proposal, SheetField } from '../../../../contract/sheets/sheets.ts'

type ReasonCode = (typeof reasonCodes)[number]

/** The fields whose names the directory has. */
export type NamedField = 'subAccount' | 'sipTrunk' | 'carrier'

/** The one answer that mends all rows of a reason. */
export type Fix =
  /** A row for each number of rows that stand for several. */
  | { readonly kind: 'expand' }
  /** What numbers without `+` are. */
  | { readonly kind: 'country' }
  /** Names that the directory does not have: each stands for another one, or is added. */
  | { readonly kind: 'names'; readonly field: NamedField }
  /** One entry of the directory in all of these rows. */
  | { readonly kind: 'entry'; readonly field: NamedField }
  /** What is proposed for such numbers is taken. */
  | { readonly kind: 'take'; readonly proposal: Proposal }
  /** What a dash means. */
  | { readonly kind: 'dash' }
  /** Names of countries that are not known, each standing for a country. */
  | { readonly kind: 'countries' }
  /** Numbers that are there already are updated. */
  | { readonly kind: 'update' }
  /** What the file says is taken, or what the inventory has is kept. */
  | { readonly kind: 'both' }
  /** Takes what the cell says away. */
  | {
      readonly kind: 'clear'
      readonly field: SheetField
      readonly why: 'fixing.mismatch'
    }

/** Reasons that have such an answer; the rows of every other reason can be left out. */
export const fixes: Partial<Record<ReasonCode, Fix>> = {
  in_inventory: { kind: 'update' },
  both_changed: { kind: 'both' },
  several_numbers: { kind: 'expand' },
  national_without_country: { kind: 'country' },
  unknown_sub_account: { kind: 'names', field: 'subAccount' },
  unknown_sip_trunk: { kind: 'names', field: 'sipTrunk' },
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
  number_or_range: { kind: 'dash' },
  lost_zero: { kind: 'take', proposal: 'lost_zero' },
  renumbered: { kind: 'take', proposal: 'renumbered' },
  not_in_plan: { kind: 'take', proposal: 'not_in_plan' },
}
