import type { Language } from '../../../contract/language.ts'
import { byKey, type Catalogue, type KeyOf, type ValuesOf } from '../../../contract/texts/catalogue.ts'
import { closing as closingDe } from '../../../contract/texts/de/closing.ts'
import { crash as crashDe } from '../../../contract/texts/de/crash.ts'
import { dialogs as dialogsDe } from '../../../contract/texts/de/dialogs.ts'
import { menu as menuDe } from '../../../contract/texts/de/menu.ts'
import { topBar as topBarDe } from '../../../contract/texts/de/topBar.ts'
import { closing } from '../../../contract/texts/en/closing.ts'
import { crash } from '../../../contract/texts/en/crash.ts'
import { dialogs } from '../../../contract/texts/en/dialogs.ts'
import { menu } from '../../../contract/texts/en/menu.ts'
import { topBar } from '../../../contract/texts/en/topBar.ts'
import { closing as closingJa } from '../../../contract/texts/ja/closing.ts'
import { crash as crashJa } from '../../../contract/texts/ja/crash.ts'
import { dialogs as dialogsJa } from '../../../contract/texts/ja/dialogs.ts'
import { menu as menuJa } from '../../../contract/texts/ja/menu.ts'
import { topBar as topBarJa } from '../../../contract/texts/ja/topBar.ts'

// Only the topics that the main process shows itself, so that its start does not read the rest.
const en = { closing, crash, dialogs, menu, topBar } as const
const de: Topics = { closing: closingDe, crash: crashDe, dialogs: dialogsDe, menu: menuDe, topBar: topBarDe }
const ja: Topics = { closing: closingJa, crash: crashJa, dialogs: dialogsJa, menu: menuJa, topBar: topBarJa }
type Topics = Pick<Catalogue, keyof typeof en>

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: byKey(en),
  de: byKey(de),
  ja: byKey(ja),
}
let spoken: Language = 'en'

/** From now on the texts of the main process are in this language. */
export function speak(language: Language): void {
  spoken = language
}

/** A text of the menus and native dialogs in the language spoken now. They count nothing, so there are no plurals. */
export function t<K extends KeyOf<typeof en>>(key: K, ...[values]: ValuesOf<typeof en, K>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {}
  return (texts[spoken][key] ?? key).replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    String(given[name] ?? place),
  )
}
