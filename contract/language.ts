import { z } from 'zod'

/** The languages that there are catalogues of texts in. */
export const Language = z.enum(['en', 'de', 'ja'])
export type Language = z.infer<typeof Language>

/** What a person chooses: one language, or that of the system. */
export const LanguageChoice = z.enum(['system', ...Language.options])
export type LanguageChoice = z.infer<typeof LanguageChoice>

/** Each language by its own name, so that whoever reads it finds it whatever is chosen now. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  ja: '日本語',
}

/** The language of a locale, `de` of `de-AT`. */
function languageIn(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? ''
}

/**
 * The language to show.
 * @param system the locales that the system prefers, the first most: `['de-AT', 'en-GB']`
 * @returns what was chosen; for `system` the first of its languages that there is a catalogue of, or else English
 */
export function languageOf(choice: LanguageChoice, system: readonly string[]): Language {
  if (choice !== 'system') return choice
  const known = system.map((locale) => Language.safeParse(languageIn(locale)))
  return known.find(({ success }) => success)?.data ?? 'en'
}
