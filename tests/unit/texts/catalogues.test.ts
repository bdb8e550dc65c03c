import { describe, expect, test } from 'vitest'
import { byKey } from '../../../contract/texts/catalogue.ts'
import { de } from '../../../contract/texts/de/index.ts'
import { en } from '../../../contract/texts/en/index.ts'
import { ja } from '../../../contract/texts/ja/index.ts'
import { sourcesIn } from './sources.ts'

const english = byKey(en)
const others = { de: byKey(de), ja: byKey(ja) }

/** The places of a text and how often each is in every branch of it. */
function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? ''))].sort()
}

function branches(text: string): string[] {
  return text.split(' | ')
}

describe.each(Object.entries(others))('the catalogue %s', (language, texts) => {
  test('has exactly the keys of English', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
  })

  test('leaves no text empty, nor with blanks around it', () => {
    expect(Object.entries(texts).filter(([, text]) => text === '' || text.trim() !== text)).toEqual([])
  })

  test('has the places of English in every text', () => {
    const differing = Object.keys(english).filter((key) => {
      const here = new Set(places(texts[key] ?? ''))
      const there = new Set(places(english[key] ?? ''))
      // A branch for one may say the count in words.
      here.delete('count')
      there.delete('count')
      return [...here].sort().join() !== [...there].sort().join()
    })
    expect(differing).toEqual([])
  })

  test('tells one and many apart where English does, or never where the language does not', () => {
    const wanted = (key: string) => (language === 'ja' ? 1 : branches(english[key] ?? '').length)
    expect(Object.entries(texts).filter(([key, text]) => branches(text).length !== wanted(key))).toEqual([])
  })

  test('says the count where many are spoken of', () => {
    const silent = Object.entries(texts).filter(
      ([key, text]) =>
        places(english[key] ?? '').includes('count') && !(branches(text).at(-1) ?? '').includes('{count}'),
    )
    expect(silent).toEqual([])
  })
})

// That every key that is used has a text, the compiler knows.
test('every text is used somewhere', () => {
  const sources = sourcesIn('renderer', 'electron/shell', 'contract').filter(
    ({ path }) => !path.startsWith('contract/texts/'),
  )
  const topics = Object.keys(en).join('|')
  const used = new Set<string>()
  const families: RegExp[] = []
  for (const { text } of sources) {
    for (const [, key] of text.matchAll(new RegExp(`'((?:${topics})\\.[\\w.:-]+)'`, 'g'))) used.add(key ?? '')
    for (const [, key] of text.matchAll(new RegExp(`\`((?:${topics})\\.[^\`]*)\``, 'g'))) {
      const pattern = (key ?? '').replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.-]+')
      families.push(new RegExp(`^${pattern}$`))
    }
  }
  // What other processes say is found by its words: see said.test.ts.
  const keys = Object.keys(english).filter((key) => !key.startsWith('said'))
  expect(keys.filter((key) => !used.has(key) && !families.some((family) => family.test(key)))).toEqual([])
})
