import type { Delimiter, SheetField } from '../../../contract/sheets.ts'
import { t } from '../../texts.ts'

const fieldKeys = {
  number: 'field.number',
  lastNumber: 'field.lastNumber',
  quantity: 'field.quantity',
  country: 'field.country',
  subAccount: 'field.subAccount',
  sipTrunk: 'field.sipTrunkName',
  billingReferenceId: 'field.billingReferenceId',
  serviceInfo: 'field.serviceInfo',
  name: 'field.name',
  carrier: 'field.carrier',
} as const satisfies Record<SheetField, string>

/** A field of a sheet as the screens call it; the heading in a file stays English, whatever the language. */
export function sheetFieldInWords(field: SheetField): string {
  return t(fieldKeys[field])
}

/** What stands between the cells of a text file, by what it is called. */
export const delimiterKeys = {
  ',': 'importing.comma',
  ';': 'importing.semicolon',
  '\t': 'importing.tab',
  '|': 'importing.bar',
} as const satisfies Record<Delimiter, string>
