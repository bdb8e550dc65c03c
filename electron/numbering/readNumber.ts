import type { CountryCode } from 'libphonenumber-js/max'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { RowIssue } from '../../contract/sheets/rows.ts'
import type { RefusalReason } from '../../contract/reasons.ts'
import type { NumberType } from '../../contract/numbers.ts'
import type { NumberAnswers } from '../../contract/sheets/sheets.ts'
import { readCountry, toCountry, type NamedCountry } from './countries.ts'
import { formatInternational } from './format.ts'
import { refusal, warning } from './issues.ts'
import { meaningOf, settled, type Meaning } from './meaning.ts'
import { hasUnusualCharacters, mapLetters, normalise, unlabelled } from './normalise.ts'
import { isOfFixedLength, readInternational, relationOf, type PlannedNumber } from './plan.ts'
import { digitsOf } from './ranges.ts'
import { proposeFor, proposeZero, type ProposedNumber } from './proposals.ts'
import { readBare, type BareReading } from './bareDigits.ts'
import { findMisspelling, findOtherThing, looksLikeTwo, plainNumber, wordBeside } from './spelling.ts'

/** What a cell holds: text, or, in a workbook, a number, whose value is read and not its formatted text. */
export type NumberCell = { readonly text: string } | { readonly value: number }

export interface NumberReading {
  /** What the cell was read as; null when it can't be read. A refusal may be beside it, for the country's cell. */
  readonly number: { readonly e164: string; readonly country: string; readonly numberType: NumberType } | null
  readonly issues: readonly RowIssue[]
}

/** What a cell is read with: the row's own country, and what the person answered for the whole file. */
interface With {
  readonly row: NamedCountry | null
  readonly file: CountryCode | null
  readonly answers: NumberAnswers
}

function refused(code: RefusalReason, message?: Message, advice?: Message): NumberReading {
  return { number: null, issues: [refusal('number', code, message, advice)] }
}

function mismatch(number: PlannedNumber, row: CountryCode): RowIssue {
  const plan = number.country === '001' ? messageOf('reason.internationalRange') : number.country
  return refusal(
    'country',
    'country_mismatch',
    messageOf('reason.country_mismatch_between', { country: plan, other: row }),
  )
}

function accepted(
  number: PlannedNumber,
  named: NamedCountry | null,
  extra: readonly RowIssue[] = [],
): NumberReading {
  const issues = [...extra]
  if (number.numberType === 'Premium rate') issues.push(warning('number', 'premium_rate'))
  const { e164, numberType } = number
  const own = { e164, country: number.country, numberType }
  if (named === null) return { number: own, issues }
  const row = named.country
  const relation = relationOf(number, row, named.byCallingCode)
  if (relation === 'own') return { number: named.byCallingCode ? own : { ...own, country: row }, issues }
  if (relation === 'parent') {
    const message = messageOf('reason.country_of_parent_named', { country: number.country, other: row })
    issues.unshift(warning('country', 'country_of_parent', message))
  } else {
    issues.unshift(mismatch(number, row))
  }
  return { number: own, issues }
}

/** The number is stored otherwise than it was typed, by more than punctuation and what the row's Country explains. */
function rewritten(
  key: 'reason.read_as' | 'reason.read_withoutPlus' | 'reason.read_unusual' | 'reason.read_beside',
  e164: string,
): RowIssue {
  return warning('number', 'value_changed', messageOf(key, { number: formatInternational(e164) }))
}

/** The country that was chosen for the file decided what the number is. */
function derived(number: PlannedNumber, country: CountryCode): RowIssue {
  const key = number.country === country ? 'reason.read_national' : 'reason.read_dialled'
  const message = messageOf(key, { number: formatInternational(number.e164), country })
  return warning('number', 'country_derived', message)
}

/** What digits without a `+` are, by the row's country and the file's answers. */
function bareReading(digits: string, { row, file, answers }: With): BareReading {
  const named = row ?? (file === null ? null : { country: file, byCallingCode: false })
  return readBare(digits, named, answers.bare === 'international')
}

/** A number that is only proposed: refused by the proposal's name, or read where the person has taken it. */
function proposed(
  { kind, number, refusal: why, taken }: ProposedNumber,
  { row, answers }: With,
): NumberReading {
  if (!answers.taken.includes(kind)) return refused(kind, why)
  return accepted(number, row, [
    warning('number', kind === 'not_in_plan' ? 'outside_plan' : 'value_changed', taken),
  ])
}

/** @param isValue the digits are those of a number cell, which keeps no 0 at its beginning */
function readDigits(digits: string, to: With, isValue = false): NumberReading {
  const { row, file } = to
  const read = bareReading(digits, to)
  const country = row?.country ?? file
  const isUnread = read.kind === 'none' || read.kind === 'other'
  // With the country's code before them, nothing was lost at their beginning.
  const isUncertain = isValue && read.kind === 'national' && read.number.e164 !== `+${digits}`
  const withZero = country !== null && (isUnread || isUncertain) ? proposeZero(digits, country) : null
  // A number both ways: an answer for the whole file would make landlines of mobile numbers that lost nothing.
  if (isUncertain && withZero !== null) return refused('not_valid', withZero.refusal)
  const proposal = withZero ?? (isUnread ? proposeFor(digits, country) : null)
  if (proposal !== null) return proposed(proposal, to)
  switch (read.kind) {
    case 'national':
      return accepted(read.number, row, row === null && file !== null ? [derived(read.number, file)] : [])
    case 'international':
      return accepted(read.number, row, [rewritten('reason.read_withoutPlus', read.number.e164)])
    case 'unknown':
      return refused('national_without_country')
    case 'ambiguous':
      return refused(
        'not_valid',
        messageOf('badNumber.valid', { why: messageOf('badNumber.ambiguous') }),
        messageOf('advice.withPlus'),
      )
    case 'other': {
      const message = messageOf('reason.invalid_in_but', {
        country: read.country,
        other: read.number.country,
      })
      return refused('not_valid', message, messageOf('advice.rowCountry'))
    }
    case 'none':
      return refused(
        'not_valid',
        read.country === null ? undefined : messageOf('reason.invalid_in', { country: read.country }),
      )
  }
}

/** Digits after a `+`. */
function readPlus(digits: string, to: With): NumberReading {
  const direct = readInternational(digits)
  if (direct === null) {
    const proposal = proposeFor(digits, null)
    return proposal === null ? refused('not_valid') : proposed(proposal, to)
  }
  const rewrittenAs = direct.e164 === `+${digits}` ? [] : [rewritten('reason.read_as', direct.e164)]
  return accepted(direct, to.row, rewrittenAs)
}

/** Whether the digits of a text are a whole number, whichever it may be. */
function isWholeWith(to: With): (text: string) => boolean {
  return (text) => {
    const digits = digitsOf(text)
    if (text.includes('+')) return readInternational(digits) !== null
    const { kind } = bareReading(digits, to)
    return kind !== 'none' && kind !== 'unknown'
  }
}

function readOne(text: string, to: With): NumberReading {
  const misspelling = findMisspelling(text)
  if (misspelling !== null) return refused(misspelling.code, misspelling.message, misspelling.advice)
  const read = text.includes('+') ? readPlus : readDigits
  const mapped = mapLetters(text)
  if (mapped === text) return read(digitsOf(text), to)
  const reading = read(digitsOf(mapped), to)
  const word = wordBeside(text)
  const besides = refused(word.code, word.message, word.advice)
  // Letters are digits in a vanity number: it is not whole without them, and its plan says how long it has to be.
  if (isWholeWith(to)(text)) return besides
  if (reading.number === null) {
    return reading.issues.some(({ code }) => code === 'national_without_country') ? reading : besides
  }
  const { e164 } = reading.number
  if (!isOfFixedLength(e164)) return besides
  const message = messageOf('reason.letters_mapped_to', { number: formatInternational(e164) })
  return { ...reading, issues: [...reading.issues, warning('number', 'letters_mapped', message)] }
}

function meaningIn(text: string, to: With): Meaning {
  if (plainNumber.test(text) || findOtherThing(text) !== null) return { kind: 'one' }
  return settled(meaningOf(text, isWholeWith(to)), to.answers.dash)
}

function readText(raw: string, to: With): NumberReading {
  const normal = normalise(raw)
  if (plainNumber.test(normal)) {
    const reading = normal.startsWith('+') ? readPlus(normal.slice(1), to) : readDigits(normal, to)
    return raw === normal ? reading : saying(raw, normal, normal, reading)
  }
  const text = unlabelled(normal)
  const other = findOtherThing(text)
  if (other !== null) return refused(other.code, other.message, other.advice)
  const meaning = meaningIn(text, to)
  switch (meaning.kind) {
    case 'one':
      return saying(raw, normal, text, readOne(text, to))
    case 'either':
      return refused(
        'number_or_range',
        messageOf('badNumber.valid', {
          why: messageOf('badNumber.either', { count: meaning.range.count }),
        }),
      )
    case 'refused':
    case 'range':
    case 'several':
      return refused(looksLikeTwo.code, looksLikeTwo.message, looksLikeTwo.advice)
  }
}

/** Says of a number that characters were taken off which are more than punctuation. */
function saying(raw: string, normal: string, text: string, reading: NumberReading): NumberReading {
  if (reading.number === null) return reading
  const isLabelled = normal !== text
  if (!isLabelled && !hasUnusualCharacters(raw)) return reading
  const saysHow = reading.issues.some(({ code }) => code === 'value_changed' || code === 'country_derived')
  if (saysHow) return reading
  const how = isLabelled ? 'reason.read_beside' : 'reason.read_unusual'
  return { ...reading, issues: [...reading.issues, rewritten(how, reading.number.e164)] }
}

/** A number cell keeps 15 significant digits, so its value is read as an integer, as its digits would be as text. */
function readValue(value: number, to: With): NumberReading {
  if (!Number.isInteger(value) || value < 1) {
    return refused('not_valid', messageOf('badNumber.valid', { why: messageOf('badNumber.whole') }))
  }
  if (value > 999_999_999_999_999) {
    return refused('not_valid', messageOf('badNumber.valid', { why: messageOf('badNumber.digits') }))
  }
  return readDigits(String(value), to, true)
}

function withOf(country: string, answers: NumberAnswers): With & { readonly named: string } {
  const named = normalise(country)
  const row = named === '' || named === '001' ? null : readCountry(named)
  // A country that is named must not be replaced by the file's, whether it is known or not.
  const file = named !== '' || answers.country === null ? null : toCountry(answers.country)
  return { named, row, file, answers }
}

/**
 * What a cell's text stands for: one number, or none; a range; several numbers; or what only the person can say.
 * @param country the row's own Country cell; empty for none
 * @param answers what the person answered for the whole file
 */
export function meaningOfText(text: string, country: string, answers: NumberAnswers): Meaning {
  return meaningIn(unlabelled(normalise(text)), withOf(country, answers))
}

/**
 * Reads a phone number cell by the rules of the domain: never guesses, never changes a digit without saying so.
 * @param cell what the sheet holds
 * @param country the row's own Country cell; empty for none
 * @param answers what the person answered for the whole file
 */
export function readNumber(cell: NumberCell, country: string, answers: NumberAnswers): NumberReading {
  const { named, ...to } = withOf(country, answers)
  const reading = 'text' in cell ? readText(cell.text, to) : readValue(cell.value, to)
  if (named !== '' && named !== '001' && to.row === null) {
    // That a national number has no country is the same trouble, said twice.
    const others = reading.issues.filter(({ code }) => code !== 'national_without_country')
    return { ...reading, issues: [refusal('country', 'unknown_country'), ...others] }
  }
  if (named !== '001' || reading.number === null || reading.number.country === '001') return reading
  const message = messageOf('reason.country_mismatch_world', { country: reading.number.country })
  return { ...reading, issues: [refusal('country', 'country_mismatch', message), ...reading.issues] }
}
