import { z } from 'zod'
import { listedLimit } from './numbers.ts'
import { Country, Id, NumberId, ShownNumber } from './values.ts'

/** What wanted numbers may end with: zeros, so that a block begins there, or the same digit three times. */
export const numberEndings = ['any', '0', '00', '000', 'repeats'] as const
export const NumberEnding = z.enum(numberEndings)
export type NumberEnding = z.infer<typeof NumberEnding>

/** Which numbers are looked for, of those that are available. */
export const FreeNumbersWanted = z.strictObject({
  count: z.int().min(1).max(listedLimit),
  country: Country.optional(),
  /** Digits that they begin with, in any punctuation: from the country code on, or as dialled in the country. */
  beginsWith: z.string().max(40).optional(),
  /** The range that they are of. */
  rangeId: Id.optional(),
  /** Whether they have to follow each other. */
  consecutive: z.boolean(),
  /** What each of them ends with; of consecutive ones, the first. */
  ending: NumberEnding,
  /** Whether those are taken that the fewest others follow, rather than the lowest. */
  gapsFirst: z.boolean(),
})
export type FreeNumbersWanted = z.infer<typeof FreeNumbersWanted>

/** Numbers that follow each other. */
export const FreeRun = z.strictObject({
  first: ShownNumber,
  last: ShownNumber,
  ids: z.array(NumberId).min(1),
})
export type FreeRun = z.infer<typeof FreeRun>

export const FreeNumbers = z.strictObject({
  /** What was found, in the order of the numbers; where there are too few, as many as there are. */
  runs: z.array(FreeRun),
  count: z.int().nonnegative(),
  /** How many numbers were passed over because they are reserved, as far as was looked. */
  reserved: z.int().nonnegative(),
  /** The same of those that rest. */
  resting: z.int().nonnegative(),
  /** Where there are too few: how many there are, and of consecutive ones how many follow each other at most. */
  tooFew: z
    .strictObject({ available: z.int().nonnegative(), longest: z.int().nonnegative().nullable() })
    .nullable(),
})
export type FreeNumbers = z.infer<typeof FreeNumbers>
