import { countryCodeOf, dialled, nationalPart } from '../../contract/text/dialled.ts'

/** A part of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** Where a text has what was searched for: the first and the place after the last character, or null. */
type Span = readonly [from: number, to: number]

/** Where the digits of a number have what is searched for: the first, and how many. */
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

/** In a number the digits alone count, in whatever punctuation. */
function spanInNumber(text: string, find: string): Span | null {
  const digits = [...text.matchAll(/\d/gu)]
  const [at, count] = digitsFound(digits.join(''), find) ?? [0, 0]
  const [first, last] = [digits[at]?.index, digits[at + count - 1]?.index]
  return count === 0 || first === undefined || last === undefined ? null : [first, last + 1]
}

function spanInText(text: string, find: string): Span | null {
  const folded = text.toLowerCase()
  const wanted = find.normalize('NFC').trim().toLowerCase()
  // A letter whose small form has another length would shift what is marked.
  const at = wanted === '' || folded.length !== text.length ? -1 : folded.indexOf(wanted)
  return at < 0 ? null : [at, at + wanted.length]
}

/** A text in parts, with what was searched for told apart; one part where it is not in there. */
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
