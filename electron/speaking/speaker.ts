import type { Language } from '../../contract/language.ts'
import { byKey, type Catalogue } from '../../contract/messages/catalogue.ts'
import { translator, type Translator } from '../../contract/messages/translator.ts'

/** Says messages in one language. */
export interface Speaker {
  readonly language: Language
  readonly say: Translator
}

const load: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('../../contract/messages/en/index.ts')).en,
  de: async () => (await import('../../contract/messages/de/index.ts')).de,
  ja: async () => (await import('../../contract/messages/ja/index.ts')).ja,
}

/** A speaker of a language, whose catalogue is loaded only now: few processes ever show texts themselves. */
export async function speakerOf(language: Language): Promise<Speaker> {
  return { language, say: translator(byKey(await load[language]()), language) }
}
