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
  error: { reason: messageOf('badNumber.error'), advice: messageOf('advice.correctFormula') },
  unknown: { reason: messageOf('badNumber.unknown'), advice: enterAsText },
} as const

const dayLength = 86_400_000
/** Day 0 of workbooks, which believe that 1900 was a leap year, and of those that count from 1904. */
const firstDay = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const

/** The day that a workbook's number stands for; null for one that is a time alone, or none of a calendar. */
function dayOf(value: number, date1904: boolean): string | null {
  const days = Math.floor(value)
  if (days < 1 || days > 2_958_465) return null
  return new Date(firstDay[date1904 ? 1904 : 1900] + days * dayLength).toISOString().slice(0, 10)
}

/** A cell with a date or a time. */
export function dateCell(text: string, day: string | null): SheetCell {
  return { ...unfitCell('date', text), ...(day === null ? {} : { day }) }
}

/** A cell whose value is not a number, and why. */
export function unfitCell(why: 'date' | 'truth' | 'error' | 'unknown', text: string): SheetCell {
  return { text: cutText(text), unfit: unfit[why] }
}

/**
 * A cell with a number: every digit of an integer, whatever its format shows; other numbers as they are shown.
 * @param shown the value as its format shows it
 * @param date1904 whether the workbook counts days from 1904
 */
export function numberCell(
  value: number,
  format: NumberFormat,
  shown: () => string,
  date1904 = false,
): SheetCell {
  if (format.isDate) return dateCell(shown(), dayOf(value, date1904))
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
