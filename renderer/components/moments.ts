const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

/** A UTC timestamp as the person's own date and time, to the minute. */
export function shortMoment(timestamp: string): string {
  return short.format(new Date(timestamp))
}

/** A day, where no time of day matters. */
export function dayInWords(day: Date): string {
  return date.format(day)
}

/** A UTC timestamp in full: the person's own time to the second with its zone, and the timestamp as it is stored. */
export function fullMoment(timestamp: string): string {
  return `${full.format(new Date(timestamp))} (${timestamp})`
}
