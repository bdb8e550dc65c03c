/** A day as a date field gives it, `2026-11-25`, or empty. */
export type Day = string

const lastYear = 9999

/** When a day begins in the local time zone, `later` days on; undefined for an empty field. */
function beginning(day: Day, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  // Through the calendar, because a day on which the clocks change does not have 24 hours.
  const begin = new Date(2000, 0, 1)
  begin.setFullYear(year, month - 1, date + later)
  // A timestamp has a four-digit year.
  return begin.getUTCFullYear() > lastYear ? undefined : begin.toISOString()
}

/** The period from one day to the end of another, as the inventory takes it: start included, end excluded. */
export function periodOf(from: Day, to: Day): { from?: string; to?: string } {
  const begin = beginning(from, 0)
  const end = beginning(to, 1)
  return { ...(begin === undefined ? {} : { from: begin }), ...(end === undefined ? {} : { to: end }) }
}

/** The day of a moment in the local time zone, `later` days on; empty without a moment. */
export function dayOfMoment(timestamp: string | undefined, later: number): Day {
  if (timestamp === undefined) return ''
  const moment = new Date(timestamp)
  const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + later)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
