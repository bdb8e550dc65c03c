import { unseenCharacters } from './unseen.ts'

/**
 * What people put before a national number, by country code (as the numbering plans of libphonenumber have it). Without
 * +1, where it is the country code itself.
 */
const trunkPrefixes: Readonly<Record<string, readonly string[]>> = {
  '0': (
    '20 27 31 32 33 40 41 43 44 46 49 51 53 54 55 57 58 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 ' +
    '218 231 232 233 234 243 249 250 251 252 254 255 256 260 261 262 263 264 265 291 353 355 358 359 370 373 374 377 380 ' +
    '381 382 383 385 386 387 389 421 423 508 590 591 593 594 595 596 598 686 850 855 856 880 886 961 962 963 964 966 967 ' +
    '970 971 972 976 977 994 995 996'
  ).split(' '),
  '06': ['36'],
  '8': ['7', '375', '993'],
}
const prefixes = new Map(
  Object.entries(trunkPrefixes).flatMap(([prefix, codes]) => codes.map((code) => [code, prefix] as const)),
)

/** What people put before a national number of a country code; nothing where they put nothing there. */
export function trunkPrefixOf(code: string): string {
  return prefixes.get(code) ?? ''
}

const oneDigitCodes = /^[17]/u
const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/u

/** The country code that the digits of a whole number begin with. */
export function countryCodeOf(digits: string): string {
  const length = oneDigitCodes.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3
  return digits.slice(0, length)
}

/** What stands before a country code instead of the plus sign: in most countries, North America, Australia, Japan. */
const exitCodes = ['00', '011', '0011', '010']
/** An exit code before fewer digits may as well be a part of a national number, as in 0113 496 0000 of Leeds. */
const wholeLength = 9

/** A text that may be a number or a part of one, in all the ways in which it may be meant. */
export interface Dialled {
  /** Its digits. */
  readonly digits: string
  /** Whether they begin with the country code, because a plus sign stands before them. */
  readonly isInternational: boolean
  /** The same number from its country code on, read in other ways. */
  readonly international: readonly string[]
  /** The same, where that is so only if nothing else is meant. */
  readonly perhaps: readonly string[]
  /** The digits of a number as it is dialled in its country: with the trunk prefix, where the country has one. */
  readonly national: readonly string[]
}

/** What programs write round a number. */
const scheme = /^(?:tel|callto|sips?):(?:\/\/)?([^;@]*).*$/isu
const punctuated = /^[\d\s+().\p{Pd}\u2212/]+$/u
/** How a trunk prefix is written beside a country code. */
const trunkInBrackets = /\(\s*0+\s*\)/u

const digitsIn = (text: string) => text.replaceAll(/\D/gu, '')

/**
 * What a text stands for where it can only be a number or a part of one: digits, the punctuation of numbers, and what
 * programs write round them; else null.
 */
export function dialled(text: string): Dialled | null {
  const plain = text.normalize('NFKC').replaceAll(unseenCharacters, '').replace(scheme, '$1').trim()
  const digits = digitsIn(plain)
  if (digits === '' || !punctuated.test(plain)) return null
  const bodies = [...new Set([digits, digitsIn(plain.replace(trunkInBrackets, ' '))])].filter(
    (one) => one !== '',
  )
  if (plain.startsWith('+')) {
    const [, ...international] = bodies
    return { digits, isInternational: true, international, perhaps: [], national: [] }
  }
  const afterExit = bodies.flatMap((body) =>
    exitCodes.filter((code) => body.startsWith(code)).map((code) => body.slice(code.length)),
  )
  const isLikely = (one: string) => one.length >= wholeLength
  return {
    digits,
    isInternational: false,
    international: [...bodies.filter((body) => body !== digits), ...afterExit.filter(isLikely)],
    perhaps: afterExit.filter((one) => one !== '' && !isLikely(one)),
    national: /^[08]\d\d/u.test(digits) ? [digits] : [],
  }
}

/**
 * The national part of a number with a country code that is dialled like this in its country; null where it can't be of
 * that code. Where the trunk prefix is none, the zero is a part of the number, as in Italy.
 */
export function nationalPart(digits: string, code: string): string | null {
  const prefix = trunkPrefixOf(code)
  if (!digits.startsWith(prefix === '' ? '0' : prefix)) return null
  const rest = digits.slice(prefix.length)
  return rest === '' ? null : rest
}
