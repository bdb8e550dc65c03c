import { messageOf } from '../../../contract/messages/message.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import { listedLimit, type RecognisedLine, type Recognition } from '../../../contract/numbers.ts'
import { dialled } from '../../../contract/text/dialled.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { answersIn, type NumberAnswers } from '../../../contract/sheets/sheets.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { heldAmong } from '../../../db/numbers/heldNumbers.ts'
import { nationalBeginnings } from '../../../db/search/nationalBeginnings.ts'
import { e164Of, keyOf, keyOfDigits } from '../../../db/numbers/numberKey.ts'
import { formatInternational } from '../../numbering/format.ts'
import { readNumber } from '../../numbering/readNumber.ts'
import type { ReadContext } from '../context.ts'
import { asksDash, partsOf, rowsOf, type TooMany } from './typedNumbers.ts'

/** How many lines are shown back. */
const linesShown = 200
/** How much of a line is shown back, in characters. */
const lineLength = 200
/** The most entries read: a book pasted by mistake would keep the inventory busy too long. */
const entriesRead = 2 * listedLimit

const tooMany = (): TooMany => ({
  message: messageOf('failure.listLimit', { count: listedLimit }),
  advice: messageOf('failure.findRest'),
})

interface ReadPart extends Omit<RecognisedLine, 'missing'> {
  readonly numbers: readonly string[]
  readonly asksDash: boolean
}

interface Reading {
  readonly db: ReadDb
  readonly answers: NumberAnswers
  /** What numbers begin with that are dialled like some digits within their country. */
  readonly beginningsOf: ReturnType<typeof nationalBeginnings>
}

/** The one number of the inventory that is dialled like this within its country; null where there are none, or several. */
function heldAtHome(text: string, { answers, db, beginningsOf }: Reading): string | null {
  if (answers.country !== null) return null
  const beginnings = (dialled(text)?.national ?? []).flatMap(beginningsOf)
  const [only, ...others] = heldAmong(
    db,
    beginnings.flatMap((digits) => keyOfDigits(digits) ?? []),
  )
  return only === undefined || others.length > 0 ? null : e164Of(only)
}

/** The number that was taken into the inventory although no plan has it. */
function heldOutsidePlan(text: string, { answers, db }: Reading): string | null {
  const { number } = readNumber({ text }, '', { ...answers, taken: ['not_in_plan'] })
  if (number?.numberType !== 'Not in plan') return null
  return heldAmong(db, [keyOf(number.e164)]).size > 0 ? number.e164 : null
}

function readPart(part: { line: number; text: string }, reading: Reading, room: number): ReadPart {
  const rows = rowsOf(part, reading.answers, room, tooMany)
  const read = rows.flatMap(({ number }) => number?.e164 ?? [])
  const held =
    read.length === 0 && room > 0
      ? (heldAtHome(part.text, reading) ?? heldOutsidePlan(part.text, reading))
      : null
  const numbers = held === null ? read : [held]
  const wrong = held === null ? rows.flatMap(({ number, issues }) => (number === null ? issues : [])) : []
  const problem = wrong.find(({ severity }) => severity === 'refused') ?? null
  const shown = (e164: string | undefined) => (e164 === undefined ? null : formatInternational(e164))
  return {
    line: part.line,
    text: part.text.slice(0, lineLength),
    count: numbers.length,
    first: shown(numbers[0]),
    last: shown(numbers.at(-1)),
    problem: problem === null ? null : { message: problem.message, advice: problem.advice },
    numbers,
    asksDash: held === null && rows.some(asksDash),
  }
}

const isWrong = ({ problem, missing }: RecognisedLine) => problem !== null || missing > 0

/**
 * Which numbers a list names, and which of them are in the inventory.
 * @returns `refused` where the list is far too long
 */
export function recognise(
  { db }: ReadContext,
  { text, ...given }: CheckedInput<'numbers.recognise'>,
): Result<Recognition> {
  const entries = partsOf(text)
  if (entries.length > entriesRead) {
    return fail('refused', messageOf('failure.listTooLong', { count: entriesRead }))
  }
  const reading = { db, answers: answersIn(given), beginningsOf: nationalBeginnings(db) }
  const listed = new Set<string>()
  const parts = entries.map((entry) => {
    const read = readPart(entry, reading, listedLimit - listed.size)
    for (const e164 of read.numbers) listed.add(e164)
    return read
  })
  const held = heldAmong(db, [...listed].map(keyOf))
  const isHeld = (e164: string) => held.has(keyOf(e164))
  const lines = parts.map(({ line, text, count, first, last, problem, numbers }) => ({
    ...{ line, text, count, first, last, problem },
    missing: numbers.filter((e164) => !isHeld(e164)).length,
  }))
  const all = [...listed]
  return ok({
    found: all.filter(isHeld),
    missing: all.filter((e164) => !isHeld(e164)),
    refused: lines.filter(({ problem }) => problem !== null).length,
    asksDash: parts.some((part) => part.asksDash),
    lines: [...lines.filter(isWrong), ...lines.filter((line) => !isWrong(line))].slice(0, linesShown),
  })
}
