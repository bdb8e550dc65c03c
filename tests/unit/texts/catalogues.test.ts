import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { byKey } from '../../../contract/messages/catalogue.ts'
import { de } from '../../../contract/messages/de/index.ts'
import { en } from '../../../contract/messages/en/index.ts'
import { ja } from '../../../contract/messages/ja/index.ts'
import { sourcesIn } from './sources.ts'

const english = byKey(en)
const all = { en: english, de: byKey(de), ja: byKey(ja) }

/** The types of parsed elements that are checked here, by the parser's numbers. */
const kinds = { words: 1, number: 2, count: 7 } as const

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const parsed = (text: string, language: string) =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()

/** The places of a text, each with whether it takes a number. */
function placesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if ('options' in element) {
      const branches = Object.values(element.options).flatMap(({ value }) => placesIn(value))
      // A plural that only chooses its words says no number, and a language may have no need of it.
      return branches.includes('#') ? [`${element.value}: number`, ...branches] : branches
    }
    // The library does not export the names of these types.
    const kind: number = element.type
    if (kind === kinds.words) return [`${valueOf(element)}: words`]
    if (kind === kinds.number) return [`${valueOf(element)}: number`]
    return kind === kinds.count ? ['#'] : []
  })
}

const valueOf = (element: Element) => ('value' in element ? element.value : '')

/** The cases of the plurals of a text. */
function casesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => ('options' in element ? Object.keys(element.options) : []))
}

describe.each(Object.entries(all))('the catalogue %s', (language, texts) => {
  const places = (text: string, of: string) =>
    [...new Set(placesIn(parsed(text, of)))]
      .filter((place) => place !== '#')
      .sort()
      .join()

  test('has exactly the keys of English', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
  })

  test('has no empty text, and no spaces around one', () => {
    expect(Object.entries(texts).filter(([, text]) => text === '' || text.trim() !== text)).toEqual([])
  })

  test('has the placeholders of English in every text, with the same type of value', () => {
    const differing = Object.entries(english).filter(
      ([key, text]) => places(texts[key] ?? '', language) !== places(text, 'en'),
    )
    expect(differing.map(([key]) => `${key}: ${texts[key] ?? ''}`)).toEqual([])
  })

  test('has every plural case of the language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const lacking = Object.entries(texts).filter(([, text]) => {
      const cases = casesIn(parsed(text, language))
      return cases.length > 0 && needed.some((each) => !cases.includes(each))
    })
    expect(lacking).toEqual([])
  })

  // In ICU MessageFormat it would quote what follows.
  test('has typographic apostrophes', () => {
    expect(
      Object.entries(texts).filter(([, text]) => /'(?![{}])/u.test(text.replaceAll(/'[{}]'/gu, ''))),
    ).toEqual([])
  })
})

test('German says Rufnummer exactly where English says phone number', () => {
  const differing = Object.entries(english).filter(
    ([key, text]) => /phone number/iu.test(text) !== /Rufnummer/u.test(all.de[key] ?? ''),
  )
  expect(differing.map(([key, text]) => `${text}: ${all.de[key] ?? ''}`)).toEqual([])
})

// The compiler makes sure that every used key has a text.
test('every text is used somewhere', () => {
  const sources = sourcesIn('renderer', 'electron', 'db', 'contract')
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
  expect(
    Object.keys(english).filter((key) => !used.has(key) && !families.some((family) => family.test(key))),
  ).toEqual([])
})
