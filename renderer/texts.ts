import { computed, shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import { languageOf, Language, type LanguageChoice } from '../contract/language.ts'
import { cellDelimiterOf, localeOf } from '../contract/regionalFormat.ts'
import { byKey, type Catalogue, type KeyOf, type ValuesOf } from '../contract/texts/catalogue.ts'
import { en } from '../contract/texts/en/index.ts'

/** The key of a text, `topBar.theme`. */
export type TextKey = KeyOf<typeof en>

/** Catalogues are loaded when their language is first shown; English is there from the start. */
const load: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('../contract/texts/de/index.ts')).de,
  ja: async () => (await import('../contract/texts/ja/index.ts')).ja,
}

const messages: Record<string, Record<string, string>> = { en: byKey(en) }

const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages,
  // Keys have dots of their own, `tab.sub-account`: a catalogue is looked up flat.
  messageResolver: (texts, key) => (texts as Record<string, string>)[key] ?? null,
}).global

const system = shallowRef<readonly string[]>([])
/** The locale of the system's regional format; null where it has none. */
const format = shallowRef<string | null>(null)
let wanted: Language = 'en'

/** The language that is shown now. */
export const language = computed(() => Language.catch('en').parse(i18n.locale.value))

/** The locale that dates and numbers are written in now. */
export const locale = computed(() => localeOf(language.value, system.value, format.value))

/** What spreadsheet programs on this system expect between the cells of a CSV file. */
export const cellDelimiter = computed(() => cellDelimiterOf(format.value))

const figures = computed(() => new Intl.NumberFormat(locale.value))

/** A number as the language writes it: `12,450`, `12.450`. */
export function inFigures(count: number): string {
  return figures.value.format(count)
}

/** A share in per cent, from 0 to 100, as the language writes it: `40%`, `40 %`. */
export function inPercent(percent: number): string {
  return new Intl.NumberFormat(locale.value, { style: 'percent' }).format(percent / 100)
}

/** A size in a unit as the language writes it, below ten with one decimal: `1.2 MB`, `120 kB`. */
export function inUnit(size: number, unit: 'kilobyte' | 'megabyte' | 'gigabyte'): string {
  const digits = size < 10 ? 1 : 0
  const form = { style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale.value, form).format(size)
}

const lists = computed(() => new Intl.ListFormat(locale.value, { type: 'conjunction' }))

/** Several things as the language lists them: `3 numbers and 2 users`. */
export function inList(things: readonly string[]): string {
  return lists.value.format(things)
}

/**
 * The text of a key in the language that is shown now. Whatever shows it follows a change of the language, because it
 * reads the language anew: keep keys in constants, and not texts.
 * @param values what goes in its places; numbers are written as the language does, and `count` chooses between one and many
 */
export function t<K extends TextKey>(key: K, ...[values]: ValuesOf<typeof en, K>): string {
  if (values === undefined) return i18n.t(key)
  const given: Readonly<Record<string, string | number>> = values
  const written = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'number' ? inFigures(value) : value,
    ]),
  )
  const { count } = given
  return typeof count === 'number' ? i18n.t(key, written, { plural: count }) : i18n.t(key, written)
}

/** Shows another language at once. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const next = languageOf(choice, system.value)
  wanted = next
  if (next !== 'en' && !i18n.availableLocales.includes(next)) {
    i18n.setLocaleMessage(next, byKey(await load[next]()))
  }
  // Another may have been chosen while the catalogue came.
  if (wanted === next) i18n.locale.value = next
}

/** Begins in the language that the page was served in, and learns what the system prefers. */
export async function beginToSpeak({ lang, dataset }: HTMLElement): Promise<void> {
  system.value = (dataset['systemLanguages'] ?? '').split(' ').filter((tag) => tag !== '')
  format.value = dataset['systemFormat'] === '' ? null : (dataset['systemFormat'] ?? null)
  await speak(Language.catch('en').parse(lang))
}
