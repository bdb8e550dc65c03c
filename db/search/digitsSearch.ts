import { dialled } from '../../contract/dialled.ts'
import { anyOf, type Condition } from '../list/condition.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { numbersWhere, type IndexScan } from './indexScans.ts'
import { nationalRanges, type NumberRange, type NumberTable } from './nationalRanges.ts'
import { containing } from './patterns.ts'
import { anyPhrase, phrase } from './phrases.ts'
import { eitherOf, nowhere, type TextSearch, type SearchPlan } from './searchPlan.ts'

const longestNumber = 15
const shortestNumber = 2
const tenDigits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What stands after the last digit in the index. */
const end = '\n'

function within(ranges: readonly NumberRange[]): SearchPlan {
  if (ranges.length === 0) return nowhere
  return {
    scans: ranges.map(({ first, last }) => numbersWhere('n.e164 BETWEEN ? AND ?', first, last)),
    check: anyOf(
      ranges.map(({ first, last }) => ({ text: '+n.e164 BETWEEN ? AND ?', values: [first, last] })),
    ),
  }
}

/** Numbers that begin with these digits: one range for each length that a number may have. */
function beginning(digits: string): SearchPlan {
  if (digits.length > longestNumber || digits.startsWith('0')) return nowhere
  return within(
    Array.from({ length: longestNumber - digits.length + 1 }, (_, more) => {
      const step = 10 ** more
      const first = Number(digits) * step
      return { first, last: first + step - 1 }
    }),
  )
}

function exactly(digits: string): SearchPlan {
  if (digits.length > longestNumber || digits.length < shortestNumber) return nowhere
  const scan = { ...numbersWhere('n.e164 = ?', Number(digits)), size: 1 }
  return { scans: [scan], check: scan }
}

const indexed = (query: string): IndexScan => ({
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
function ending(digits: string): SearchPlan {
  if (digits.length < shortestNumber || digits.length > longestNumber) return nowhere
  return {
    scans: [indexed(phrase(`${digits}${end}`))],
    check: { text: `n.e164 % ? = ?`, values: [10 ** digits.length, Number(digits)] },
  }
}

/** One digit is in nearly every number; two are found by the trigrams that begin with them. */
function scanContaining(digits: string): IndexScan {
  const check = having(digits)
  if (digits.length === 1) return { ...numbersWhere(check.text, ...check.values), goesThroughAll: true }
  if (digits.length > 2) return indexed(phrase(digits))
  return indexed(anyPhrase([...tenDigits, end].map((next) => `${digits}${next}`)))
}

/** Numbers whose digits these are, from the country code on. */
const whole = (digits: string): TextSearch => {
  const begins = beginning(digits)
  return { ...begins, exact: exactly(digits), begins, ends: nowhere }
}

/** Numbers that are dialled like this in their country, of those that there are. */
function inTheirCountry(db: ReadDb, digits: string, tables: readonly NumberTable[]): TextSearch {
  const ranges = nationalRanges(db, tables)(digits)
  const begins = within(ranges)
  const exact = within(ranges.filter(({ first, last }) => first === last))
  return { ...begins, exact, begins, ends: nowhere }
}

function anyPlan(searches: readonly TextSearch[]): TextSearch {
  const [only] = searches
  if (only !== undefined && searches.length === 1) return only
  return {
    ...eitherOf(searches),
    exact: eitherOf(searches.map(({ exact }) => exact)),
    begins: eitherOf(searches.map(({ begins }) => begins)),
    ends: eitherOf(searches.map(({ ends }) => ends)),
  }
}

/** Whether any of the scans gives a number. */
function findsAny(db: ReadDb, { scans }: SearchPlan): boolean {
  return scans.some(
    ({ from, text, values }) =>
      sql<(string | number)[]>(db, `SELECT 1 FROM ${from} WHERE ${text} LIMIT 1`).get(...values) !==
      undefined,
  )
}

/**
 * Numbers by their digits, in whatever way they are written: from their beginning where the text has a plus sign, else
 * any part of them; null for a text that can't be part of a number. Those that are dialled like the text, in their country or from
 * abroad, are nearest.
 * @param tables where the numbers are that it is to find
 */
export function digitsSearch(
  db: ReadDb,
  text: string,
  tables: readonly NumberTable[] = ['numbers'],
): TextSearch | null {
  const meant = dialled(text)
  if (meant === null) return null
  const { digits, isInternational, international, perhaps, national } = meant
  const nearest = whole(digits)
  const asTyped = isInternational
    ? nearest
    : { ...nearest, ends: ending(digits), scans: [scanContaining(digits)], check: having(digits) }
  const plans = [
    asTyped,
    ...national.map((one) => inTheirCountry(db, one, tables)),
    ...international.map(whole),
  ].filter((plan, place) => place === 0 || plan.scans.length > 0)
  const others = perhaps.length === 0 || plans.some((plan) => findsAny(db, plan)) ? [] : perhaps.map(whole)
  return anyPlan([...plans, ...others])
}
