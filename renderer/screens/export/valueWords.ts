import type { ExportValue } from '../../../contract/exportProfiles.ts'
import { t } from '../../texts.ts'

const keys = {
  number: 'field.number',
  country: 'field.country',
  subAccount: 'field.subAccount',
  sipTrunk: 'field.sipTrunkName',
  billingReferenceId: 'field.billingReferenceId',
  serviceInfo: 'field.serviceInfo',
  numberType: 'field.numberType',
  poolStatus: 'field.numberPoolStatus',
  lineStatus: 'field.lineStatus',
  user: 'field.user',
  carrier: 'field.carrier',
  batch: 'field.batch',
  added: 'field.added',
  digits: 'exporting.value.digits',
  fixed: 'exporting.fixedText',
} as const satisfies Record<ExportValue | 'fixed', string>

/** What a column of a profile shows, in the language shown; the headings in files stay as the profile has them. */
export function valueInWords(value: ExportValue | 'fixed'): string {
  return t(keys[value])
}
