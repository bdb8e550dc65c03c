import { addLimit } from '../../contract/batches.ts'
import { normalise } from './normalise.ts'

export type RangeReading =
  | { readonly kind: 'single' }
  | { readonly kind: 'range'; readonly first: string; readonly last: string }
  | { readonly kind: 'refused'; readonly message: string }

/** A start with all its digits, and an end that may be just the last of them: `… 0100 - 0199`, `…450-59`, `x..y`. */
const fromTo = /^(?<first>\+?[\d\s().-]*\d)\s*(?:-|\.\.+|\bto\b)\s*(?<last>\+?\d[\d\s]*)$/iu
/** A start and a count: `+1 650 555 0100 x 20`, `… * 20`, `… (20)` is left alone as punctuation. */
const countFrom = /^(?<first>\+?[\d\s().-]*\d)\s*[×*x]\s*(?<count>\d{1,6})$/iu

const digitsOf = (text: string) => text.replaceAll(/\D/gu, '')

function refuse(message: string): RangeReading {
  return { kind: 'refused', message }
}

function bounded(first: string, count: bigint): RangeReading {
  if (count > BigInt(addLimit)) {
    return refuse(
      `The range holds ${count.toLocaleString('en')} numbers; at most 10,000 can be added at once`,
    )
  }
  const start = digitsOf(first)
  const last = (BigInt(start) + count - 1n).toString().padStart(start.length, '0')
  if (last.length > start.length) return refuse('The range runs past its last digit')
  const plus = first.trim().startsWith('+') ? '+' : ''
  return { kind: 'range', first: `${plus}${start}`, last: `${plus}${last}` }
}

/**
 * Whether a line stands for one number or for a range of them.
 *
 * A dash is also plain punctuation (`650-555-0100`), so it makes a range only when what stands before it is a number
 * that `isNumber` accepts as whole, and what follows is at most as long.
 */
export function readRange(line: string, isNumber: (text: string) => boolean): RangeReading {
  const text = normalise(line)
  const counted = countFrom.exec(text)?.groups
  if (counted?.['first'] !== undefined && counted['count'] !== undefined && isNumber(counted['first'])) {
    const count = BigInt(counted['count'])
    return count === 0n ? refuse('The count is 0') : bounded(counted['first'], count)
  }
  const { first, last } = fromTo.exec(text)?.groups ?? {}
  if (first === undefined || last === undefined || !isNumber(first)) return { kind: 'single' }
  const start = digitsOf(first)
  const tail = digitsOf(last)
  if (tail.length > start.length) return refuse('The end of the range is longer than its start')
  const end = start.slice(0, start.length - tail.length) + tail
  if (BigInt(end) < BigInt(start)) return refuse('The end of the range is before its start')
  return bounded(first, BigInt(end) - BigInt(start) + 1n)
}

/** Every number of a range, in order. */
export function* expand({ first, last }: { first: string; last: string }): Generator<string> {
  const plus = first.startsWith('+') ? '+' : ''
  const width = digitsOf(first).length
  for (let each = BigInt(digitsOf(first)); each <= BigInt(digitsOf(last)); each += 1n) {
    yield `${plus}${each.toString().padStart(width, '0')}`
  }
}
