import { app } from 'electron'
import { cellDelimiterOf } from '../../../contract/regionalFormat.ts'
import type { Delimiter } from '../../../contract/sheets/sheets.ts'
import { languageOf, type Language, type LanguageChoice } from '../../../contract/language.ts'

/** Whether a locale is valid; `C`, for one, is not. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The system's preferred locales, in order; only valid ones. */
export function systemLanguages(): readonly string[] {
  return app.getPreferredSystemLanguages().filter(isTag)
}

/** The locale of the system's regional format, which may differ from its language; null if it has none. */
export function systemFormat(): string | null {
  const format = app.getSystemLocale()
  return isTag(format) ? format : null
}

/** The delimiter that spreadsheet programs on this system expect in a CSV file. */
export function cellDelimiterHere(): Delimiter {
  return cellDelimiterOf(systemFormat())
}

/** The language of a choice on this system. */
export function languageHere(choice: LanguageChoice): Language {
  return languageOf(choice, systemLanguages())
}
