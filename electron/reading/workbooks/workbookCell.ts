import { messageOf } from '../../../contract/messages/message.ts'
import { cutText, textCell } from '../../sheets/cellText.ts'
import type { NumberFormat } from './numberFormats.ts'
import type { SheetCell } from '../reading.ts'

export const emptyCell: SheetCell = { text: '' }

const enterAsText = messageOf('advice.asText')
const unfit = {
  noValue: {
    reason: messageOf('badNumber.noValue'),
    advice: messageOf('advice.calculate'),
  },
  date: { reason: messageOf('badNumber.date'), advice: enterAsText },
  truth: { reason: messageOf('badNumber.truth'), advice: messageOf('advice.itself') },
  error: { reason: messageOf('badNumber.error'), advice: messageOf('advice.mendFormula') },
  unknown: { reason: messageOf('badNumber.unknown'), advice: enterAsText },
} as const

/** A cell whose value is not a number, and why. */
export function unfitCell(why: 'date' | 'truth' | 'error' | 'unknown', text: string): SheetCell {
  return { text: cutText(text), unfit: unfit[why] }
}

/**
 * A cell with a number: every digit of an integer, whatever its format shows; other numbers as they are shown.
 * @param shown the value as its format shows it
 */
export function numberCell(value: number, format: NumberFormat, shown: () => string): SheetCell {
  if (format.isDate) return unfitCell('date', shown())
  if (format.placesDigits) {
    // A format that adds a + or zeros before the digits shows what the person means.
    const text = shown()
    if (/^[^1-9]*[+0]/u.test(text)) return textCell(text)
  }
  return { text: Number.isSafeInteger(value) ? String(value) : cutText(shown()), value }
}

/** A cell with the result of a formula. */
export function formulaCell(cell: SheetCell, hasValue: boolean): SheetCell {
  return { ...cell, formula: true, ...(hasValue ? {} : { unfit: unfit.noValue }) }
}
