import { z } from 'zod'
import { messageOf } from './messages/message.ts'
import { Id, Name, nameLimit, oneLineText } from './values.ts'

/** What a field that people define holds. */
export const customKinds = ['text', 'choice', 'date', 'flag', 'count', 'tags'] as const
export const CustomKind = z.enum(customKinds)
export type CustomKind = z.infer<typeof CustomKind>

/** The most fields that are in use at once, and the most words that a choice offers or tags have. */
export const fieldsLimit = 50
const choicesLimit = 200
export const tagsLimit = 50
/** In characters. */
export const tagLimit = 50
/** Between the tags in a cell of a file. */
export const tagSeparator = '; '
export const customTextLimit = 255

const textOf = (limit: number) =>
  oneLineText(limit, messageOf('fields.tooLong', { count: limit })).pipe(z.string().min(1))

const CustomText = textOf(customTextLimit)
const Choice = textOf(nameLimit)
const Tag = textOf(tagLimit)

/** A day without a time: `2026-12-03`. */
export const PlainDay = z.iso.date()

/** Tags as they are kept: each once whatever its case, in one order. */
export function tagsInOrder(tags: readonly string[]): string[] {
  const kept = new Map<string, string>()
  for (const tag of tags) {
    const key = tag.toLowerCase()
    if (!kept.has(key)) kept.set(key, tag)
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag)
}

/** The values that each kind of field may have. A yes or no is `true` or `false`; a field without a value is left out. */
const valueShapes = {
  text: CustomText,
  choice: Choice,
  date: PlainDay,
  flag: z.boolean(),
  count: z.int(),
  tags: z.array(Tag).min(1).max(tagsLimit).transform(tagsInOrder),
} as const satisfies Record<CustomKind, z.ZodType>

export const CustomValue = z.union([z.string(), z.boolean(), z.int(), z.array(z.string())])
export type CustomValue = z.infer<typeof CustomValue>

/** A field that people defined, where it stands among built-in ones: as what lists are sorted by, or what a column fills. */
export type CustomKey = `custom.${number}`
const keyPrefix = 'custom.'
export const customKey = (field: Id): CustomKey => `custom.${field}`
export const isCustomKey = (key: string): key is CustomKey => key.startsWith(keyPrefix)
/** The id of the field. */
export const fieldOfKey = (key: CustomKey): Id => Number(key.slice(keyPrefix.length))
const keyForm = /^custom\.[1-9]\d{0,15}$/
/** Whether a text is such a key; faster than its schema, which rows by the million would feel. */
export const isWholeKey = (text: string) => keyForm.test(text)
export const CustomKey = z.custom<CustomKey>((value) => typeof value === 'string' && isWholeKey(value))

/** The id of a field as the key of a record. */
export const FieldKey = z.string().regex(/^[1-9]\d{0,15}$/)

/** What a number has in each field that people defined, by the id of the field. */
export const CustomValues = z.record(FieldKey, CustomValue)
export type CustomValues = z.infer<typeof CustomValues>

/** What is to be changed of it: a field that is not named stays, null empties it. */
export const CustomChange = z.record(FieldKey, CustomValue.nullable())
export type CustomChange = z.infer<typeof CustomChange>

/** A field of numbers that people defined. */
export const CustomField = z.strictObject({
  id: Id,
  kind: CustomKind,
  name: z.string(),
  /** The words of a choice, in their order; empty for any other kind. */
  choices: z.array(z.string()),
  /** A retired field is shown nowhere but in the history, which keeps what numbers had in it. */
  isRetired: z.boolean(),
  /** How many numbers have a value; null where that was not asked. */
  numbers: z.int().nonnegative().nullable(),
})
export type CustomField = z.infer<typeof CustomField>

const Choices = z.array(Choice).max(choicesLimit)

/** A field that is to be made. */
export const NewCustomField = z
  .strictObject({ kind: CustomKind, name: Name, choices: Choices.default([]) })
  .refine(({ kind, choices }) => (kind === 'choice') === choices.length > 0)
export type NewCustomField = z.infer<typeof NewCustomField>

/** What may be changed of a field: its kind never. */
export const CustomFieldChange = z.strictObject({ id: Id, name: Name, choices: Choices })

/** A value as a field of this kind has it; null where no such field can. */
export function valueAs(field: Pick<CustomField, 'kind' | 'choices'>, value: unknown): CustomValue | null {
  const read = valueShapes[field.kind].safeParse(value)
  if (!read.success) return null
  if (field.kind === 'choice' && !field.choices.some((choice) => choice === read.data)) return null
  return read.data
}

/** A value as filters have it: yes is 1 and no is 0, and each tag is a value. */
export const FilterValue = z.union([z.string().max(customTextLimit), z.int()])
export type FilterValue = z.infer<typeof FilterValue>

/**
 * A part of a filter. `one`: has one of the values, `other`: has none of them, `empty`: has no value at all. Without a value,
 * the first two narrow nothing.
 */
export const CustomFilter = z.strictObject({
  field: Id,
  is: z.enum(['one', 'other', 'empty']),
  values: z.array(FilterValue).max(1000),
})
export type CustomFilter = z.infer<typeof CustomFilter>

/** One value of a field with how many numbers it would leave. */
export const CustomValueCount = z.strictObject({ value: FilterValue, count: z.int() })
export type CustomValueCount = z.infer<typeof CustomValueCount>
