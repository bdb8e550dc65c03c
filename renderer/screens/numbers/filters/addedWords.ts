import { dayOfMoment } from '../../../words/days.ts'
import { writtenDay } from '../../../dialogs/writtenDays.ts'
import { locale } from '../../../texts.ts'
import type { Period } from './period.ts'

/** A period in the date format of the shown language; null if it is open on both sides. */
export function addedInWords({ addedFrom, addedTo }: Period): string | null {
  const from = writtenDay(dayOfMoment(addedFrom, 0), locale.value)
  const to = writtenDay(dayOfMoment(addedTo, -1), locale.value)
  if (from === '' && to === '') return null
  return from === to ? from : `${from || '…'} – ${to || '…'}`
}
