/** A part of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** Where a text has what was searched for: the first and the place after the last character, or null. */
type Span = readonly [from: number, to: number]

/** The digits of what is searched for; none where it can't be part of a number. */
function digitsOf(find: string): string {
  const plain = find.normalize('NFKC')
  return /^[\d\s+().\-–—/\u2010-\u2015]+$/u.test(plain) ? plain.replaceAll(/\D/gu, '') : ''
}

/** In a number the digits alone count, in whatever punctuation. */
function spanInNumber(text: string, find: string): Span | null {
  const wanted = digitsOf(find)
  if (wanted === '') return null
  const digits = [...text.matchAll(/\d/gu)]
  const places = digits.map(({ index }) => index)
  const at = digits.join('').indexOf(wanted)
  const first = places[at]
  const last = places[at + wanted.length - 1]
  return at < 0 || first === undefined || last === undefined ? null : [first, last + 1]
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
