import { messageOf } from '../../contract/messages/message.ts'
import type { SheetField } from '../../contract/sheets/sheets.ts'
import { tidied } from '../../contract/values.ts'
import type { SheetCell } from '../reading/reading.ts'
import { withoutFormulaMarks } from './formulaMark.ts'
import { isStatusField, statusNamed } from './statusWords.ts'

/** The longest text that is read from a cell: no field can hold nearly as much. */
export const longestText = 1000

/** Cuts a text to the longest that is read. It then ends in `…`, so that no field accepts it without its end. */
export function cutText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`
}

const tooLong = { reason: messageOf('badNumber.long'), advice: messageOf('advice.itself') } as const

/** A text cell, cut to what is read. */
export function textCell(text: string): SheetCell {
  return text.length <= longestText ? { text } : { text: cutText(text), unfit: tooLong }
}

/**
 * A cell's text as it is stored, from a sheet or from an edit: trimmed, composed, without invisible characters and
 * without the apostrophe that marks text in a spreadsheet. Phone numbers are only trimmed, because they have rules of
 * their own. A status in another language becomes the English word that sheets use.
 */
export function keptText(field: SheetField, text: string): string {
  if (field === 'number' || text === '') return text.trim()
  const kept = withoutFormulaMarks(tidied(text))
  return isStatusField(field) ? (statusNamed(field, kept) ?? kept) : kept
}
