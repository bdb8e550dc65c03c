import type { en } from './en/index.ts'

/** The texts of a language by topic; each has exactly the keys of English. */
export type Catalogue = {
  readonly [T in keyof typeof en]: { readonly [K in keyof (typeof en)[T]]: string }
}

/** The texts of one topic in a language other than English. */
export type Topic<T extends keyof Catalogue> = Catalogue[T]

/** Texts by topic, those of a whole catalogue or some of its topics. */
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The key of each text of a catalogue: the topic and the name in it, `topBar.theme`. */
export type KeyOf<C> = { [T in keyof C & string]: `${T}.${keyof C[T] & string}` }[keyof C & string]

type TextAt<C, K extends string> = K extends `${infer T}.${infer Name}`
  ? T extends keyof C
    ? Name extends keyof C[T]
      ? C[T][Name]
      : never
    : never
  : never

/** What is put into a text: the names in braces that are not quoted, which stand for themselves. */
type Places<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `'${string}` ? never : Name) | Places<Rest>
  : never

type Counted<S> = S extends `${string} | ${string}` ? 'count' : never

type Values<P extends string> = Readonly<{ [N in P]: N extends 'count' ? number : string | number }>

/**
 * What a text of a key needs, as the last parameters of a function: nothing, or the values of its places. Numbers are
 * written as the language does; `count` also chooses between one and many.
 */
export type ValuesOf<C, K extends string> = [Places<TextAt<C, K>> | Counted<TextAt<C, K>>] extends [never]
  ? []
  : [values: Values<Places<TextAt<C, K>> | Counted<TextAt<C, K>>>]

/** The texts of some topics under their keys, as a translator looks them up. */
export function byKey(texts: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([topic, named]) =>
      Object.entries(named).map(([name, text]) => [`${topic}.${name}`, text] as const),
    ),
  )
}
