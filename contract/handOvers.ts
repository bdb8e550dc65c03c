import { z } from 'zod'
import { Id, Name, Timestamp } from './values.ts'

/** What became of a number in a hand-over: it was given, then found where it went, or refused there. */
export const handOverOutcomes = ['given', 'confirmed', 'rejected'] as const
export type HandOverOutcome = (typeof handOverOutcomes)[number]

/** What a system says of a number that was given to it. */
export const handOverEnds = ['confirmed', 'rejected'] as const satisfies readonly HandOverOutcome[]
export type HandOverEnd = (typeof handOverEnds)[number]

/**
 * Where a number is between the inventory and the systems that it is handed over to: as its latest hand-over has it, or
 * `changed` since then. `none` was never handed over.
 */
export const handOverStates = ['none', 'given', 'changed', 'confirmed', 'rejected'] as const
export const HandOverState = z.enum(handOverStates)
export type HandOverState = z.infer<typeof HandOverState>

/** What files say of each, which stay English whatever the language. */
export const handOverTexts: Readonly<Record<HandOverState, string>> = {
  none: 'Not handed over',
  given: 'Handed over',
  changed: 'Changed since',
  confirmed: 'Confirmed',
  rejected: 'Rejected',
}

/** What changed since a hand-over, each in files of its own: numbers that came, that are others now, and that are gone. */
export const changeParts = ['additions', 'changes', 'removals'] as const
export const ChangePart = z.enum(changeParts)
export type ChangePart = z.infer<typeof ChangePart>

/** What changed since the last hand-over by the profile of this one. */
export const ChangedSince = z.strictObject({ changedSince: Id })

/** How many numbers changed since a hand-over. */
export const ChangeCounts = z.strictObject({
  additions: z.int().nonnegative(),
  changes: z.int().nonnegative(),
  removals: z.int().nonnegative(),
})
export type ChangeCounts = z.infer<typeof ChangeCounts>

/** A file that was handed over. */
export const HandedFile = z.strictObject({
  file: z.string(),
  /** What of a change it holds; of a hand-over of all, nothing is said. */
  part: ChangePart.optional(),
  /** Numbers in it; the heading row is not counted. */
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type HandedFile = z.infer<typeof HandedFile>
export const HandedFiles = z.array(HandedFile)

/** An export for upload that was recorded, with what became of its numbers. */
export const HandOver = z.strictObject({
  id: Id,
  at: Timestamp,
  /** The export profile that it was written by; null for the columns of the CSV Sample. */
  profile: Name.nullable(),
  numbers: z.int().nonnegative(),
  confirmed: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  files: HandedFiles,
  /** Whether nothing was handed over by the same profile since. */
  isLatest: z.boolean(),
})
export type HandOver = z.infer<typeof HandOver>

/** A hand-over that a number was part of. */
export const NumberHandOver = z.strictObject({
  handOverId: Id,
  at: Timestamp,
  profile: Name.nullable(),
  outcome: z.enum(handOverOutcomes),
  /** Why it was rejected. */
  reason: z.string().nullable(),
})
export type NumberHandOver = z.infer<typeof NumberHandOver>
