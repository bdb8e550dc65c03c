import { countryCodeOf, dialled, nationalPart } from '../../contract/text/dialled.ts'

/** A part of a text, and whether it is a search hit. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** The first place of the hit and the place after its last character, or null. */
type Span = readonly [from: number, to: number]

/** Where the digits of a number contain the search: the first place, and how many. */
function digitsFound(digits: string, find: string): readonly [at: number, count: number] | null {
  const meant = dialled(find)
  if (meant === null) return null
  const at = digits.indexOf(meant.digits)
  if (at >= 0) return [at, meant.digits.length]
  const whole = [...meant.international, ...meant.perhaps].find((one) => digits.startsWith(one))
  if (whole !== undefined) return [0, whole.length]
  const code = countryCodeOf(digits)
  const parts = meant.national.flatMap((one) => nationalPart(one, code) ?? [])
  const part = parts.find((one) => digits.startsWith(code + one))
  return part === undefined ? null : [code.length, part.length]
}

/** In a number only digits count, whatever the punctuation. */
function spanInNumber(text: string, find: string): Span | null {
  const digits = [...text.matchAll(/\d/gu)]
  const [at, count] = digitsFound(digits.join(''), find) ?? [0, 0]
  const [first, last] = [digits[at]?.index, digits[at + count - 1]?.index]
  return count === 0 || first === undefined || last === undefined ? null : [first, last + 1]
}

function spanInText(text: string, find: string): Span | null {
  const folded = text.toLowerCase()
  const wanted = find.normalize('NFC').trim().toLowerCase()
  // A letter whose lower case has another length would shift the mark.
  const at = wanted === '' || folded.length !== text.length ? -1 : folded.indexOf(wanted)
  return at < 0 ? null : [at, at + wanted.length]
}

/** A text split at the search hit; one part where there is none. */
export function marksIn(text: string, find: string, how: 'text' | 'number'): readonly TextPart[] {
  const span = how === 'number' ? spanInNumber(text, find) : spanInText(text, find)
  if (span === null) return [{ text, hit: false }]
  const [from, to] = span
  return [
    { text: text.slice(0, from), hit: false },
    { text: text.slice(from, to), hit: true },
    { text: text.slice(to), hit: false },
  ].filter((part) => part.text !== '')
}
