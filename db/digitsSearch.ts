import { anyOf, type Condition } from './condition.ts'
import { numbersWhere, type Leg } from './legs.ts'
import { containing, digitsIn } from './patterns.ts'
import { anyPhrase, phrase } from './phrases.ts'
import { nowhere, type TextSearch, type Way } from './ways.ts'

const longestNumber = 15
const shortestNumber = 2
const tenDigits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What stands after the last digit in the index. */
const end = '\n'

/** Numbers that begin with these digits: one range for each length that a number may have. */
function beginning(digits: string): Way {
  if (digits.length > longestNumber || digits.startsWith('0')) return nowhere
  const ranges: Condition[] = Array.from({ length: longestNumber - digits.length + 1 }, (_, more) => {
    const step = 10 ** more
    const first = Number(digits) * step
    return { text: 'BETWEEN ? AND ?', values: [first, first + step - 1] }
  })
  return {
    legs: ranges.map(({ text, values }) => numbersWhere(`n.e164 ${text}`, ...values)),
    check: anyOf(ranges.map(({ text, values }) => ({ text: `+n.e164 ${text}`, values }))),
  }
}

function exactly(digits: string): Way {
  if (digits.length > longestNumber || digits.length < shortestNumber) return nowhere
  const leg = { ...numbersWhere('n.e164 = ?', Number(digits)), size: 1 }
  return { legs: [leg], check: leg }
}

const indexed = (query: string): Leg => ({
  from: 'number_digits',
  key: 'rowid',
  text: 'number_digits MATCH ?',
  values: [query],
})

const having = (digits: string): Condition => ({
  text: String.raw`CAST(n.e164 AS TEXT) LIKE ? ESCAPE '\'`,
  values: [containing(digits)],
})

/** Numbers that end with these digits; of a single one too many do for it to tell anything. */
function ending(digits: string): Way {
  if (digits.length < shortestNumber || digits.length > longestNumber) return nowhere
  return {
    legs: [indexed(phrase(`${digits}${end}`))],
    check: { text: `n.e164 % ? = ?`, values: [10 ** digits.length, Number(digits)] },
  }
}

/** One digit is in nearly every number; two are found by the trigrams that begin with them. */
function containingLeg(digits: string): Leg {
  const check = having(digits)
  if (digits.length === 1) return { ...numbersWhere(check.text, ...check.values), isScan: true }
  if (digits.length > 2) return indexed(phrase(digits))
  return indexed(anyPhrase([...tenDigits, end].map((next) => `${digits}${next}`)))
}

/**
 * Numbers by their digits: from their beginning where the text has a plus sign, else any part of them; null for a text
 * that can't be part of a number.
 */
export function digitsSearch(text: string): TextSearch | null {
  const digits = digitsIn(text)
  if (digits === null) return null
  const nearest = { exact: exactly(digits), begins: beginning(digits) }
  if (text.normalize('NFKC').startsWith('+')) return { ...nearest, ...nearest.begins, ends: nowhere }
  return { ...nearest, ends: ending(digits), legs: [containingLeg(digits)], check: having(digits) }
}
