import type { HoldKind } from '../../contract/life/holds.ts'
import type { NumberType } from '../../contract/numbers.ts'
import type { LineStatus, PoolStatus } from '../../contract/life/statuses.ts'
import { t } from '../texts.ts'

const typeKeys = {
  Toll: 'status.type.Toll',
  'Toll-free': 'status.type.Toll-free',
  Mobile: 'status.type.Mobile',
  'Premium rate': 'status.type.Premium_rate',
  'Shared cost': 'status.type.Shared_cost',
  VoIP: 'status.type.VoIP',
  Personal: 'status.type.Personal',
  Pager: 'status.type.Pager',
  UAN: 'status.type.UAN',
  Voicemail: 'status.type.Voicemail',
  'Not in plan': 'status.type.Not_in_plan',
} as const satisfies Record<NumberType, string>

/** The number type from the numbering plan, in the shown language. */
export function typeInWords(type: NumberType): string {
  return t(typeKeys[type])
}

/** A pool status, a line status or what holds a number, in the shown language. */
export function statusInWords(status: PoolStatus | LineStatus | HoldKind | 'unassigned'): string {
  if (status === 'unassigned') return t('account.unassigned')
  return status === 'reserved' || status === 'resting'
    ? t(`status.availability.${status}`)
    : t(`status.${status}`)
}
