import { dialled } from '../../contract/text/dialled.ts'
import { anyOf } from '../list/condition.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, selectColumn, verbatim } from '../file/fragment.ts'
import { numbersWhere, type IndexScan } from './indexScans.ts'
import { digitsOf, keyOfDigits, keysBeginning } from '../numbers/numberKey.ts'
import { nationalBeginnings, type NumberTable } from './nationalBeginnings.ts'
import { contains } from './patterns.ts'
import { anyPhrase, phrase } from './phrases.ts'
import { anySearch, rankedSearch, type RankedSearch } from './ranking.ts'
import { nowhere, type SearchPlan } from './searchPlan.ts'

const tenDigits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What stands after the last digit in the index. */
const end = '\n'

/** Numbers that begin with any of these digits. */
function beginning(beginnings: readonly string[]): SearchPlan {
  const ranges = beginnings.flatMap((digits) => keysBeginning(digits) ?? [])
  if (ranges.length === 0) return nowhere
  return {
    scans: ranges.map(({ first, last }) => numbersWhere(fragment`n.key BETWEEN ${first} AND ${last}`)),
    check: anyOf(ranges.map(({ first, last }) => fragment`+n.key BETWEEN ${first} AND ${last}`)),
  }
}

/** Those of these numbers that there are. */
function exactly(numbers: readonly string[]): SearchPlan {
  const keys = numbers.flatMap((digits) => keyOfDigits(digits) ?? [])
  if (keys.length === 0) return nowhere
  const scans = keys.map((key) => ({ ...numbersWhere(fragment`n.key = ${key}`), size: 1 }))
  return { scans, check: anyOf(scans) }
}

const indexed = (query: string): IndexScan => ({
  from: 'number_digits',
  key: 'rowid',
  ...fragment`number_digits MATCH ${query}`,
})

const digitsOfNumber = verbatim(digitsOf('n.key'))

const having = (digits: string) => contains(digitsOfNumber, digits)

/** Numbers that end with these digits; of a single one too many do for it to tell anything. */
function ending(digits: string): SearchPlan {
  if (digits.length < 2) return nowhere
  return {
    scans: [indexed(phrase(`${digits}${end}`))],
    check: fragment`substr(${digitsOfNumber}, ${-digits.length}) = ${digits}`,
  }
}

/** One digit is in nearly every number; two are found by the trigrams that begin with them. */
function scanContaining(digits: string): IndexScan {
  const check = having(digits)
  if (digits.length === 1) return { ...numbersWhere(check), goesThroughAll: true }
  if (digits.length > 2) return indexed(phrase(digits))
  return indexed(anyPhrase([...tenDigits, end].map((next) => `${digits}${next}`)))
}

/** Numbers that begin with any of these digits, from the country code on; those with no more digits rank first. */
function fromTheBeginning(beginnings: readonly string[]): RankedSearch {
  const begins = beginning(beginnings)
  return rankedSearch(begins, { exact: exactly(beginnings), begins })
}

/** Whether any of the scans gives a number. */
function findsAny(db: ReadDb, { scans }: SearchPlan): boolean {
  return scans.some(
    (scan) =>
      selectColumn(db, fragment`SELECT 1 FROM ${verbatim(scan.from)} WHERE ${scan} LIMIT 1`).length > 0,
  )
}

/**
 * Numbers by their digits, in whatever way they are written: from their beginning where the text has a plus sign, else
 * any part of them; null for a text that can't be part of a number. Those that are dialled like the text, in their country or from
 * abroad, rank first.
 * @param tables where the numbers are that it is to find
 */
export function digitsSearch(
  db: ReadDb,
  text: string,
  tables: readonly NumberTable[] = ['numbers'],
): RankedSearch | null {
  const meant = dialled(text)
  if (meant === null) return null
  const { digits, isInternational, international, perhaps, national } = meant
  const asBeginning = fromTheBeginning([digits])
  const asTyped = isInternational
    ? asBeginning
    : { ...asBeginning, ends: ending(digits), scans: [scanContaining(digits)], check: having(digits) }
  const atHome = national.length === 0 ? [] : national.map(nationalBeginnings(db, tables))
  const plans = [
    asTyped,
    ...atHome.map(fromTheBeginning),
    ...international.map((one) => fromTheBeginning([one])),
  ].filter((plan, place) => place === 0 || plan.scans.length > 0)
  const others =
    perhaps.length === 0 || plans.some((plan) => findsAny(db, plan))
      ? []
      : perhaps.map((one) => fromTheBeginning([one]))
  return anySearch([...plans, ...others])
}
