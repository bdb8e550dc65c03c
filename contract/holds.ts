import { z } from 'zod'
import { messageOf } from './messages/message.ts'
import type { LineStatus, PoolStatus } from './statuses.ts'
import { Named, oneLineText, Timestamp } from './values.ts'

/** Why a Free number is not to be given away. */
export const holdKinds = ['reserved'] as const
export const HoldKind = z.enum(holdKinds)
export type HoldKind = z.infer<typeof HoldKind>

export const holdNoteLimit = 255
export const HoldNote = oneLineText(
  holdNoteLimit,
  messageOf('reason.text_too_long', { field: messageOf('field.inText.holdNote'), count: holdNoteLimit }),
)

/** What holds a Free number. One whose end has passed holds nothing any more: nobody has to take it away. */
export const Hold = z.strictObject({
  kind: HoldKind,
  /** The sub account that it is kept for, where it is for one. */
  for: Named.nullable(),
  /** Null: until it is lifted. */
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
export const availabilities = ['available', 'reserved', 'awaitingPort', 'none'] as const
export const Availability = z.enum(availabilities)
export type Availability = z.infer<typeof Availability>

/** What a number is good for now. */
export function availabilityOf(
  { poolStatus, lineStatus, hold }: { poolStatus: PoolStatus; lineStatus: LineStatus; hold: Hold | null },
  now: number,
): Availability {
  if (poolStatus !== 'Free') return 'none'
  if (isHolding(hold, now)) return 'reserved'
  return lineStatus === 'Pending' ? 'awaitingPort' : 'available'
}

/** What files say of each, which stay English whatever the language. */
export const availabilityTexts: Readonly<Record<Availability, string>> = {
  available: 'Available',
  reserved: 'Reserved',
  awaitingPort: 'Awaiting port',
  none: '',
}
