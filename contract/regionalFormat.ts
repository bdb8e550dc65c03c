import type { Language } from './language.ts'
import type { Delimiter } from './sheets/sheets.ts'

/** The locale of a language as a region writes it: English with the dates and figures of Germany is `en-DE`. */
function inRegion(language: Language, format: string): string | null {
  const { language: own, region } = new Intl.Locale(format)
  if (own === language) return format
  return region === undefined ? null : `${language}-${region}`
}

/**
 * The locale to write dates, times and numbers in.
 * @param system the locales that the system prefers for its texts, the first most
 * @param format the locale of the system's regional format, which a person chooses apart from its language; null where that
 *   is not known
 */
export function localeOf(language: Language, system: readonly string[], format: string | null): string {
  const own = format === null ? null : inRegion(language, format)
  return own ?? system.find((locale) => new Intl.Locale(locale).language === language) ?? language
}

/**
 * What spreadsheet programs expect between the cells of a CSV file: they follow the regional format, in which a comma that
 * stands in figures can't stand between them as well.
 */
export function cellDelimiterOf(format: string | null): Delimiter {
  if (format === null) return ','
  const parts = new Intl.NumberFormat(format).formatToParts(0.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ','
}
