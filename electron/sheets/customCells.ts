import {
  customKey,
  customTextLimit,
  PlainDay,
  tagLimit,
  tagSeparator,
  tagsInOrder,
  tagsLimit,
  type CustomField,
  type CustomValue,
} from '../../contract/customFields.ts'
import { fields as de } from '../../contract/messages/de/fields.ts'
import { fields as en } from '../../contract/messages/en/fields.ts'
import { fields as ja } from '../../contract/messages/ja/fields.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { RowIssue } from '../../contract/sheets/rows.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { isLonger, lengthOf } from '../../contract/values.ts'
import { refusal } from '../numbering/issues.ts'
import { normalise } from '../numbering/normalise.ts'
import { wholeNumberOf } from '../numbering/wholeNumbers.ts'

/** What a cell says of a field that people defined: a value, or why it can't be one. */
export type CustomReading = { readonly value: CustomValue } | { readonly issue: RowIssue }

/** What is the matter with a text, and what to do about it. */
interface Unfit {
  readonly reason: Message
  readonly advice: Message
}

type Read = CustomValue | Unfit

const isUnfit = (read: Read): read is Unfit => typeof read === 'object' && 'reason' in read

const folded = (text: string) => normalise(text).normalize('NFC').toLowerCase()

/** What sheets say for yes and no: the words of every language of the application, and those of spreadsheet programs. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ...[en.yes, de.yes, ja.yes, 'true', 'wahr', 'y', 'j', '1', '○'].map(
    (word) => [folded(word), true] as const,
  ),
  ...[en.no, de.no, ja.no, 'false', 'falsch', 'n', '0', '×'].map((word) => [folded(word), false] as const),
])

/** The ways to write a day that can be read in one way only, each with the places of year, month and day. */
const days = [
  { form: /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ][\d:.]+Z?)?$/u, year: 1, month: 2, day: 3 },
  { form: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u, year: 1, month: 2, day: 3 },
  { form: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u, year: 3, month: 2, day: 1 },
  // With a day after the twelfth, it is clear which one is the month.
  { form: /^(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})$/u, year: 3, month: 2, day: 1 },
  { form: /^(\d{1,2})[/-](1[3-9]|2\d|3[01])[/-](\d{4})$/u, year: 3, month: 1, day: 2 },
] as const

function dayIn(text: string): string | null {
  const plain = normalise(text)
  for (const { form, year, month, day } of days) {
    const parts = form.exec(plain)
    if (parts === null) continue
    const at = (place: number) => (parts[place] ?? '').padStart(2, '0')
    const read = PlainDay.safeParse(`${at(year)}-${at(month)}-${at(day)}`)
    return read.success ? read.data : null
  }
  return null
}

function countIn(text: string): number | null {
  const plain = normalise(text)
  const isNegative = plain.startsWith('-')
  const whole = wholeNumberOf(isNegative ? plain.slice(1) : plain)
  if (whole === null) return null
  // Minus nothing is nothing.
  return isNegative && whole !== 0n ? -Number(whole) : Number(whole)
}

const inQuestion = (text: string) => ({ value: shortened(text) })

/** At most so many choices are listed where none of them is meant. */
const choicesNamed = 12

function choiceIn(text: string, { choices, name }: CustomField): Read {
  const key = folded(text)
  const found = choices.find((choice) => choice === text) ?? choices.find((choice) => folded(choice) === key)
  if (found !== undefined) return found
  const named = choices.slice(0, choicesNamed).join(', ')
  return {
    reason: messageOf('reason.unfit_choice', { ...inQuestion(text), field: name }),
    advice: messageOf(choices.length > choicesNamed ? 'advice.someChoices' : 'advice.choices', {
      choices: named,
    }),
  }
}

function tagsIn(text: string): Read {
  const tags = text.split(/[,;、，；\p{Cc}\p{Zl}\p{Zp}]/u).flatMap((tag) => tag.trim() || [])
  const long = tags.find((tag) => isLonger(tag, tagLimit))
  if (long !== undefined) {
    return {
      reason: messageOf('reason.unfit_tag', { ...inQuestion(long), count: tagLimit }),
      advice: messageOf('advice.shorten', { count: lengthOf(long) }),
    }
  }
  const count = new Set(tags.map((tag) => tag.toLowerCase())).size
  if (count <= tagsLimit) return tagsInOrder(tags)
  return {
    reason: messageOf('reason.unfit_tags', { count: tagsLimit }),
    advice: messageOf('advice.fewerTags', { count: count - tagsLimit }),
  }
}

function textIn(text: string): Read {
  if (!isLonger(text, customTextLimit)) return text
  return {
    reason: messageOf('fields.tooLong', { count: customTextLimit }),
    advice: messageOf('advice.shorten', { count: lengthOf(text) }),
  }
}

function readAs(text: string, field: CustomField): Read {
  switch (field.kind) {
    case 'text':
      return textIn(text)
    case 'choice':
      return choiceIn(text, field)
    case 'date':
      return (
        dayIn(text) ?? {
          reason: messageOf('reason.unfit_date', inQuestion(text)),
          advice: messageOf('advice.writeDay'),
        }
      )
    case 'flag':
      return (
        flags.get(folded(text)) ?? {
          reason: messageOf('reason.unfit_flag', inQuestion(text)),
          advice: messageOf('advice.writeFlag'),
        }
      )
    case 'count':
      return (
        countIn(text) ?? {
          reason: messageOf('reason.unfit_count', inQuestion(text)),
          advice: messageOf('advice.writeCount'),
        }
      )
    case 'tags':
      return tagsIn(text)
  }
}

const controlCharacters = /[\p{Cc}\p{Zl}\p{Zp}]/u

/**
 * Reads the cell of a field that people defined.
 * @param text as returned by `keptText`
 * @returns null for a cell that says nothing
 */
export function readCustomCell(text: string, field: CustomField): CustomReading | null {
  const key = customKey(field.id)
  if (text === '') return null
  if (field.kind === 'text' && controlCharacters.test(text))
    return { issue: refusal(key, 'control_characters') }
  const read = readAs(text, field)
  if (isUnfit(read)) return { issue: refusal(key, 'unfit_value', read.reason, read.advice) }
  return Array.isArray(read) && read.length === 0 ? null : { value: read }
}

/** What files say of a value, which stays English whatever the language. */
export function customCell(value: CustomValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return Array.isArray(value) ? value.join(tagSeparator) : String(value)
}
