import { byKey } from '../contract/messages/catalogue.ts'
import { en } from '../contract/messages/en/index.ts'
import { Message } from '../contract/messages/message.ts'
import { translator } from '../contract/messages/translator.ts'

/** A message as English has it. */
export const say = translator(byKey(en), 'en')

/** Something with a sentence in the place of each message. */
export type InEnglish<T> = T extends Message
  ? string
  : T extends object
    ? { [K in keyof T]: InEnglish<T[K]> }
    : T

/** Whether something is a message. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'key' in value && Message.safeParse(value).success
}

function inWords(value: unknown): unknown {
  if (isMessage(value)) return say(value)
  if (Array.isArray(value)) return value.map(inWords)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inWords(each)]))
}

/** A value with each of its messages in English, for tests of sentences. */
export function inEnglish<T>(value: T): InEnglish<T> {
  // Exactly what the type says is changed.
  return inWords(value) as InEnglish<T>
}

/** In an expectation: a message whose sentence in English has these words in it. */
export function saying(words: string | RegExp): unknown {
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (value: unknown) => {
      if (!isMessage(value)) return false
      const sentence = say(value)
      return typeof words === 'string' ? sentence.includes(words) : words.test(sentence)
    },
    toString: () => `saying ${String(words)}`,
    toAsymmetricMatcher: () => `saying ${String(words)}`,
  }
}
