import { computed } from 'vue'
import { locale } from '../texts.ts'

const short = computed(
  () => new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short' }),
)
const date = computed(() => new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeZone: 'UTC' }))
const full = computed(() => new Intl.DateTimeFormat(locale.value, { dateStyle: 'full', timeStyle: 'long' }))

/** A UTC timestamp in local date and time, to the minute. */
export function shortMoment(timestamp: string): string {
  return short.value.format(new Date(timestamp))
}

/** A day without a time. */
export function dayInWords(day: Date): string {
  return date.value.format(day)
}

/** The last local day of what ends at a UTC timestamp. */
export function lastDayInWords(end: string): string {
  const last = new Date(Date.parse(end) - 1)
  return dayInWords(new Date(Date.UTC(last.getFullYear(), last.getMonth(), last.getDate())))
}

/** A UTC timestamp in full: local time to the second with its zone, and the timestamp as stored. */
export function fullMoment(timestamp: string): string {
  return `${full.value.format(new Date(timestamp))} (${timestamp})`
}
