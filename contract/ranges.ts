import { z } from 'zod'
import { messageOf } from './messages/message.ts'
import { Id, Name, Named, oneLineText, ShownNumber } from './values.ts'

/** The most numbers that a range can have: all of an area code of North America. */
export const rangeLimit = 10_000_000

export const rangeNoteLimit = 255
export const RangeNote = oneLineText(
  rangeNoteLimit,
  messageOf('reason.text_too_long', { field: messageOf('field.inText.rangeNote'), count: rangeNoteLimit }),
)

/** How many numbers the blocks have that ranges are looked at by. */
export const blockSizes = [10, 100, 1000, 10_000] as const
export const BlockSize = z.union(blockSizes.map((size) => z.literal(size)))
export type BlockSize = z.infer<typeof BlockSize>

const Count = z.int().nonnegative()

/** Where the numbers of a range are, each counted once. */
const Used = {
  available: Count,
  reserved: Count,
  resting: Count,
  assigned: Count,
  returned: Count,
  /** Not in the inventory. */
  missing: Count,
  awaitingPort: Count,
} as const
export const usages = Object.keys(Used) as (keyof typeof Used)[]
export type Usage = (typeof usages)[number]

/** What becomes of the numbers of a range. */
export const Utilisation = z.strictObject({
  ...Used,
  /** How many numbers the range has: the sum of all of those. */
  size: z.int().positive(),
  /** How many available numbers follow each other at most. */
  longestFree: Count,
  /** How many such runs there are. */
  gaps: Count,
})
export type Utilisation = z.infer<typeof Utilisation>

/** A part of a range, or of all numbers. */
export const Block = z.strictObject({ first: ShownNumber, last: ShownNumber, use: Utilisation })
export type Block = z.infer<typeof Block>

/** What a carrier delivered at once: numbers that follow each other, in the inventory or not. */
export const Range = z.strictObject({
  ...Block.shape,
  id: Id,
  name: z.string(),
  carrier: Named.nullable(),
  receivedOn: z.iso.date().nullable(),
  note: z.string().nullable(),
})
export type Range = z.infer<typeof Range>

const typedNumber = z.string().min(1).max(40)

/** What a person enters of a range. The last number may be its last digits only. */
export const GivenRange = z.strictObject({
  first: typedNumber,
  last: typedNumber,
  name: Name,
  carrierId: Id.nullable(),
  receivedOn: z.iso.date().nullable(),
  note: RangeNote,
})
export type GivenRange = z.infer<typeof GivenRange>
