import { getCountries, isSupportedCountry, type CountryCode } from 'libphonenumber-js/max'
import { mainCountry } from './compiledPlans.ts'
import { countryOfThree } from './iso3.ts'

/** Names as people write them that no language's list has, in the form of `countryKey`. */
const everyday: readonly (readonly [CountryCode, ...string[]])[] = [
  ['US', 'USA', 'U.S.', 'U.S.A.', 'United States of America', 'America', 'Vereinigte Staaten von Amerika'],
  ['US', 'Amerika', 'アメリカ', '米国', 'EE. UU.', 'EEUU', 'États-Unis d’Amérique', 'Stati Uniti d’America'],
  ['GB', 'UK', 'U.K.', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  ['GB', 'Großbritannien', 'England und Wales', '英国', 'Grande-Bretagne', 'Gran Bretaña', 'Gran Bretagna'],
  ['GR', 'EL', 'Hellas'],
  ['DE', 'BRD', 'Federal Republic of Germany', 'Bundesrepublik Deutschland'],
  ['NL', 'Holland', 'Holanda', 'Hollande', 'Olanda'],
  ['CZ', 'Czech Republic', 'Tschechische Republik', 'République tchèque', 'República Checa'],
  ['KR', 'Korea', 'Republic of Korea', 'Korea, Republic of', '大韓民国'],
  ['KP', 'Democratic People’s Republic of Korea'],
  ['RU', 'Russian Federation', 'Russische Föderation'],
  ['AE', 'UAE', 'U.A.E.', 'Emirates', 'VAE', 'UAE (Dubai)'],
  ['SA', 'KSA'],
  ['TR', 'Turkey', 'Türkei', 'Turquie'],
  ['VN', 'Viet Nam'],
  ['MM', 'Burma'],
  ['CI', 'Ivory Coast', 'Elfenbeinküste'],
  ['SZ', 'Swaziland'],
  ['MK', 'Macedonia', 'Mazedonien'],
  ['CV', 'Cape Verde'],
  ['CN', 'PRC', 'People’s Republic of China', '中華人民共和国', 'Mainland China'],
  ['HK', 'Hong Kong', 'Hongkong', '香港'],
  ['MO', 'Macau', 'Macao', 'マカオ'],
  ['TW', 'Taiwan, Province of China'],
  ['IE', 'Republic of Ireland', 'Éire'],
  ['MD', 'Republic of Moldova'],
  ['IR', 'Islamic Republic of Iran'],
  ['SY', 'Syrian Arab Republic'],
  ['TZ', 'United Republic of Tanzania'],
  ['LA', 'Lao PDR'],
  ['BN', 'Brunei Darussalam'],
  ['CD', 'DR Congo', 'Democratic Republic of the Congo'],
  ['CG', 'Republic of the Congo'],
  ['VA', 'Holy See'],
  ['PS', 'Palestine'],
  ['BY', 'Weißrussland'],
]

/** The languages that headings are known in, and some more whose names cost nothing. */
const languages = ['en', 'de', 'ja', 'fr', 'es', 'it', 'pt', 'nl']

const conjunctions = /&|(?<!\p{L})(?:and|und|et|y|e|en|the)(?!\p{L})/giu

/** A country's name as names are compared: letters only; case, width, accents and words such as *and* and *the* folded. */
function countryKey(name: string): string {
  const plain = name.slice(0, 100).normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase()
  return plain
    .replaceAll(conjunctions, ' ')
    .replaceAll(/(?<!\p{L})saint(?!\p{L})/gu, 'st')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Every name that one country alone has, by its key. */
function listNames(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>()
  const shared = new Set<string>()
  const add = (name: string | undefined, country: CountryCode): void => {
    const key = countryKey(name ?? '')
    const known = names.get(key)
    if (known !== undefined && known !== country) shared.add(key)
    names.set(key, country)
  }
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const named = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })
      for (const country of getCountries()) add(named.of(country), country)
    }
  }
  for (const key of shared) names.delete(key)
  for (const [country, ...words] of everyday) for (const word of words) names.set(countryKey(word), country)
  names.delete('')
  return names
}

/** The names of all countries take some 20 ms to list, and most sheets have codes. */
let listed: ReadonlyMap<string, CountryCode> | null = null

/** What a sheet says of a number's country. */
export interface NamedCountry {
  readonly country: CountryCode
  /** It was named by its calling code, which other countries may share. */
  readonly byCallingCode: boolean
}

/**
 * The country that a text names: ISO 3166-1 with two letters or three, `UK`, `EL`, `+44`, or its name in English,
 * German, French, Spanish, Japanese, Italian, Portuguese or Dutch.
 * @param text as `normalise` leaves it
 * @returns null where it names none
 */
export function readCountry(text: string): NamedCountry | null {
  const callingCode = /^(?:\+|00)(\d{1,3})$/u.exec(text)?.[1]
  if (callingCode !== undefined) {
    const country = mainCountry(callingCode)
    return country === null ? null : { country, byCallingCode: true }
  }
  const country = toCountry(text)
  return country === null ? null : { country, byCallingCode: false }
}

/** The country with a code or a name, as `readCountry` reads them; null when there is none. */
export function toCountry(text: string): CountryCode | null {
  const code = text.toUpperCase()
  if (isSupportedCountry(code)) return code
  const ofThree = countryOfThree(code)
  if (ofThree !== null) return ofThree
  listed ??= listNames()
  return listed.get(countryKey(text)) ?? null
}
