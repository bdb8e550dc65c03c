import { fieldsOf, type ImportTarget } from '../../contract/sheets/sheets.ts'
import { holdsDigits } from './columns/headingRow.ts'
import { fieldNamed } from '../sheets/headings.ts'
import { headingKeys } from './columns/recalling.ts'
import type { SheetRow } from './reading.ts'

/** The purpose of a row below the headings: values, the headings again, those of another table, or a remark. */
export type RowKind = 'values' | 'headings' | 'otherHeadings' | 'remark'

/** Lines with totals, or with when and by whom the sheet was made, in the languages of the headings. */
const remark = new RegExp(
  [
    String.raw`^(?:grand |sub-?)?totals?\b`,
    '^(?:zwischen|gesamt)?summe|^gesamt|^insgesamt|^anzahl',
    '^合計|^総計|^小計|^総数',
    String.raw`^(?:sous-)?total\b|^somme|^suma\b|^subtotal|^totale\b|^razem\b|^итого`,
    String.raw`^(?:generated|exported|created|printed|report(?:ed)?|last updated|as of)\b.*(?:\d|:)`,
    String.raw`^(?:erstellt|exportiert|gedruckt|stand)\b.*\d`,
    '^(?:作成日|出力日|更新日)',
    String.raw`^(?:généré|exporté|créé|imprimé|generado|exportado|creado)\b.*\d`,
    String.raw`^\(?[\d.,]+ (?:rows?|records?|zeilen|datensätze|lignes|filas|件)\b`,
    String.raw`^[-–—=_*# ]*end of (?:report|file|list)`,
  ].join('|'),
  'iu',
)

/** What rows below the headings are classified by. */
export interface RowsAsked {
  readonly headings: SheetRow
  readonly target: ImportTarget
  /** The place of the required column. */
  readonly needed: number
}

const textAt = ({ cells }: SheetRow, index: number) => cells[index]?.text.trim() ?? ''

function isRemark(row: SheetRow, needed: string): boolean {
  if (needed !== '') return remark.test(needed)
  const first = row.cells.find(({ text }) => text.trim() !== '')
  return remark.test(first?.text.trim() ?? '')
}

/** Whether a row repeats the headings; a second line of headings does too. */
function repeats(row: SheetRow, { headings, target, needed }: RowsAsked): boolean {
  const own = headingKeys(headings)
  const keys = headingKeys(row)
  if (keys.length > 0 && keys.every((key, index) => key === own[index])) return true
  if (holdsDigits(row)) return false
  return target === 'number' && fieldNamed(textAt(row, needed), target)?.field === fieldsOf[target][0]
}

function namesOthers(row: SheetRow, { target }: RowsAsked): boolean {
  if (holdsDigits(row)) return false
  const fields = new Set(row.cells.map(({ text }) => fieldNamed(text, target)?.field))
  fields.delete(undefined)
  return fields.has(fieldsOf[target][0]) && fields.size > 1
}

/**
 * Classifies a row below the headings. What may be a phone number is always a value: a row counts as something else
 * only if the numbers' column has words in it, or nothing.
 */
export function kindOf(row: SheetRow, asked: RowsAsked): RowKind {
  const { headings, target, needed } = asked
  const text = textAt(row, needed)
  if (target !== 'number') {
    // Names may be equal to headings: only the whole row tells.
    return text === textAt(headings, needed) && repeats(row, asked) ? 'headings' : 'values'
  }
  // Nearly every row returns here: there is no word, or the digits are those of a number.
  if (/^[+\d(][\d\s().\-/]*$/u.test(text) && /\d{4}/u.test(text)) return 'values'
  if (/(?:\d\D*){5}/u.test(text)) return remark.test(text) ? 'remark' : 'values'
  if (repeats(row, asked)) return 'headings'
  if (namesOthers(row, asked)) return 'otherHeadings'
  return isRemark(row, text) ? 'remark' : 'values'
}
