import type { E164, NumberRange } from '../../contract/values.ts'

/**
 * The key that the file knows a number by, the one place that makes it and reads it. Its digits, filled up with zeros to
 * fifteen, times sixteen, and how many digits there are: so keys sort as people read numbers, +44 before +49 before +81,
 * whatever their lengths, and all numbers with the same beginning are one range of keys. They are counted from the middle
 * of all such products: from 0 the greatest would be more than a JavaScript number holds exactly.
 */

const longestNumber = 15
const shortestNumber = 2
/** What keys of numbers with the same count of digits are apart by, or a multiple of it. */
export const lengths = 16
const middle = 500_000_000_000_000

/** Less than the key of any number. */
export const beforeAllKeys = Number.MIN_SAFE_INTEGER

/** The keys from one to another. */
export interface KeyRange {
  readonly first: number
  readonly last: number
}

const filledUp = (digits: string) => Number(digits.padEnd(longestNumber, '0'))

/** The key of a number. */
export function keyOf(e164: E164): number {
  const digits = e164.slice(1)
  return (filledUp(digits) - middle) * lengths + digits.length
}

/** The number that a key is of. */
export function e164Of(key: number): E164 {
  const length = lengthOfKey(key)
  return `+${String((key - length) / lengths + middle).slice(0, length)}`
}

/** How many digits the number of a key has. */
export const lengthOfKey = (key: number) => ((key % lengths) + lengths) % lengths

/** What one number more is in filled-up digits, by how many digits the number has. */
const filledSteps = Array.from({ length: lengths }, (_, length) => 10 ** (longestNumber - length))
const filledStep = (length: number) => filledSteps[length] ?? 1

/** How far the keys of two numbers are apart that have so many digits and follow each other. */
export const keyStep = (length: number) => lengths * filledStep(length)

/** The digits of a number as a whole number. */
export function wholeNumberOf(key: number): number {
  const length = lengthOfKey(key)
  return ((key - length) / lengths + middle) / filledStep(length)
}

/** The keys of a range. */
export const keysOf = ({ first, last }: NumberRange): KeyRange => ({ first: keyOf(first), last: keyOf(last) })

/** How many numbers there are from one to another that has as many digits. */
export const countBetween = ({ first, last }: KeyRange) => (last - first) / keyStep(lengthOfKey(first)) + 1

/** The key of a number by its digits from the country code on; null where no number has so few or so many. */
export function keyOfDigits(digits: string): number | null {
  const isNumber =
    digits.length >= shortestNumber && digits.length <= longestNumber && !digits.startsWith('0')
  return isNumber ? keyOf(`+${digits}`) : null
}

/** The keys of all numbers that begin with these digits; null where none does. */
export function keysBeginning(digits: string): KeyRange | null {
  if (digits === '' || digits.length > longestNumber || digits.startsWith('0')) return null
  const first = (filledUp(digits) - middle) * lengths
  return { first, last: first + lengths * 10 ** (longestNumber - digits.length) - 1 }
}

/** The lowest and the highest key that a number can have. */
export const allKeys: KeyRange = { first: keyOf('+10'), last: keyOf('+999999999999999') }

const raised = (key: string) => `(${key} + ${middle * lengths})`

/** SQL that gives the digits of a key, as text. */
export const digitsOf = (key: string) =>
  `substr(CAST(${raised(key)} / ${lengths} AS TEXT), 1, ${raised(key)} % ${lengths})`

/** SQL that tells whether a whole number is a key: all digits beyond those it counts are zeros. */
export const isKey = (key: string) =>
  `(${key} BETWEEN ${allKeys.first} AND ${allKeys.last} AND ${raised(key)} % ${lengths} >= ${shortestNumber}
    AND ltrim(substr(CAST(${raised(key)} / ${lengths} AS TEXT), ${raised(key)} % ${lengths} + 1), '0') = '')`

/** SQL that gives the first `digits` digits of a number as a whole number. */
export const beginningOf = (key: string, digits: number) =>
  `${raised(key)} / ${lengths * 10 ** (longestNumber - digits)}`
