import type { Topic } from '../catalogue.ts'

export const status: Topic<'status'> = {
  Free: 'Frei',
  Assigned: 'Zugewiesen',
  Returned: 'Zurückgegeben',
  gone: 'Entfernt',
  Normal: 'Normal',
  Pending: 'Ausstehend',
  'type.Toll': 'Standard',
  'type.Toll-free': 'Gebührenfrei',
  'type.Mobile': 'Mobilfunk',
  'type.Premium_rate': 'Sonderrufnummer',
  'type.Shared_cost': 'Geteilte Kosten',
  'type.VoIP': 'VoIP',
  'type.Personal': 'Persönlich',
  'type.Pager': 'Pager',
  'type.UAN': 'UAN',
  'type.Voicemail': 'Voicemail',
  'type.Not_in_plan': 'Nicht im Plan',
}
