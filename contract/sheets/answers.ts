import { z } from 'zod'
import { reasonCodes } from '../reasons.ts'
import { DialingCountry, Id, Name } from '../values.ts'
import { NumberAnswers, OnlyHere, Proposal, SheetAnswers, SheetField } from './sheets.ts'

/** One answer for all rows that have the same reason. */
export const ImportAnswer = z.discriminatedUnion('kind', [
  /** Numbers without `+` are national ones of this country; null takes the answer back, as with those that follow. */
  z.strictObject({ kind: z.literal('country'), country: NumberAnswers.shape.country }),
  /** Numbers without `+` are international ones; instead of a country. */
  z.strictObject({ kind: z.literal('bare'), bare: NumberAnswers.shape.bare }),
  /** What a dash means where it may belong to one number or make a range. */
  z.strictObject({ kind: z.literal('dash'), dash: NumberAnswers.shape.dash }),
  /** Takes the readings that are proposed for a reason, or no longer does. */
  z.strictObject({ kind: z.literal('take'), proposal: Proposal, taken: z.boolean() }),
  /** How numbers that the inventory has are changed; null: they are not, and their rows are refused. */
  z.strictObject({ kind: z.literal('update'), update: SheetAnswers.shape.update }),
  /** What is done with numbers that only the inventory has. */
  z.strictObject({ kind: z.literal('onlyHere'), onlyHere: OnlyHere }),
  /** Takes what the file says in all rows where both sides changed a number. */
  z.strictObject({ kind: z.literal('takeTheirs') }),
  /** Each row that stands for several numbers becomes a row for each of them. */
  z.strictObject({ kind: z.literal('expand') }),
  /** A name that the directory does not have stands for one that it has, in every row. */
  z.strictObject({
    kind: z.literal('rename'),
    field: z.enum(['subAccount', 'sipTrunk', 'user', 'carrier']),
    from: z.string().max(1000),
    to: Name,
  }),
  /** A name of a country that is not known stands for a country, in every row. */
  z.strictObject({
    kind: z.literal('renameCountry'),
    from: z.string().max(1000),
    to: DialingCountry,
  }),
  /** Adds names that the directory does not have; SIP trunks need the carrier that supplies them. */
  z.strictObject({
    kind: z.literal('create'),
    field: z.enum(['subAccount', 'sipTrunk', 'user', 'carrier']),
    /** All that are unknown when left out. */
    names: z.array(z.string().max(1000)).max(10_000).optional(),
    carrierId: Id.optional(),
  }),
  /** Excludes all rows that have a reason. */
  z.strictObject({ kind: z.literal('exclude'), code: z.enum(reasonCodes) }),
  /** One value in every row that has a reason at a field, such as one SIP trunk where it is missing. */
  z.strictObject({
    kind: z.literal('fill'),
    code: z.enum(reasonCodes),
    field: SheetField,
    text: z.string().max(1000),
  }),
])
export type ImportAnswer = z.infer<typeof ImportAnswer>

/** An answer of one kind. */
export type AnswerOf<K extends ImportAnswer['kind']> = Extract<ImportAnswer, { kind: K }>
