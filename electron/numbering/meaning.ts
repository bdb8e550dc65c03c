import { longestNumber } from './spelling.ts'
import { rangeFromTo, rangeOfCount, type NumberRange, type RangeReading } from './ranges.ts'
import { betweenNumbers, wordedRange } from './wordsBetween.ts'

/** What a text may stand for. */
export type Meaning =
  /** One number, or none: reading it says which. */
  | { readonly kind: 'one' }
  /** Nothing but a range, or one that can't be. */
  | RangeReading
  /** One number, whose dash is punctuation, or a range: only the person knows. */
  | { readonly kind: 'either'; readonly range: NumberRange }
  /** Several numbers. Those behind the first may be just their last digits. */
  | { readonly kind: 'several'; readonly texts: readonly string[] }

const one: Meaning = { kind: 'one' }

/** Without one of these a text is one number or none. */
const dividing = /[-/~〜…;&,|×*\p{L}]|\.\.|\+.*\+/u

/** A start and a count: `+1 650 555 0100 * 20`, `… × 20`. The letter x is not taken for it: it marks an extension. */
const countFrom = /^(?<first>[(\s]*\+?[\d\s().\-/]*\d)\s?[×*]\s?(?<count>\d{1,15})$/iu

/** Nothing but a number's own punctuation. */
const plain = /^[(\s]*\+?[\d\s().\-/]*\d\)?$/u

/** Every place where a dash or slash may divide two numbers, the last one first. */
function* divisions(text: string): Generator<{ mark: '-' | '/'; first: string; last: string }> {
  for (let at = text.length - 1; at > 0; at -= 1) {
    const mark = text[at]
    if (mark !== '-' && mark !== '/') continue
    const first = text.slice(0, at).trim()
    const last = text.slice(at + 1).trim()
    if (plain.test(first) && /^[(\s]*\+?\d/u.test(last)) yield { mark, first, last }
  }
}

/** A dash as German numbers have it before an extension (`030 12345-67`), or between the ends of a range. */
function dashed(first: string, last: string, isWhole: boolean): Meaning {
  const range = rangeFromTo(first, last)
  if (!isWhole) return range
  // `-0`, an end before its start, a range of one: no range is written so.
  return range.kind === 'range' && range.count > 1 ? { kind: 'either', range } : one
}

function severalIn(text: string, isWhole: (text: string) => boolean): Meaning | null {
  const texts = text.split(betweenNumbers).filter((part) => part !== '')
  const [first] = texts
  if (first === undefined || texts.length < 2) return null
  return texts.every((part) => plain.test(part)) && isWhole(first) ? { kind: 'several', texts } : null
}

/**
 * What a text stands for: one number, a range, several numbers, or what only the person can say.
 *
 * A dash is plain punctuation as well (`650-555-0100`): it can make a range only where what stands before it is a whole
 * number by itself. Where the whole is a number too, either is possible. The end of a range may be given in full, or by
 * its last digits only.
 * @param text as `normalise` and `unlabelled` leave it
 * @param isWhole whether a text's digits are a whole number, read as the text would be
 */
export function meaningOf(text: string, isWhole: (text: string) => boolean): Meaning {
  if (text.length > longestNumber || !dividing.test(text)) return one
  const counted = countFrom.exec(text)?.groups
  if (counted?.['first'] !== undefined && counted['count'] !== undefined && isWhole(counted['first'])) {
    return rangeOfCount(counted['first'], BigInt(counted['count']))
  }
  const { first, last } = wordedRange.exec(text)?.groups ?? {}
  if (first !== undefined && last !== undefined && isWhole(first)) return rangeFromTo(first, last)
  const several = severalIn(text, isWhole)
  if (several !== null) return several
  for (const division of divisions(text)) {
    if (!isWhole(division.first)) continue
    if (division.mark === '/') return { kind: 'several', texts: [division.first, division.last] }
    const meaning = dashed(division.first, division.last, plain.test(text) && isWhole(text))
    if (meaning.kind !== 'one') return meaning
  }
  return one
}

/** What a text stands for once the person has said what dashes mean. */
export function settled(meaning: Meaning, dash: 'number' | 'range' | null): Meaning {
  if (meaning.kind !== 'either' || dash === null) return meaning
  return dash === 'number' ? one : { kind: 'range', ...meaning.range }
}
