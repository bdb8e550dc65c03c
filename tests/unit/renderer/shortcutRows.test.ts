import { afterEach, describe, expect, it } from 'vitest'
import { Language } from '../../../contract/language.ts'
import { shortcutRows } from '../../../renderer/screens/help/shortcutRows.ts'
import { speak } from '../../../renderer/texts.ts'

afterEach(() => speak('en'))

/** Keys that no Mac has, or that have other names there. */
const notOnMac =
  /Ctrl|Strg|\bAlt\b|Menu key|Menütaste|メニューキー|F10|Home|Pos1|Ende|\bEnd\b|Page|Bild|Enter|Eingabe/

describe.each(Language.options)('in %s', (language) => {
  it('a Mac has no shortcut with a key that it lacks', async () => {
    await speak(language)
    expect(shortcutRows(true).filter(({ keys }) => notOnMac.test(keys))).toEqual([])
  })

  it('other systems have no shortcut of a Mac', async () => {
    await speak(language)
    expect(shortcutRows(false).filter(({ keys }) => /[⌘⌃⌥]|\bfn\b|Return/.test(keys))).toEqual([])
  })

  it('every shortcut has a description', async () => {
    await speak(language)
    for (const { keys, does } of [...shortcutRows(true), ...shortcutRows(false)]) {
      expect(keys).not.toBe('')
      expect(does).not.toBe('')
      expect(keys).not.toContain('{')
    }
  })
})
