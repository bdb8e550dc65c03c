import type { en } from './en/index.ts'

/** The texts of a language by topic, in ICU MessageFormat; each has exactly the keys of English. */
export type Catalogue = {
  readonly [T in keyof typeof en]: { readonly [K in keyof (typeof en)[T]]: string }
}

/** The texts of one topic in a language other than English. */
export type Topic<T extends keyof Catalogue> = Catalogue[T]

/** The texts of a catalogue under their keys. */
export type TextsByKey = Readonly<Record<string, string>>

/** The texts of some topics under their keys, the topic and the name in it: `topBar.theme`. */
export function byKey(texts: Readonly<Record<string, TextsByKey>>): TextsByKey {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([topic, named]) =>
      Object.entries(named).map(([name, text]) => [`${topic}.${name}`, text] as const),
    ),
  )
}
