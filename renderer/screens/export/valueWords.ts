import type { ExportValue } from '../../../contract/exportProfiles.ts'
import { fields } from '../../../contract/fields.ts'
import { inWords, t } from '../../texts.ts'

/** The value of a profile column in the shown language; headings in files stay as the profile has them. */
export function valueInWords(value: ExportValue | 'fixed'): string {
  if (value === 'fixed') return t('exporting.fixedText')
  return value === 'digits' ? t('exporting.value.digits') : inWords(fields[value].name)
}
