/** The columns of a number that acts may change, as `numbers` and `history` both have them, but for the status. */
export const stateColumns = [
  'pool_status',
  'line_status',
  'sub_account_id',
  'sip_trunk_id',
  'user_id',
  'billing_reference_id',
  'service_info',
] as const
export type StateColumn = (typeof stateColumns)[number]
