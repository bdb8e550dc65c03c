import { IntlMessageFormat } from 'intl-messageformat'
import type { TextsByKey } from './catalogue.ts'
import type { Message, Words } from './message.ts'

/** Makes sentences of messages, in one language. */
export type Translator = (message: Message) => string

/**
 * A translator for a language.
 * @param texts its catalogue by key
 * @param locale how dates and numbers are written; of the same language
 */
export function translator(texts: TextsByKey, locale: string): Translator {
  const formats = new Map<string, IntlMessageFormat>()
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })

  const inWords = (words: Words): string => {
    if (typeof words === 'string') return words
    // The type of an array is not told apart from an object by `Array.isArray` alone where it is read-only.
    return 'key' in words ? say(words) : lists.format(words.map(inWords))
  }

  function say({ key, values = {} }: Message): string {
    const text = texts[key]
    if (text === undefined) return key
    // Most texts have no places: parsing them would cost more than all else that is done here.
    if (!text.includes('{')) return text
    let format = formats.get(key)
    if (format === undefined) {
      format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
      formats.set(key, format)
    }
    const filled = Object.entries(values).map(
      ([name, value]) => [name, typeof value === 'number' ? value : inWords(value)] as const,
    )
    return format.format(Object.fromEntries(filled)) as string
  }
  return say
}
