import { addLimit } from '../../contract/batches.ts'
import { normalise } from './normalise.ts'
import { longestNumber } from './spelling.ts'

/** A range of numbers: digits from first to last, both with a `+` or both without. */
export interface NumberRange {
  readonly first: string
  readonly last: string
  readonly count: number
}

export type RangeReading =
  | { readonly kind: 'single' }
  | ({ readonly kind: 'range' } & NumberRange)
  | { readonly kind: 'refused'; readonly message: string; readonly advice: string }

/** A start with all its digits, and an end that may be just the last of them: `… 0100 - 0199`, `…450-59`, `x..y`. */
const fromTo =
  /^(?<first>[(\s]*\+?[\d\s().\-/]*\d)\s?(?:-|\.\.+|…|\bto\b)\s?(?<last>[(\s]*\+?[\d\s().\-/]*\d)$/iu
/** A start and a count: `+1 650 555 0100 * 20`, `… × 20`. The letter x is not taken for it: it marks an extension. */
const countFrom = /^(?<first>[(\s]*\+?[\d\s().\-/]*\d)\s?[×*]\s?(?<count>\d{1,15})$/iu

const digitsOf = (text: string) => text.replaceAll(/\D/gu, '')

function refuse(message: string, advice: string): RangeReading {
  return { kind: 'refused', message: `Not a valid range: ${message}`, advice }
}

function rangeOf(start: string, end: bigint): RangeReading {
  const from = BigInt(digitsOf(start))
  const count = end - from + 1n
  if (count < 1n) {
    return refuse('its end is before its start', 'Enter the lower number first.')
  }
  if (count > BigInt(addLimit)) {
    return refuse(
      `it holds ${count.toLocaleString('en')} numbers`,
      `At most ${addLimit.toLocaleString('en')} can be added at once: enter a shorter range.`,
    )
  }
  const width = digitsOf(start).length
  const last = end.toString().padStart(width, '0')
  if (last.length > width) return refuse('it runs past its last digit', 'Enter a smaller count.')
  const plus = start.includes('+') ? '+' : ''
  return { kind: 'range', first: `${plus}${digitsOf(start)}`, last: `${plus}${last}`, count: Number(count) }
}

/** Every place where a dash, dots or the word *to* may divide a range, the last one first. */
function* divisions(text: string): Generator<{ first: string; last: string }> {
  for (let end = text.length; end > 0;) {
    const groups = fromTo.exec(text.slice(0, end))?.groups
    const first = groups?.['first']
    if (first === undefined) return
    yield { first, last: text.slice(first.length).replace(/^\s?(?:-|\.\.+|…|to)\s?/iu, '') }
    end = first.length
  }
}

/**
 * Whether a line stands for one number or for a range of them.
 *
 * A dash is plain punctuation as well (`650-555-0100`): it makes a range only where what stands before it is a whole
 * number by itself. The end may be given in full, or by its last digits only.
 * @param isNumber whether a text is a whole number, read as the line would be
 */
export function readRange(line: string, isNumber: (text: string) => boolean): RangeReading {
  const text = normalise(line)
  if (text.length > longestNumber) return { kind: 'single' }
  const counted = countFrom.exec(text)?.groups
  if (counted?.['first'] !== undefined && counted['count'] !== undefined && isNumber(counted['first'])) {
    const count = BigInt(counted['count'])
    if (count === 0n) return refuse('its count is 0', 'Enter how many numbers there are.')
    return rangeOf(counted['first'], BigInt(digitsOf(counted['first'])) + count - 1n)
  }
  for (const { first, last } of divisions(text)) {
    if (!isNumber(first)) continue
    const start = digitsOf(first)
    const tail = digitsOf(last)
    if (tail.length > start.length || (last.includes('+') && !first.includes('+'))) {
      return refuse('its end is longer than its start', 'Enter both numbers in the same way.')
    }
    if (last.includes('+') && tail.length < start.length) {
      return refuse('its end is shorter than its start', 'Enter both numbers in the same way.')
    }
    return rangeOf(first, BigInt(start.slice(0, start.length - tail.length) + tail))
  }
  return { kind: 'single' }
}

/** Every number of a range, in order. */
export function* expand({ first, last }: NumberRange): Generator<string> {
  const plus = first.startsWith('+') ? '+' : ''
  const width = digitsOf(first).length
  const end = BigInt(digitsOf(last))
  for (let each = BigInt(digitsOf(first)); each <= end; each += 1n) {
    yield `${plus}${each.toString().padStart(width, '0')}`
  }
}
