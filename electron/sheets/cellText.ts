import { messageOf } from '../../contract/messages/message.ts'
import type { SheetField } from '../../contract/sheets/sheets.ts'
import { tidied } from '../../contract/values.ts'
import type { SheetCell } from '../reading/reading.ts'
import { withoutFormulaMarks } from './formulaMark.ts'

/** Characters of a cell that are read: no field holds nearly as many. */
export const longestText = 1000

/**
 * A text as long as any that can be read. One that was longer ends in `…`, so that no field takes it for what it is
 * without its end.
 */
export function cutText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`
}

const tooLong = { reason: messageOf('badNumber.long'), advice: messageOf('advice.itself') } as const

/** A cell of text, as far as it is read. */
export function textCell(text: string): SheetCell {
  return text.length <= longestText ? { text } : { text: cutText(text), unfit: tooLong }
}

/**
 * A cell's text as it is kept, from a sheet or as the person edits it: trimmed, and but for phone numbers, which have
 * rules of their own, composed, without what nobody sees and without the apostrophe that marks text in a spreadsheet.
 */
export function keptText(field: SheetField, text: string): string {
  if (field === 'number' || text === '') return text.trim()
  return withoutFormulaMarks(tidied(text))
}
