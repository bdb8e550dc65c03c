import type { RefusalReason } from '../../contract/batches.ts'

/** Why a text is no single phone number, whatever numbering plan it may be of. */
export interface Misspelling {
  readonly code: RefusalReason
  /** Where the plain reason does not say enough. */
  readonly message?: string
  readonly advice?: string
}

const oneNumber = 'Keep one number in the cell, or use Add Numbers, which takes ranges.'
const asText = 'Format the column as Text in the spreadsheet program, enter the number again and save.'

function notValid(particulars: string, advice: string): Misspelling {
  return { code: 'not_valid', message: `Not a valid phone number: ${particulars}`, advice }
}

/** Excel's, LibreOffice's and hand-written forms: `1.65056E+10`, `5,58199E+12`, `1E10`. */
const scientific = /^[+-]?\d+(?:[.,]\d*)?\s?e\s?[+-]?\d+$/iu
const extension = /(?:#|;\s?(?:ext|isub)=|(?<![a-z])(?:extension|extn|ext|x)[\s.:]*)\d/iu
const decimal = /^\+?\d{7,}[.,]\d+$/u
const thousands = /^\+?\d{1,3}(?:,\d{3})+$/u
/** `a..b`, `a;b`, `a & b`, `a, b`: separators that no single number has. */
const separated = /\d\s?(?:\.\.+|…|;|&|,|\||\bto\b|\bor\b|\band\b)\s?[+(]?\d/iu
/** A run of digits that is a number by itself, a dash or slash, and more digits: `493012345-99`. */
const runAndMore = /\d{7,}\s?[-/]\s?[+(]?\d/u
const allowed = /^[(\s]*\+?[\d\s().\-/A-Z]+$/i

/**
 * Letters of a vanity number come as words (`1-800-FLOWERS`, `4SALE`). A lone letter among digits is more likely a slip,
 * such as the letter O for a zero, and must not become another digit.
 */
function hasStrayLetters(text: string): boolean {
  const words = text.match(/[A-Z]+/gi) ?? []
  return words.some((word) => word.length < 2) || (words.length > 0 && words.every((word) => word.length < 3))
}

/** What nearly every text is, and nothing is wrong with. */
const plainNumber = /^\+?\d{1,15}$/

/** Far more characters than any number has with all its punctuation. */
export const longestNumber = 100

/**
 * Looks at a normalised text before any parser sees it: parsers accept what they should not, such as `+493012345-99`
 * as one valid, wrong number.
 * @returns what is wrong with it, or null
 */
export function findMisspelling(text: string): Misspelling | null {
  if (plainNumber.test(text)) return null
  if (text === '') return { code: 'number_missing' }
  if (text.length > longestNumber) return notValid('it is too long', oneNumber)
  if (text.startsWith('=')) return notValid('it is a formula', 'Enter the number itself.')
  if (scientific.test(text)) return { code: 'scientific' }
  if (extension.test(text)) return { code: 'extension' }
  const plusses = text.match(/\+/gu)?.length ?? 0
  if (plusses > 1) return notValid('there is more than one +', oneNumber)
  if (plusses === 1 && !/^[(\s]*\+/u.test(text)) {
    return notValid('the + is not at the beginning', 'Put the + before the country code.')
  }
  if (decimal.test(text) || thousands.test(text)) return notValid('it has a decimal point or comma', asText)
  if (separated.test(text) || runAndMore.test(text)) return looksLikeTwo
  if (!/\d/u.test(text)) return { code: 'not_valid' }
  if (!allowed.test(text))
    return notValid('it has other characters than a number has', 'Enter the number alone.')
  if (hasStrayLetters(text)) return notValid('there is a letter among the digits', 'Enter digits only.')
  return null
}

/** Said of `a-b`, `a..b` and `a/b`. */
export const looksLikeTwo: Misspelling = notValid('it looks like a range or two numbers', oneNumber)

/**
 * What stands before each dash or slash that may divide two numbers: where that is a whole number by itself, the text
 * is a range or two numbers and not one.
 */
export function possibleStarts(text: string): string[] {
  return [...text.matchAll(/[-/]/gu)]
    .map(({ index }) => text.slice(0, index))
    .filter((start) => start.replaceAll(/\D/gu, '').length >= 7)
}
