import { app } from 'electron'
import { cellDelimiterOf } from '../../../contract/regionalFormat.ts'
import type { Delimiter } from '../../../contract/sheets/sheets.ts'
import { languageOf, type Language, type LanguageChoice } from '../../../contract/language.ts'

/** Whether a locale is written as it should be; `C`, for one, is not. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The locales that the system prefers, the first most; only such as are written as they should be. */
export function systemLanguages(): readonly string[] {
  return app.getPreferredSystemLanguages().filter(isTag)
}

/** The locale of the system's regional format, which may be another than that of its language; null where it has none. */
export function systemFormat(): string | null {
  const format = app.getSystemLocale()
  return isTag(format) ? format : null
}

/** What spreadsheet programs on this system expect between the cells of a CSV file. */
export function cellDelimiterHere(): Delimiter {
  return cellDelimiterOf(systemFormat())
}

/** The language that a choice comes to on this system. */
export function languageHere(choice: LanguageChoice): Language {
  return languageOf(choice, systemLanguages())
}
