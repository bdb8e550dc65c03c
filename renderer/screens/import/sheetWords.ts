import { fieldOfKey, isCustomKey } from '../../../contract/customFields.ts'
import { fields } from '../../../contract/fields.ts'
import type { Delimiter, SheetField } from '../../../contract/sheets/sheets.ts'
import { useCustomFields } from '../../stores/customFields.ts'
import { inWords } from '../../texts.ts'

/** The name of a sheet's field on screen; the heading in a file is always English. */
export function sheetFieldInWords(field: SheetField): string {
  return isCustomKey(field) ? useCustomFields().nameOf(fieldOfKey(field)) : inWords(fields[field].name)
}

/** The delimiters of a text file, by name. */
export const delimiterKeys = {
  ',': 'importing.comma',
  ';': 'importing.semicolon',
  '\t': 'importing.tab',
  '|': 'importing.bar',
} as const satisfies Record<Delimiter, string>
