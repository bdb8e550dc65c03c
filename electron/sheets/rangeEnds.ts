import { messageOf } from '../../contract/messages/message.ts'
import { normalise, unlabelled } from '../numbering/normalise.ts'
import { digitsOf, rangeFromTo, refuseRange, type RangeReading } from '../numbering/ranges.ts'

/** The end of a range in its own cell: a number in any punctuation, or its last digits (`-99`, `… 0199`). */
const endCell = /^(?:\.\.+|…|[-~〜])?\s?(?<end>[(\s]*\+?[\d\s().\-/]*\d\)?)$/u

const withoutZeros = (digits: string) => digits.replace(/^0+/u, '')

interface Ends {
  /** The start, with a `+` if its end has the country code. */
  readonly first: string
  readonly range: RangeReading
}

/** A start with `+` and a national end: its last digits as they are, or without the trunk zero. */
function endedNationally(first: string, end: string): RangeReading {
  const plain = rangeFromTo(first, end)
  const significant = withoutZeros(digitsOf(end))
  if (!digitsOf(end).startsWith('0') || significant.length < 7) return plain
  const range = rangeFromTo(first, significant)
  if (plain.kind === 'refused') return range.kind === 'range' ? range : plain
  if (range.kind === 'refused' || range.last === plain.last) return plain
  return refuseRange(messageOf('badRange.oneOfTwo'), messageOf('badRange.sameWay'))
}

/** A national start and an end with `+`, whose first digits are the country code of both. */
function startedNationally(start: string, end: string): Ends {
  const significant = withoutZeros(digitsOf(start))
  const ending = digitsOf(end)
  const code = ending.slice(0, Math.max(0, ending.length - significant.length))
  const first = `+${code}${significant}`
  return { first, range: rangeFromTo(first, `+${ending}`) }
}

/**
 * A start and an end, which may be written differently: one with `+` and the other in national form, or the end by its
 * last digits only.
 * @param first as returned by `unlabelled`
 */
export function inOneWriting(first: string, lastNumber: string): Ends {
  const end = endCell.exec(unlabelled(normalise(lastNumber)))?.groups?.['end']
  if (end === undefined) {
    return { first, range: refuseRange(messageOf('badRange.noEnd'), messageOf('advice.lastNumber')) }
  }
  if (first.includes('+') && !end.includes('+')) return { first, range: endedNationally(first, end) }
  if (!first.includes('+') && end.includes('+')) return startedNationally(first, end)
  const isLonger = digitsOf(end).length > digitsOf(first).length
  return { first, range: rangeFromTo(first, isLonger ? withoutZeros(digitsOf(end)) : end) }
}
