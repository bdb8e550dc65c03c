import type { Day } from '../words/days.ts'

/** The parts of a date in the order in which a language writes them, with what stands between them. */
function partsOf(locale: string): Intl.DateTimeFormatPart[] {
  return formatOf(locale).formatToParts(new Date(Date.UTC(2000, 0, 1)))
}

/** A day is shown as one of UTC: it has no time of day. */
function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  })
}

/** A day as a language writes it in figures: `01.12.2026`; empty for an empty one. */
export function writtenDay(day: Day, locale: string): string {
  return day === '' ? '' : formatOf(locale).format(new Date(day))
}

/** What a date looks like in a language, with letters in place of its figures: `DD.MM.YYYY`. */
export function dayPattern(
  locale: string,
  letters: Readonly<Record<'year' | 'month' | 'day', string>>,
): string {
  return partsOf(locale)
    .map(({ type, value }) => (type === 'year' || type === 'month' || type === 'day' ? letters[type] : value))
    .join('')
}

/** The day of these figures; null where the calendar has none. */
function dayOf({ year, month, day }: Record<'year' | 'month' | 'day', number>): Day | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0 && year <= 9999
  return isThere ? date.toISOString().slice(0, 10) : null
}

/**
 * The day that somebody wrote in figures, in the order of a language or with the year first; null where it is none.
 * @param isWhole whether they have done typing: a year of two figures is then one of this century
 */
export function readDay(text: string, locale: string, isWhole: boolean): Day | null {
  const figures = text.normalize('NFKC').match(/\d+/gu) ?? []
  const [first = '', second = '', third = ''] = figures
  if (figures.length !== 3) return null
  if (first.length === 4) return dayOf({ year: Number(first), month: Number(second), day: Number(third) })
  const order = partsOf(locale).flatMap(({ type }) =>
    type === 'year' || type === 'month' || type === 'day' ? [type] : [],
  )
  const at = (type: 'year' | 'month' | 'day') => figures[order.indexOf(type)] ?? ''
  const year = at('year')
  if (year.length !== 4 && !(isWhole && year.length === 2)) return null
  return dayOf({
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    month: Number(at('month')),
    day: Number(at('day')),
  })
}

/** The day so many days later, or earlier; today where there is none yet. */
export function dayBeside(day: Day, later: number, today: Day): Day {
  if (day === '') return today
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + later)
  return date.toISOString().slice(0, 10)
}
