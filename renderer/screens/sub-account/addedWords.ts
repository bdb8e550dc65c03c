import { dayOfMoment } from '../../components/days.ts'
import { writtenDay } from '../../components/writtenDays.ts'
import { locale } from '../../texts.ts'
import type { Period } from './period.ts'

/** The days of a period as the language shown writes them; null where it is open on both sides. */
export function addedInWords({ addedFrom, addedTo }: Period): string | null {
  const from = writtenDay(dayOfMoment(addedFrom, 0), locale.value)
  const to = writtenDay(dayOfMoment(addedTo, -1), locale.value)
  if (from === '' && to === '') return null
  return from === to ? from : `${from || '…'} – ${to || '…'}`
}
