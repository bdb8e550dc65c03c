import { fields } from '../../../contract/fields.ts'
import type { Delimiter, SheetField } from '../../../contract/sheets/sheets.ts'
import { inWords } from '../../texts.ts'

/** A field of a sheet as the screens call it; the heading in a file stays English, whatever the language. */
export function sheetFieldInWords(field: SheetField): string {
  return inWords(fields[field].name)
}

/** What stands between the cells of a text file, by what it is called. */
export const delimiterKeys = {
  ',': 'importing.comma',
  ';': 'importing.semicolon',
  '\t': 'importing.tab',
  '|': 'importing.bar',
} as const satisfies Record<Delimiter, string>
