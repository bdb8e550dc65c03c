import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { RefusalReason } from '../../contract/reasons.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { isDate } from './dates.ts'
import { withExtension } from './wordsBetween.ts'

/** Why a text is no single phone number, whatever numbering plan it may be of. */
export interface Misspelling {
  readonly code: RefusalReason
  /** Where the plain reason does not say enough. */
  readonly message?: Message
  readonly advice?: Message
}

const oneNumber = messageOf('advice.oneNumber')
const asText = messageOf('advice.asText')
const alone = messageOf('advice.alone')

function notValid(why: Message, advice: Message): Misspelling {
  return { code: 'not_valid', message: messageOf('badNumber.valid', { why }), advice }
}

/** Excel's, LibreOffice's and hand-written forms: `1.65056E+10`, `5,58199E+12`, `1E10`. */
const scientific = /^[+-]?\d+(?:[.,]\d*)?\s?e\s?[+-]?\d+$/iu
const decimal = /^\+?\d{7,}[.,]\d+$/u
const thousands = /^\+?\d{1,3}(?:,\d{3})+$/u
/** `a..b`, `a;b`, `a & b`, `a, b`: separators that no single number has. */
const separated = /\d\s?(?:\.\.+|…|[;&,|~〜])\s?-?[+(]?\d/u
const formula = /^[=@]\s*[A-Z"(+-]/iu
const allowed = /^[(\s]*\+?[\d\s().\-/A-Z]+$/i
const words = /\p{L}(?:[\p{L}\p{M}'’.-]*\p{L})?/gu

/** What nearly every text is, and nothing is wrong with. */
export const plainNumber = /^\+?\d{1,15}$/

/** Far more characters than any number has with all its punctuation. */
export const longestNumber = 100

/**
 * What a text is that it is no phone number by its looks alone: nothing, a formula, a date, digits that were lost, an
 * extension.
 * @param text as `normalise` and `unlabelled` leave it
 * @returns what is wrong with it, or null
 */
export function findOtherThing(text: string): Misspelling | null {
  if (text === '') return { code: 'number_missing' }
  if (text.length > longestNumber) return notValid(messageOf('badNumber.long'), oneNumber)
  if (formula.test(text)) return notValid(messageOf('badNumber.formula'), messageOf('advice.itself'))
  if (scientific.test(text)) return { code: 'scientific' }
  if (isDate(text)) return notValid(messageOf('badNumber.dateText'), asText)
  if (withExtension.test(text)) return { code: 'extension' }
  if (decimal.test(text) || thousands.test(text)) return notValid(messageOf('badNumber.decimal'), asText)
  return null
}

/**
 * Letters of a vanity number come as words (`1-800-FLOWERS`, `4SALE`). A lone letter among digits is more likely a slip,
 * such as the letter O for a zero, and must not become another digit.
 */
function hasStrayLetters(text: string): boolean {
  const runs = text.match(/[A-Z]+/gi) ?? []
  if (runs.some((run) => run.length < 2)) return true
  return runs.length > 0 && runs.every((run) => run.length < 3) && /\d[A-Z]|[A-Z]\d/i.test(text)
}

/**
 * Looks at a text that may be one number before any parser sees it: parsers accept what they should not, such as
 * `+493012345-99` as one valid, wrong number.
 * @returns what is wrong with it, or null; letters that may be those of a vanity number are not
 */
export function findMisspelling(text: string): Misspelling | null {
  const start = text.search(/\d/u)
  if (start === -1) return { code: 'not_valid' }
  const before = text.slice(0, start)
  const plusses = text.match(/\+/gu)?.length ?? 0
  if (plusses > 1) return notValid(messageOf('badNumber.plusses'), oneNumber)
  if (plusses === 1 && !before.includes('+')) {
    return notValid(messageOf('badNumber.plusInside'), messageOf('advice.plusFirst'))
  }
  if (separated.test(text)) return looksLikeTwo
  if (/\p{L}/u.test(before)) return wordBeside(text)
  if (!/^[(\s]*\+?[(\s]*$/u.test(before)) return notValid(messageOf('badNumber.before'), alone)
  if (allowed.test(text)) {
    return hasStrayLetters(text) ? notValid(messageOf('badNumber.letter'), messageOf('advice.digits')) : null
  }
  return /\p{L}/u.test(text) ? wordBeside(text) : notValid(messageOf('badNumber.characters'), alone)
}

/** Said of `+49 30 1234560 Fax`: letters that are no part of the number. */
export function wordBeside(text: string): Misspelling {
  const beside = (text.match(words) ?? []).join(' ')
  return notValid(messageOf('badNumber.word', { word: shortened(beside) }), alone)
}

/** Said of `a-b`, `a..b` and `a/b`. */
export const looksLikeTwo: Misspelling = notValid(messageOf('badNumber.two'), oneNumber)
