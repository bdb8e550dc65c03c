import { z } from 'zod'
import type { en } from './en/index.ts'

type English = typeof en

/** The key of a text: its topic and its name in it, `topBar.theme`. */
export type TextKey = { [T in keyof English]: `${T}.${Extract<keyof English[T], string>}` }[keyof English]

type TextOf<K extends string> = K extends `${infer T}.${infer Name}`
  ? T extends keyof English
    ? Name extends keyof English[T]
      ? English[T][Name]
      : never
    : never
  : never

type Case = '=0' | '=1' | 'one' | 'other'

/** What stands before the brace that opens a branch of a plural. */
type Branch = `${string}, plural, ${Case} ` | `${string}} ${Case} `

/** The places of a text, as a union of `[name, value]`: numbers are `{rows, number}` or a plural, all else is words. */
type Places<S> = S extends `${infer Before}{${infer After}`
  ? Before extends Branch
    ? Places<After>
    : | (After extends `${infer Head}}${string}`
          ? Head extends `${infer Name}, ${string}`
            ? [Name, number]
            : [Head, Words]
          : never)
      | Places<After>
  : never

/** The values that a text needs, by the names of its places. */
type ValuesIn<P extends [string, unknown]> = Readonly<{ [N in P as N[0]]: N[1] }>

/** What a key needs as the last parameters of a function: nothing, or the values of its text’s places. */
export type ValuesOf<K extends string> = [Places<TextOf<K>>] extends [never]
  ? []
  : [values: ValuesIn<Places<TextOf<K>>>]

/** Words in a text: as they are, a message of their own, or several of both, listed as the language lists things. */
export type Words = string | Message | readonly (string | Message)[]

/**
 * Something to tell a person, as data: which text, and what goes in its places. It crosses processes and is kept in the
 * inventory; a translator makes a sentence of it where it is shown.
 */
export interface Message {
  readonly key: TextKey
  readonly values?: Readonly<Record<string, Words | number>>
}

/** A message; the compiler knows what its text needs. */
export function messageOf<K extends TextKey>(key: K, ...[values]: ValuesOf<K>): Message {
  return values === undefined ? { key } : { key, values }
}

const words = z.lazy(() => z.union([z.string(), MessageShape, z.array(z.union([z.string(), MessageShape]))]))

const MessageShape: z.ZodType<Message> = z.lazy(() =>
  z.strictObject({
    // Whether there is such a text only the catalogue knows; a translator says the key where there is none.
    key: z.string().max(100) as unknown as z.ZodType<TextKey>,
    values: z.record(z.string(), z.union([words, z.number()])).exactOptional(),
  }),
)

/** A message that comes over a boundary. */
export const Message = MessageShape
