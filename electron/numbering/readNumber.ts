import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max'
import type { RefusalReason, RowIssue } from '../../contract/batches.ts'
import type { NumberType } from '../../contract/numbers.ts'
import { formatInternational } from './format.ts'
import { refusal, warning } from './issues.ts'
import { hasUnusualCharacters, mapLetters, normalise } from './normalise.ts'
import { belongsTo, readInternational, readNational, toCountry, type PlannedNumber } from './plan.ts'
import { findMisspelling, looksLikeTwo, possibleStarts } from './spelling.ts'

/** What a cell holds: text, or, in a workbook, a number, whose value is read and not its formatted text. */
export type NumberCell = { readonly text: string } | { readonly value: number }

export interface NumberReading {
  /** What the cell was read as; null when it can't be read. A refusal may be beside it, for the country's cell. */
  readonly number: { readonly e164: string; readonly country: string; readonly numberType: NumberType } | null
  readonly issues: readonly RowIssue[]
}

/** The countries to read a cell with: the row's own, and the one that the person chose for the whole file. */
interface Countries {
  readonly row: CountryCode | null
  readonly file: CountryCode | null
}

const digitsOf = (text: string) => text.replaceAll(/\D/gu, '')

function refused(code: RefusalReason, message?: string, advice?: string): NumberReading {
  return { number: null, issues: [refusal('number', code, message, advice)] }
}

function accepted(number: PlannedNumber, row: CountryCode | null, extra: readonly RowIssue[]): NumberReading {
  const issues = [...extra]
  if (number.numberType === 'Premium rate') issues.push(warning('number', 'premium_rate'))
  const { e164, numberType } = number
  if (row === null) return { number: { e164, country: number.country, numberType }, issues }
  if (belongsTo(number, row, getCountryCallingCode(row)))
    return { number: { e164, country: row, numberType }, issues }
  const plan = number.country === '001' ? 'an international range' : number.country
  issues.unshift(
    refusal('country', 'country_mismatch', `Country does not match the number (${plan}, not ${row})`),
  )
  return { number: { e164, country: number.country, numberType }, issues }
}

/** The number is stored otherwise than it was typed, by more than punctuation and what the row's Country explains. */
function rewritten({ e164 }: Pick<PlannedNumber, 'e164'>, how: string): RowIssue {
  return warning('number', 'value_changed', `The number was read as ${formatInternational(e164)}${how}`)
}

/** The country that was chosen for the file decided what the number is. */
function derived(number: PlannedNumber, country: CountryCode): RowIssue {
  const how = number.country === country ? `a national number of ${country}` : `as dialled from ${country}`
  const message = `The number was read as ${formatInternational(number.e164)}, ${how}`
  return warning('number', 'country_derived', message)
}

/**
 * Digits without a `+`, with the country they are said to be of. They may be a national number, or an international one
 * whose `+` a spreadsheet program took off when it stored the number as one. The reading that fits the country counts;
 * where both fit and differ, neither does.
 */
function readWithCountry(digits: string, country: CountryCode): PlannedNumber | 'ambiguous' | null {
  const national = readNational(digits, country)
  const international = readInternational(digits.replace(/^0(?:0|11)/u, ''))
  if (international?.country !== country) return national ?? null
  if (national === null || national.e164 === international.e164) return international
  return 'ambiguous'
}

function readDigits(digits: string, { row, file }: Countries): NumberReading {
  const country = row ?? file
  if (country === null) return refused('national_without_country')
  const number = readWithCountry(digits, country)
  if (number === 'ambiguous') {
    return refused(
      'not_valid',
      'Not a valid phone number: it may be a national or an international one',
      'Enter it with + and the country code.',
    )
  }
  if (number !== null) {
    return accepted(number, row, row === null ? [derived(number, country)] : [])
  }
  const elsewhere = row === null ? null : readInternational(digits)
  return elsewhere === null
    ? refused('not_valid', `Not a valid phone number in ${country}`)
    : accepted(elsewhere, row, [])
}

/** Digits after a `+`. */
function readPlus(digits: string, { row }: Countries): NumberReading {
  const number = readInternational(digits)
  if (number === null) return refused('not_valid')
  return accepted(number, row, number.e164 === `+${digits}` ? [] : [rewritten(number, '')])
}

function readText(raw: string, countries: Countries): NumberReading {
  const text = normalise(raw)
  const misspelling = findMisspelling(text)
  if (misspelling !== null) return refused(misspelling.code, misspelling.message, misspelling.advice)
  const mapped = mapLetters(text)
  const international = mapped.includes('+')
  const country = countries.row ?? countries.file
  const isWhole = (start: string) =>
    international
      ? readInternational(digitsOf(start)) !== null
      : country !== null && readNational(digitsOf(start), country) !== null
  if (possibleStarts(mapped).some(isWhole)) {
    return refused(looksLikeTwo.code, looksLikeTwo.message, looksLikeTwo.advice)
  }
  const reading = (international ? readPlus : readDigits)(digitsOf(mapped), countries)
  if (reading.number === null) return reading
  const { e164 } = reading.number
  if (mapped !== text) {
    const message = `Letters were mapped to digits: ${formatInternational(e164)}`
    return { ...reading, issues: [...reading.issues, warning('number', 'letters_mapped', message)] }
  }
  const saysHow = reading.issues.some(({ code }) => code === 'value_changed' || code === 'country_derived')
  if (!hasUnusualCharacters(raw) || saysHow) return reading
  return { ...reading, issues: [...reading.issues, rewritten({ e164 }, ', without its unusual characters')] }
}

/**
 * A number cell keeps 15 significant digits, so its value is read as an integer. It gets a `+` only where the result is
 * valid with a country code; what the row says of the country comes first.
 */
function readValue(value: number, countries: Countries): NumberReading {
  if (!Number.isInteger(value) || value < 1) {
    return refused('not_valid', 'Not a valid phone number: it is not a whole number')
  }
  if (value > 999_999_999_999_999) {
    return refused('not_valid', 'Not a valid phone number: a number cell keeps only 15 digits')
  }
  const digits = String(value)
  if (countries.row !== null) return readDigits(digits, countries)
  if (countries.file !== null) {
    const national = readDigits(digits, countries)
    if (national.number !== null) return national
  }
  const number = readInternational(digits)
  if (number !== null)
    return accepted(number, null, [rewritten(number, ', which the cell held without its +')])
  return countries.file === null ? refused('national_without_country') : refused('not_valid')
}

/**
 * Reads a phone number cell by the rules of the domain: never guesses, never changes a digit without saying so.
 * @param cell what the sheet holds
 * @param country the row's own Country cell; empty for none
 * @param fileCountry the country that the person chose for national numbers, or null
 */
export function readNumber(cell: NumberCell, country: string, fileCountry: string | null): NumberReading {
  const named = normalise(country)
  const row = named === '' ? null : toCountry(named)
  const unknown = named !== '' && named !== '001' && row === null
  // A country that is named and not known must not be replaced by the file's.
  const countries = { row, file: fileCountry === null || unknown ? null : toCountry(fileCountry) }
  const reading = 'text' in cell ? readText(cell.text, countries) : readValue(cell.value, countries)
  if (unknown) {
    // That a national number has no country is the same trouble, said twice.
    const others = reading.issues.filter(({ code }) => code !== 'national_without_country')
    return { ...reading, issues: [refusal('country', 'unknown_country'), ...others] }
  }
  if (named !== '001' || reading.number === null || reading.number.country === '001') return reading
  const message = `Country does not match the number (${reading.number.country}, not an international range)`
  return { ...reading, issues: [refusal('country', 'country_mismatch', message), ...reading.issues] }
}
