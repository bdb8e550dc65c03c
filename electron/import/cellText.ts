import type { SheetField } from '../../contract/sheets.ts'
import { withoutFormulaMarks } from './formulaMark.ts'

/**
 * A cell's text as it is kept, from a sheet or as the person edits it: trimmed, and but for phone numbers, which have
 * rules of their own, composed and without the apostrophe that marks text in a spreadsheet.
 */
export function keptText(field: SheetField, text: string): string {
  if (field === 'number' || text === '') return text.trim()
  return withoutFormulaMarks(text.normalize('NFC').trim())
}
