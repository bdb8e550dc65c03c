import type { Language } from '../../../contract/language.ts'
import { byKey, type Catalogue } from '../../../contract/messages/catalogue.ts'
import * as de from '../../../contract/messages/de/shell.ts'
import { topBar as topBarDe } from '../../../contract/messages/de/window.ts'
import * as en from '../../../contract/messages/en/shell.ts'
import { topBar } from '../../../contract/messages/en/window.ts'
import * as ja from '../../../contract/messages/ja/shell.ts'
import { topBar as topBarJa } from '../../../contract/messages/ja/window.ts'
import { messageOf, type TextKey, type ValuesOf } from '../../../contract/messages/message.ts'
import { translator, type Translator } from '../../../contract/messages/translator.ts'

// Only the topics that the main process shows itself, so that its start does not load the rest.
type Topic = keyof typeof en | 'topBar'
type Topics = Pick<Catalogue, Topic>

const topics: Readonly<Record<Language, Topics>> = {
  en: { ...en, topBar },
  de: { ...de, topBar: topBarDe },
  ja: { ...ja, topBar: topBarJa },
}

const speakers = new Map<Language, Translator>()

function speaker(of: Language): Translator {
  const known = speakers.get(of) ?? translator(byKey(topics[of]), of)
  speakers.set(of, known)
  return known
}

let language: Language = 'en'

/** Sets the language of the main process. */
export function speak(next: Language): void {
  language = next
}

/** The language of the main process. */
export function spoken(): Language {
  return language
}

/** A text of the menus and native dialogs in the language of the main process. */
export function t<K extends Extract<TextKey, `${Topic}.${string}`>>(key: K, ...values: ValuesOf<K>): string {
  return speaker(language)(messageOf(key, ...values))
}
