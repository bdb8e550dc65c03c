import { computed, shallowRef } from 'vue'
import { languageOf, Language, type LanguageChoice } from '../contract/language.ts'
import { cellDelimiterOf, localeOf } from '../contract/regionalFormat.ts'
import { byKey, type Catalogue, type TextsByKey } from '../contract/messages/catalogue.ts'
import { en } from '../contract/messages/en/index.ts'
import { messageOf, type Message, type TextKey, type ValuesOf } from '../contract/messages/message.ts'
import { translator } from '../contract/messages/translator.ts'

export type { TextKey }

/** Catalogues are loaded when their language is first shown; English is there from the start. */
const load: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('../contract/messages/de/index.ts')).de,
  ja: async () => (await import('../contract/messages/ja/index.ts')).ja,
}

const catalogues: Partial<Record<Language, TextsByKey>> & { readonly en: TextsByKey } = { en: byKey(en) }

const system = shallowRef<readonly string[]>([])
/** The locale of the system's regional format; null where it has none. */
const format = shallowRef<string | null>(null)
let wanted: Language = 'en'
const shown = shallowRef<Language>('en')

/** The language that is shown now. */
export const language = computed(() => shown.value)

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

const say = computed(() => translator(catalogues[language.value] ?? catalogues.en, locale.value))

/** A message in the language that is shown now; whatever shows it follows a change of the language, as with `t`. */
export function inWords(message: Message): string {
  return say.value(message)
}

/**
 * The text of a key in the language that is shown now. Whatever shows it follows a change of the language, because it
 * reads the language anew: keep keys in constants, and not texts.
 * @param values what goes in its places; numbers are written as the language does, and choose between one and many
 */
export function t<K extends TextKey>(key: K, ...values: ValuesOf<K>): string {
  return say.value(messageOf(key, ...values))
}

/** Shows another language at once. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const next = languageOf(choice, system.value)
  wanted = next
  if (next !== 'en') catalogues[next] ??= byKey(await load[next]())
  // Another may have been chosen while the catalogue came.
  if (wanted === next) shown.value = next
}

/** Begins in the language that the page was served in, and learns what the system prefers. */
export async function beginToSpeak({ lang, dataset }: HTMLElement): Promise<void> {
  system.value = (dataset['systemLanguages'] ?? '').split(' ').filter((tag) => tag !== '')
  format.value = dataset['systemFormat'] === '' ? null : (dataset['systemFormat'] ?? null)
  await speak(Language.catch('en').parse(lang))
}
