import { app } from 'electron'
import { languageOf, type Language, type LanguageChoice } from '../../contract/language.ts'

/** The locales that the system prefers, the first most; only such as are written as they should be. */
export function systemLanguages(): readonly string[] {
  return app.getPreferredSystemLanguages().filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag))
}

/** The language that a choice comes to on this system. */
export function languageHere(choice: LanguageChoice): Language {
  return languageOf(choice, systemLanguages())
}
