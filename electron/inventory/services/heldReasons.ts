import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { findById } from '../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import type { Kind } from '../../../db/numbers/kinds.ts'

/**
 * The last day of a hold where the person is, as files have days.
 * @param end milliseconds since 1970, UTC
 */
export function lastDay(end: number): string {
  const last = new Date(end - 1)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`
}

/** Why a number that something holds is not given to a sub account: who keeps it, and until when. */
export function heldReason(
  db: ReadDb,
  { hold, until, holderId, count }: Pick<Kind, 'hold' | 'until' | 'holderId' | 'count'>,
): Message {
  const day = until === null ? null : lastDay(until)
  if (hold === 'resting' && day !== null) {
    return count === 1 ? messageOf('life.restingUntil', { day }) : messageOf('life.restingAtMost', { day })
  }
  const holder = holderId === null ? null : findById(db, 'subAccount', holderId)
  if (holder !== null) {
    const { name } = holder
    return day === null
      ? messageOf('life.reservedFor', { name })
      : messageOf('life.reservedForUntil', { name, day })
  }
  return count === 1 && day !== null
    ? messageOf('life.reservedUntil', { day })
    : messageOf('reason.reserved_for_other')
}
