import { messageOf, type Message } from '../../contract/messages/message.ts'
import { addLimit } from '../../contract/sheets/rows.ts'

/** A range of numbers: digits from first to last, both with a `+` or both without. */
export interface NumberRange {
  readonly first: string
  readonly last: string
  readonly count: number
}

export interface RangeRefusal {
  readonly kind: 'refused'
  readonly message: Message
  readonly advice: Message
}

export type RangeReading = ({ readonly kind: 'range' } & NumberRange) | RangeRefusal

export const digitsOf = (text: string) => text.replaceAll(/\D/gu, '')

export function refuseRange(why: Message, advice: Message): RangeRefusal {
  return { kind: 'refused', message: messageOf('badRange.not', { why }), advice }
}

function rangeUntil(start: string, end: bigint): RangeReading {
  const from = BigInt(digitsOf(start))
  const count = end - from + 1n
  if (count < 1n) {
    return refuseRange(messageOf('badRange.backwards'), messageOf('badRange.lowerFirst'))
  }
  if (count > BigInt(addLimit)) {
    return refuseRange(
      messageOf('badRange.count', { count: Number(count) }),
      messageOf('badRange.atMost', { count: addLimit }),
    )
  }
  const width = digitsOf(start).length
  const last = end.toString().padStart(width, '0')
  if (last.length > width) return refuseRange(messageOf('badRange.overflow'), messageOf('badRange.smaller'))
  const plus = start.includes('+') ? '+' : ''
  return { kind: 'range', first: `${plus}${digitsOf(start)}`, last: `${plus}${last}`, count: Number(count) }
}

/** The range of as many numbers as a count says, from a whole number on. */
export function rangeOfCount(start: string, count: bigint): RangeReading {
  if (count === 0n) return refuseRange(messageOf('badRange.zero'), messageOf('badRange.howMany'))
  return rangeUntil(start, BigInt(digitsOf(start)) + count - 1n)
}

/** The range from a whole number to an end, which may be given by its last digits only. */
export function rangeFromTo(first: string, last: string): RangeReading {
  const start = digitsOf(first)
  const tail = digitsOf(last)
  if (tail.length > start.length || (last.includes('+') && !first.includes('+'))) {
    return refuseRange(messageOf('badRange.longer'), messageOf('badRange.sameWay'))
  }
  if (last.includes('+') && tail.length < start.length) {
    return refuseRange(messageOf('badRange.shorter'), messageOf('badRange.sameWay'))
  }
  return rangeUntil(first, BigInt(start.slice(0, start.length - tail.length) + tail))
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
