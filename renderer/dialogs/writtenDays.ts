import type { Day } from '../words/days.ts'

/** The parts of a date and its separators, in the order of a language. */
function partsOf(locale: string): Intl.DateTimeFormatPart[] {
  return formatOf(locale).formatToParts(new Date(Date.UTC(2000, 0, 1)))
}

/** A day has no time of day, so it is formatted as UTC. */
function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  })
}

/** A day in the figures of a language: `01.12.2026`; empty for an empty one. */
export function writtenDay(day: Day, locale: string): string {
  return day === '' ? '' : formatOf(locale).format(new Date(day))
}

/** The pattern of a date in a language: `DD.MM.YYYY`. */
export function dayPattern(
  locale: string,
  letters: Readonly<Record<'year' | 'month' | 'day', string>>,
): string {
  return partsOf(locale)
    .map(({ type, value }) => (type === 'year' || type === 'month' || type === 'day' ? letters[type] : value))
    .join('')
}

/** The day with these figures; null if the calendar has none. */
function dayOf({ year, month, day }: Record<'year' | 'month' | 'day', number>): Day | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0 && year <= 9999
  return isThere ? date.toISOString().slice(0, 10) : null
}

/**
 * The day in a text, in the order of a language or with the year first; null if it is none.
 * @param isWhole whether typing is finished: a year of two digits is then one of this century
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

/** The day this many days later or earlier; today if there is none yet. */
export function dayBeside(day: Day, later: number, today: Day): Day {
  if (day === '') return today
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + later)
  return date.toISOString().slice(0, 10)
}
