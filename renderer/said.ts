import type { RowIssue } from '../contract/batches.ts'
import { inSentences } from '../contract/sentences.ts'
import { encodings } from '../contract/sheets.ts'
import { byKey, type KeyOf } from '../contract/texts/catalogue.ts'
import { field } from '../contract/texts/en/field.ts'
import { said as ofRows } from '../contract/texts/en/said.ts'
import { saidFiles } from '../contract/texts/en/saidFiles.ts'
import { saidInventory } from '../contract/texts/en/saidInventory.ts'
import { status } from '../contract/texts/en/status.ts'
import { inList, language, t } from './texts.ts'

const sentences = { said: ofRows, saidFiles, saidInventory } as const

/** A key of what other processes say, or of a part of it. */
type SaidKey = KeyOf<typeof sentences>

interface Pattern {
  readonly key: SaidKey
  /** What has to be in the sentence: quickly told, and rules out nearly all. */
  readonly part: string
  readonly whole: RegExp
  readonly places: readonly string[]
}

const place = /\{(\w+)\}/g

/** What may stand in places that would else take in what is beside them; anything may in the others. */
const shapes: Readonly<Record<string, string>> = {
  count: String.raw`([\d,]+)`,
  things: String.raw`(\d.*?)`,
  rest: String.raw`(\d.*?)`,
}

function patternOf(key: SaidKey, text: string): Pattern {
  const escaped = text.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`)
  const [part = ''] = text.split(/\{\w+\}/).sort((a, b) => b.length - a.length)
  return {
    key,
    part,
    whole: new RegExp(`^${escaped.replaceAll(place, (_, name: string) => shapes[name] ?? '(.+?)')}$`, 'su'),
    places: [...text.matchAll(place)].map(([, name = '']) => name),
  }
}

/** How much of a sentence its pattern says itself. */
const weight = (text: string) => text.replaceAll(place, '').length

let made: readonly Pattern[] | null = null

/** The one that says most of a sentence first; made when another language is first spoken. */
function patterns(): readonly Pattern[] {
  made ??= Object.entries(byKey(sentences))
    .sort(([, a], [, b]) => weight(b) - weight(a))
    // The keys of a constant table are the names it was declared with.
    .map(([key, text]) => patternOf(key as SaidKey, text))
  return made
}

/** Words that stand in the places of sentences, by what they are in English. */
const words = new Map(
  Object.entries(byKey({ status, field })).map(([key, text]) => [
    text,
    key as `status.${keyof typeof status}`,
  ]),
)

/** The names of encodings as the reading of a sheet says them, and the same as the window calls them. */
const encodingNames = new Map<string, `importing.encoding.${keyof typeof encodings}`>(
  Object.entries(encodings).map(([code, name]) => [
    name,
    // The keys of a constant table are the names it was declared with.
    `importing.encoding.${code as keyof typeof encodings}`,
  ]),
)

const optional = (value: string) => sayKnown(value) ?? value

/** Several reasons, or just one that has a semicolon of its own. */
function reasonsOf(value: string): string | null {
  const parts = value.split('; ')
  const reasons: string[] = []
  for (let from = 0; from < parts.length;) {
    let to = parts.length
    while (to > from && sayKnown(parts.slice(from, to).join('; ')) === null) to -= 1
    if (to === from) return null
    reasons.push(optional(parts.slice(from, to).join('; ')))
    from = to
  }
  return reasons.join('; ')
}

const word = (value: string) => {
  const key = words.get(value)
  return key === undefined ? value : t(key)
}

/**
 * How places are filled that do not hold just what a person gave: null where a sentence has to be there and is not
 * known, in which case the pattern is not the right one.
 */
const fillings: Readonly<Record<string, (value: string) => string | number | null>> = {
  status: word,
  field: word,
  encoding: (value) => {
    const key = encodingNames.get(value)
    return key === undefined ? value : t(key)
  },
  count: (value) => Number(value.replaceAll(',', '')),
  why: sayKnown,
  what: sayKnown,
  where: sayKnown,
  act: sayKnown,
  kind: sayKnown,
  kinds: sayKnown,
  things: sayKnown,
  rest: sayKnown,
  advice: sayKnown,
  reasons: reasonsOf,
  holders: (value) => inList(value.split(' and ').map(optional)),
  file: optional,
  delimiter: optional,
  headings: optional,
  country: optional,
}

function filled(names: readonly string[], found: readonly string[]): Record<string, string | number> | null {
  const values: Record<string, string | number> = {}
  for (const [index, name] of names.entries()) {
    const value = found[index + 1] ?? ''
    const filling = (fillings[name] ?? String)(value)
    if (filling === null) return null
    values[name] = filling
  }
  return values
}

/** Which places a key has is known only when it is found, and they are just those of its sentence then. */
const tell = t as (key: SaidKey, values?: Readonly<Record<string, string | number>>) => string

function sayKnown(sentence: string): string | null {
  for (const { key, part, whole, places } of patterns()) {
    if (!sentence.includes(part)) continue
    const found = whole.exec(sentence)
    const values = found === null ? null : filled(places, found)
    if (values !== null) return tell(key, values)
  }
  return null
}

/**
 * A sentence of another process, which says it in English, in the language shown; as it is where it is not known.
 * Found by its words, as gettext does: what the other processes write to files, the log and the terminal is English.
 */
export function said(sentence: string): string {
  return language.value === 'en' ? sentence : optional(sentence)
}

/** What is wrong and what to do about it, one after the other, in sentences of the language shown. */
export function reasonsInSentences(reasons: readonly Pick<RowIssue, 'message' | 'advice'>[]): string {
  const parts = reasons.flatMap(({ message, advice }) => [message, advice])
  return inSentences(
    parts.map((part) => part && said(part)),
    language.value,
  )
}
