import { z } from 'zod'
import { messageOf } from '../messages/message.ts'
import { inSchema } from '../messages/schemaMessages.ts'
import type { LineStatus, PoolStatus } from './statuses.ts'
import { Named, oneLineText, Timestamp } from '../values.ts'

/** Why a Free number is not to be given away: somebody keeps it for later, or it was given back not long ago. */
export const holdKinds = ['reserved', 'resting'] as const
export const HoldKind = z.enum(holdKinds)
export type HoldKind = z.infer<typeof HoldKind>

export const holdNoteLimit = 255
export const HoldNote = oneLineText(
  holdNoteLimit,
  messageOf('reason.text_too_long', { field: messageOf('field.inText.holdNote'), count: holdNoteLimit }),
)

/** Why somebody did what a hold speaks against. */
export const reasonLimit = 255
export const Reason = oneLineText(
  reasonLimit,
  messageOf('reason.text_too_long', { field: messageOf('field.inText.reason'), count: reasonLimit }),
).refine((text) => text !== '', { message: inSchema(messageOf('failure.reasonMissing')) })

/** What holds a Free number. One whose end has passed holds nothing any more: nobody has to take it away. */
export const Hold = z.strictObject({
  kind: HoldKind,
  /** The sub account that it is kept for, where it is for one. */
  for: Named.nullable(),
  /** Null: until it is lifted; a rest always ends. */
  until: Timestamp.nullable(),
  note: z.string().nullable(),
})
export type Hold = z.infer<typeof Hold>

/**
 * Whether a hold still holds.
 * @param now milliseconds since 1970, UTC
 */
function isHolding(hold: Hold | null, now: number): hold is Hold {
  return hold !== null && (hold.until === null || Date.parse(hold.until) > now)
}

/** What a Free number is good for; any other number is for nobody else, and `none` of these. */
export const availabilities = ['available', ...holdKinds, 'awaitingPort', 'none'] as const
export const Availability = z.enum(availabilities)
export type Availability = z.infer<typeof Availability>

/** What a number is good for now. */
export function availabilityOf(
  { poolStatus, lineStatus, hold }: { poolStatus: PoolStatus; lineStatus: LineStatus; hold: Hold | null },
  now: number,
): Availability {
  if (poolStatus !== 'Free') return 'none'
  if (isHolding(hold, now)) return hold.kind
  return lineStatus === 'Pending' ? 'awaitingPort' : 'available'
}

/** What holds a number that is good for this; null where nothing does. */
export function heldBy(availability: Availability): HoldKind | null {
  return holdKinds.find((kind) => kind === availability) ?? null
}

/** What files say of each, which stay English whatever the language. */
export const availabilityTexts: Readonly<Record<Availability, string>> = {
  available: 'Available',
  reserved: 'Reserved',
  resting: 'Resting',
  awaitingPort: 'Awaiting port',
  none: '',
}
