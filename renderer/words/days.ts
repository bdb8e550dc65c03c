/** A day as a date field gives it, `2026-11-25`, or empty. */
export type Day = string

const lastYear = 9999

/** When a day begins where the person is, `later` days on; nothing for a field that is empty. */
function beginning(day: Day, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  // Through the calendar, because a day on which the clocks change has not 24 hours.
  const begin = new Date(2000, 0, 1)
  begin.setFullYear(year, month - 1, date + later)
  // A timestamp has four figures for its year.
  return begin.getUTCFullYear() > lastYear ? undefined : begin.toISOString()
}

/** The period from one day to the end of another, as the inventory wants it: from included, to not. */
export function periodOf(from: Day, to: Day): { from?: string; to?: string } {
  const begin = beginning(from, 0)
  const end = beginning(to, 1)
  return { ...(begin === undefined ? {} : { from: begin }), ...(end === undefined ? {} : { to: end }) }
}

/** The day of a moment where the person is, `later` days on; empty where there is no moment. */
export function dayOfMoment(timestamp: string | undefined, later: number): Day {
  if (timestamp === undefined) return ''
  const moment = new Date(timestamp)
  const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + later)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
