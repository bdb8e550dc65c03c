/** The statuses and types of numbers. */
export const status = {
  Free: 'Free',
  Assigned: 'Assigned',
  Returned: 'Returned',
  gone: 'Gone',
  Normal: 'Normal',
  Pending: 'Pending',
  'type.Toll': 'Toll',
  'type.Toll-free': 'Toll-free',
  'type.Mobile': 'Mobile',
  'type.Premium_rate': 'Premium rate',
  'type.Shared_cost': 'Shared cost',
  'type.VoIP': 'VoIP',
  'type.Personal': 'Personal',
  'type.Pager': 'Pager',
  'type.UAN': 'UAN',
  'type.Voicemail': 'Voicemail',
} as const
