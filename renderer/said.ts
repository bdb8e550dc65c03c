import { byKey } from '../contract/texts/catalogue.ts'
import { field } from '../contract/texts/en/field.ts'
import { said as sentences } from '../contract/texts/en/said.ts'
import { status } from '../contract/texts/en/status.ts'
import { language, t } from './texts.ts'

/** A key of what other processes say, or of a word in it. */
type SaidKey = `said.${keyof typeof sentences}`

interface Pattern {
  readonly key: SaidKey
  readonly whole: RegExp
  readonly places: readonly string[]
}

const place = /\{(\w+)\}/g

function patternOf(key: string, text: string): Pattern {
  const escaped = text.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`)
  return {
    // The keys of a constant table are the names it was declared with.
    key: `said.${key}` as SaidKey,
    whole: new RegExp(`^${escaped.replaceAll(place, '(.+?)')}$`, 'su'),
    places: [...text.matchAll(place)].map(([, name = '']) => name),
  }
}

/** Without places first, then the longer before the shorter: the one that says most of a sentence is meant. */
const patterns = Object.entries(sentences)
  .map(([key, text]) => ({ text, pattern: patternOf(key, text) }))
  .sort((a, b) => a.pattern.places.length - b.pattern.places.length || b.text.length - a.text.length)
  .map(({ pattern }) => pattern)

/** Words that stand in the places of sentences, by what they are in English. */
const words = new Map(
  Object.entries(byKey({ status, field })).map(([key, text]) => [
    text,
    key as `status.${keyof typeof status}`,
  ]),
)
/** Where such a word stands, and not a name that a person gave. */
const places = new Set(['status', 'field'])

function valueOf(name: string, value: string): string {
  const key = places.has(name) ? words.get(value) : undefined
  return key === undefined ? value : t(key)
}

/**
 * A sentence of another process, which says it in English, in the language shown; as it is where it is not known.
 * Found by its words, as gettext does: what the other processes write to files, the log and the terminal is English.
 */
export function said(sentence: string): string {
  if (language.value === 'en') return sentence
  for (const { key, whole, places: names } of patterns) {
    const found = whole.exec(sentence)
    if (found === null) continue
    const values = Object.fromEntries(names.map((name, n) => [name, valueOf(name, found[n + 1] ?? '')]))
    return names.length === 0 ? tell(key) : tell(key, values)
  }
  return sentence
}

/** Which places a key has is known only when it is found, and they are just those of its sentence then. */
const tell = t as (key: SaidKey, values?: Readonly<Record<string, string>>) => string
