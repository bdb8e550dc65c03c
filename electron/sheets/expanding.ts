import { messageOf, type Message } from '../../contract/messages/message.ts'
import { addLimit, type RowIssue } from '../../contract/sheets/rows.ts'
import type { NumberAnswers, SheetCells } from '../../contract/sheets/sheets.ts'
import { refusal } from '../numbering/issues.ts'
import type { Meaning } from '../numbering/meaning.ts'
import { normalise, unlabelled } from '../numbering/normalise.ts'
import {
  digitsOf,
  expand,
  rangeFromTo,
  rangeOfCount,
  refuseRange,
  type NumberRange,
  type RangeReading,
} from '../numbering/ranges.ts'
import { meaningOfText, readNumber } from '../numbering/readNumber.ts'
import { wholeNumberOf } from '../numbering/wholeNumbers.ts'
import { inOneWriting } from './rangeEnds.ts'

/** The cells that say which numbers a row contains. */
export type NumberCells = Pick<SheetCells, 'number' | 'lastNumber' | 'quantity' | 'country'>

/** The numbers of a row. */
export type Expansion =
  /** One or none: the cell of the number says which. */
  | { readonly kind: 'one' }
  /** Several numbers as texts, in order; never more than `addLimit`. */
  | { readonly kind: 'several'; readonly count: number; texts(): Iterable<string> }
  | { readonly kind: 'refused'; readonly issues: readonly RowIssue[] }

type Field = 'number' | 'lastNumber' | 'quantity'

const one: Expansion = { kind: 'one' }
const digitCount = (text: string) => digitsOf(text).length

function toExpansion(range: RangeReading, field: Field): Expansion {
  if (range.kind === 'refused') {
    return { kind: 'refused', issues: [refusal(field, 'not_valid', range.message, range.advice)] }
  }
  return range.count === 1 ? one : { kind: 'several', count: range.count, texts: () => expand(range) }
}

const refused = (field: Field, message: Message, advice: Message) =>
  toExpansion(refuseRange(message, advice), field)

/** In a list, a text with fewer digits is the end of the number before it. */
const shortest = 7

/** `0105 / 0106`: endings of the same length. */
function endsIn(text: string): string[] {
  const ends = text.split('/').map((end) => end.trim())
  return ends.every((end) => digitCount(end) === digitCount(ends[0] ?? '')) ? ends : [text]
}

/** Completes the numbers of a list: all but the first may be only the last digits of the one before. */
function completed([first = '', ...others]: readonly string[]): string[] {
  const whole = [first]
  for (const text of others.flatMap(endsIn)) {
    const range = rangeFromTo(whole.at(-1) ?? '', text)
    const isEnd = !text.includes('+') && digitCount(text) < shortest
    whole.push(isEnd && range.kind === 'range' ? range.last : text)
  }
  return whole
}

/** The numbers of a list, each of which may be a range. */
function listed(texts: readonly string[], { country }: NumberCells, answers: NumberAnswers): Expansion {
  const parts = completed(texts).map((text) => ({ text, means: meaningOfText(text, country, answers) }))
  const odd = parts.find(({ means }) => means.kind !== 'one' && means.kind !== 'range')
  if (odd !== undefined) {
    const message = messageOf('badNumber.valid', { why: messageOf('badNumber.unclear') })
    const advice = messageOf('advice.eachInRow')
    return { kind: 'refused', issues: [refusal('number', 'not_valid', message, advice)] }
  }
  const count = parts.reduce((sum, { means }) => sum + (means.kind === 'range' ? means.count : 1), 0)
  if (count > addLimit) {
    return refused('number', messageOf('badRange.count', { count }), tooMany)
  }
  return {
    kind: 'several',
    count,
    *texts() {
      for (const { text, means } of parts) {
        if (means.kind === 'range') yield* expand(means)
        else yield text
      }
    },
  }
}

const tooMany = messageOf('badRange.atMost', { count: addLimit })

function inOneCell(means: Meaning, cells: NumberCells, answers: NumberAnswers): Expansion {
  switch (means.kind) {
    case 'one':
    case 'either':
      return one
    case 'refused':
    case 'range':
      return toExpansion(means, 'number')
    case 'several':
      return listed(means.texts, cells, answers)
  }
}

/** Whether both ends are numbers by themselves, and the range has another start or end than they say. */
function isElsewhere(range: NumberRange, cells: NumberCells, answers: NumberAnswers): boolean {
  const { number, lastNumber, country } = cells
  // An end by its last digits is no number by itself.
  if (number.includes('+') === lastNumber.includes('+') || digitCount(lastNumber) < shortest) return false
  const read = (text: string) => readNumber({ text }, country, answers).number?.e164
  const differ = (alone: string, inRange: string) => {
    const outcome = read(alone)
    return outcome !== undefined && outcome !== read(inRange)
  }
  return differ(number, range.first) || differ(lastNumber, range.last)
}

/** The range that a start, an end and a quantity make together. */
function inColumns(cells: NumberCells, given: NumberAnswers): Expansion {
  const { number, lastNumber, quantity, country } = cells
  // The start is one number, whatever dashes are in it.
  const answers: NumberAnswers = { ...given, dash: 'number' }
  const plain = unlabelled(normalise(number))
  const { first, range } = lastNumber === '' ? { first: plain, range: null } : inOneWriting(plain, lastNumber)
  const { number: start, issues } = readNumber({ text: first }, country, answers)
  if (start === null) return { kind: 'refused', issues }
  if (!/^[+\d\s().\-/]+$/u.test(first)) {
    return refused('number', messageOf('badRange.letters'), messageOf('advice.firstInDigits'))
  }
  if (range?.kind === 'refused') return toExpansion(range, 'lastNumber')
  if (range !== null && isElsewhere(range, cells, answers)) {
    return refused('lastNumber', messageOf('badRange.elsewhere'), messageOf('badRange.sameWay'))
  }
  if (quantity === '') return range === null ? one : toExpansion(range, 'lastNumber')
  const count = wholeNumberOf(quantity)
  if (count === null) return refused('quantity', messageOf('badRange.noQuantity'), messageOf('advice.digits'))
  if (range === null) return toExpansion(rangeOfCount(first, count), 'quantity')
  if (BigInt(range.count) === count) return toExpansion(range, 'quantity')
  return refused(
    'quantity',
    messageOf('badRange.differ', { count: range.count, quantity: Number(count) }),
    messageOf('advice.wrongOne'),
  )
}

const lineBreak = /[\r\n\u2028\u2029]+/u

/** The lines of a cell, if the first one is a number by itself. */
function linesOf(cells: NumberCells, answers: NumberAnswers): string[] | null {
  if (!lineBreak.test(cells.number)) return null
  const lines = cells.number.split(lineBreak).flatMap((line) => line.replace(/[;,/|]\s*$/u, '').trim() || [])
  const [first] = lines
  if (first === undefined || lines.length < 2) return null
  const isWhole = readNumber({ text: first }, cells.country, answers).number !== null
  return isWhole || meaningOfText(first, cells.country, answers).kind === 'range' ? lines : null
}

/**
 * Which numbers a row contains: a range by its last number, its quantity or both; a range or several numbers in one
 * cell; or one number. Rows of a sheet, edited rows and the lines of *Add Numbers* are all expanded here.
 * @param answers the person's answers for all phone numbers of the sheet
 */
export function expansionOf(cells: NumberCells, answers: NumberAnswers): Expansion {
  const { number, lastNumber, quantity, country } = cells
  if (number === '') return one
  if (lastNumber !== '' || quantity !== '') return inColumns(cells, answers)
  const lines = linesOf(cells, answers)
  if (lines !== null) return listed(lines, cells, answers)
  return inOneCell(meaningOfText(number, country, answers), cells, answers)
}
