import { computed, shallowRef } from 'vue'
import { languageOf, Language, type LanguageChoice } from '../contract/language.ts'
import { cellDelimiterOf, localeOf } from '../contract/regionalFormat.ts'
import { byKey, type Catalogue, type TextsByKey } from '../contract/messages/catalogue.ts'
import { en } from '../contract/messages/en/index.ts'
import { messageOf, type Message, type TextKey, type ValuesOf } from '../contract/messages/message.ts'
import { translator } from '../contract/messages/translator.ts'

export type { TextKey }

/** Catalogues load when their language is first shown; English is always there. */
const load: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('../contract/messages/de/index.ts')).de,
  ja: async () => (await import('../contract/messages/ja/index.ts')).ja,
}

const catalogues: Partial<Record<Language, TextsByKey>> & { readonly en: TextsByKey } = { en: byKey(en) }

const system = shallowRef<readonly string[]>([])
/** The locale of the system's regional format; null if it has none. */
const format = shallowRef<string | null>(null)
let wanted: Language = 'en'
const shown = shallowRef<Language>('en')

/** The shown language. */
export const language = computed(() => shown.value)

/** The locale for dates and numbers. */
export const locale = computed(() => localeOf(language.value, system.value, format.value))

/** The delimiter that spreadsheet programs on this system expect in a CSV file. */
export const cellDelimiter = computed(() => cellDelimiterOf(format.value))

const figures = computed(() => new Intl.NumberFormat(locale.value))

/** A number in the format of the language: `12,450`, `12.450`. */
export function inFigures(count: number): string {
  return figures.value.format(count)
}

/** A percentage from 0 to 100 in the format of the language: `40%`, `40 %`. */
export function inPercent(percent: number): string {
  return new Intl.NumberFormat(locale.value, { style: 'percent' }).format(percent / 100)
}

/** A size with its unit in the format of the language, below ten with one decimal: `1.2 MB`, `120 kB`. */
export function inUnit(size: number, unit: 'kilobyte' | 'megabyte' | 'gigabyte'): string {
  const digits = size < 10 ? 1 : 0
  const form = { style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale.value, form).format(size)
}

const lists = computed(() => new Intl.ListFormat(locale.value, { type: 'conjunction' }))

/** A list in the format of the language: `3 numbers and 2 users`. */
export function inList(things: readonly string[]): string {
  return lists.value.format(things)
}

const say = computed(() => translator(catalogues[language.value] ?? catalogues.en, locale.value))

/** A message in the shown language; like `t`, it follows a change of the language. */
export function inWords(message: Message): string {
  return say.value(message)
}

/**
 * The text of a key in the shown language. It follows a change of the language, because it reads the language each
 * time: keep keys in constants, not texts.
 * @param values the values for its placeholders; numbers are formatted, and select the plural
 */
export function t<K extends TextKey>(key: K, ...values: ValuesOf<K>): string {
  return say.value(messageOf(key, ...values))
}

/** Switches to another language at once. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const next = languageOf(choice, system.value)
  wanted = next
  if (next !== 'en') catalogues[next] ??= byKey(await load[next]())
  // Another may have been chosen while the catalogue loaded.
  if (wanted === next) shown.value = next
}

/** Starts in the language that the page was served in, and reads what the system prefers. */
export async function beginToSpeak({ lang, dataset }: HTMLElement): Promise<void> {
  system.value = (dataset['systemLanguages'] ?? '').split(' ').filter((tag) => tag !== '')
  format.value = dataset['systemFormat'] === '' ? null : (dataset['systemFormat'] ?? null)
  await speak(Language.catch('en').parse(lang))
}
