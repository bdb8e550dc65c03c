import { z } from 'zod'
import { messageOf, type Message } from './messages/message.ts'
import { inSchema } from './messages/schemaMessages.ts'
import { unseenCharacter } from './text/unseen.ts'

/** Row id in the local database. */
export const Id = z.int().positive()
export type Id = z.infer<typeof Id>

/** What the inventory knows a number by: whole numbers, also negative ones, in the order of the list by number. */
export const NumberId = z.int()
export type NumberId = z.infer<typeof NumberId>

/** A point in time: ISO 8601 in UTC with milliseconds, as written by `Date.toISOString`. */
export const Timestamp = z.iso.datetime()
export type Timestamp = z.infer<typeof Timestamp>

/** ITU-T E.164: `+`, a country code that does not begin with 0, at most 15 digits in all. */
export const E164 = z.string().regex(/^\+[1-9]\d{1,14}$/)
export type E164 = z.infer<typeof E164>

/** A number for the eye and for the clipboard. */
export const ShownNumber = z.strictObject({ e164: E164, international: z.string() })
export type ShownNumber = z.infer<typeof ShownNumber>

/** Numbers of the same length that follow each other, in the inventory or not. */
export const NumberRange = z.strictObject({ first: E164, last: E164 })
export type NumberRange = z.infer<typeof NumberRange>

/** ISO 3166-1 alpha-2, or `001` (the world) for international ranges such as +800, which have no country. */
export const Country = z.string().regex(/^(?:[A-Z]{2}|001)$/)
export type Country = z.infer<typeof Country>

/** An ISO 3166-1 alpha-2 country, as a person may choose one for national numbers. */
export const DialingCountry = z.string().regex(/^[A-Z]{2}$/)

export const nameLimit = 120

/** How many characters a text has, as people and the database count them, which is not JavaScript's way. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

/** Whether a text has more characters than this; those of a short one need not be counted, which takes its time. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && lengthOf(text) > limit
}

const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u

/**
 * Characters that nobody sees, but for those that shape what stands beside them: joiners, and the selectors of variants.
 */
const unseen = new RegExp(
  String.raw`(?![\u200c\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}])${unseenCharacter}`,
  'gu',
)

/** What nearly every text is made of: all of it is seen, and composed. */
const plain = /^[ -~]*$/

/** A text as it is kept: trimmed, composed, and without characters that nobody sees. */
export function tidied(text: string): string {
  if (plain.test(text)) return text.trim()
  return text.normalize('NFC').replaceAll(unseen, '').trim()
}

/** Free text on one line: trimmed, Unicode NFC, no control characters. */
export function oneLineText(limit: number, tooLong: Message) {
  return z
    .string()
    .transform(tidied)
    .pipe(
      z
        .string()
        .refine((value) => !isLonger(value, limit), { message: inSchema(tooLong), abort: true })
        .regex(oneLine, inSchema(messageOf('reason.control_characters'))),
    )
}

export const Name = oneLineText(nameLimit, messageOf('reason.name_too_long', { count: nameLimit })).pipe(
  z.string().min(1, inSchema(messageOf('reason.name_required'))),
)

/** A person, account or trunk by id and by the name to show. */
export const Named = z.strictObject({ id: Id, name: z.string() })
export type Named = z.infer<typeof Named>

/** Which part of a long list is asked for. Pages are small, so that no answer is ever large. */
export const Page = { offset: z.int().nonnegative(), limit: z.int().min(1).max(1000) }
