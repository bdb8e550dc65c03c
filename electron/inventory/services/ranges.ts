import type { CheckedInput } from '../../../contract/api.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { rangeLimit, type GivenRange, type Range } from '../../../contract/ranges.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { dialled } from '../../../contract/text/dialled.ts'
import type { Id } from '../../../contract/values.ts'
import { nameOf } from '../../../db/directory/accounts.ts'
import { inTransaction, type ReadDb } from '../../../db/file/connection.ts'
import { countBetween, keyOfDigits, lengthOfKey, type KeyRange } from '../../../db/numbers/numberKey.ts'
import { findOverlap, findRange, insertRange, removeRange, updateRange } from '../../../db/ranges/ranges.ts'
import type { NewRange } from '../../../db/ranges/ranges.ts'
import type { InventoryContext } from '../context.ts'
import { rangeGone, rangeUsed, shownNumber } from './rangeUse.ts'

const inField = (field: keyof GivenRange, message: ReturnType<typeof messageOf>) =>
  fail('invalid_input', message, { field })

/** The digits of a number in international form, from the country code on; null where a text is none. */
function wholeDigits(text: string): string | null {
  const meant = dialled(text)
  if (meant === null) return null
  // With a trunk prefix in brackets beside the country code, which nobody dials from abroad.
  const [written] = meant.international
  if (meant.isInternational) return written ?? meant.digits
  return written ?? null
}

/** The digits of the last number, of which only the last ones may have been entered. */
function lastDigits(text: string, first: string): string | null {
  const meant = dialled(text)
  if (meant === null) return null
  const isEnd = !meant.isInternational && meant.digits.length < first.length
  return isEnd ? first.slice(0, first.length - meant.digits.length) + meant.digits : wholeDigits(text)
}

/** Reads the numbers that a range begins and ends with. */
function readEnds({ first, last }: Pick<GivenRange, 'first' | 'last'>): Result<KeyRange> {
  const begin = wholeDigits(first)
  const firstKey = begin === null ? null : keyOfDigits(begin)
  if (begin === null || firstKey === null) {
    return inField('first', messageOf('ranges.notInternational', { text: first.trim() }))
  }
  const end = lastDigits(last, begin)
  const lastKey = end === null ? null : keyOfDigits(end)
  if (lastKey === null) {
    return inField('last', messageOf('ranges.notInternational', { text: last.trim() }))
  }
  if (lengthOfKey(firstKey) !== lengthOfKey(lastKey)) return inField('last', messageOf('ranges.lengths'))
  const keys = { first: firstKey, last: lastKey }
  if (keys.last < keys.first) return inField('last', messageOf('ranges.backwards'))
  const count = countBetween(keys)
  return count > rangeLimit
    ? inField('last', messageOf('ranges.tooMany', { count, most: rangeLimit }))
    : ok(keys)
}

/** What is to be written of a range, or why it can't be: others have its numbers, or its carrier is gone. */
function checked(db: ReadDb, given: GivenRange, but: Id | null): Result<NewRange> {
  const ends = readEnds(given)
  if (!ends.ok) return ends
  const other = findOverlap(db, ends.value, but)
  if (other !== null) {
    const numbers = { first: shownNumber(other.first), last: shownNumber(other.last) }
    return fail(
      'refused',
      messageOf('ranges.overlap', {
        name: other.name,
        first: numbers.first.international,
        last: numbers.last.international,
      }),
      { name: other.name },
    )
  }
  const { name, carrierId, receivedOn } = given
  if (carrierId !== null && nameOf(db, 'carrier', carrierId) === null) {
    return fail('not_found', messageOf('failure.entryGone.carrier'))
  }
  const note = given.note === '' ? null : given.note
  return ok({ ...ends.value, name, carrierId, receivedOn, note })
}

/** A range as it is after it was written. */
async function written(context: InventoryContext, id: Result<Id>): Promise<Result<Range>> {
  if (!id.ok) return id
  const range = findRange(context.db, id.value)
  if (range === null) throw new Error(`range ${id.value} is not there after it was written`)
  return ok(await rangeUsed(context, range))
}

/** Adds a range. Its numbers are not added with it. */
export async function addRange(
  context: InventoryContext,
  given: CheckedInput<'ranges.add'>,
): Promise<Result<Range>> {
  const { db, now } = context
  const id = inTransaction(db, (): Result<Id> => {
    const range = checked(db, given, null)
    return range.ok ? ok(insertRange(db, range.value, now())) : range
  })
  return written(context, id)
}

/** Makes another range of one. */
export async function editRange(
  context: InventoryContext,
  { id, ...given }: CheckedInput<'ranges.edit'>,
): Promise<Result<Range>> {
  const { db } = context
  const edited = inTransaction(db, (): Result<Id> => {
    if (findRange(db, id) === null) return rangeGone()
    const range = checked(db, given, id)
    if (!range.ok) return range
    updateRange(db, id, range.value)
    return ok(id)
  })
  return written(context, edited)
}

/** Deletes a range; its numbers stay as they are. */
export function deleteRange(
  { db }: InventoryContext,
  { id }: CheckedInput<'ranges.delete'>,
): Result<Record<string, never>> {
  return inTransaction(db, (): Result<Record<string, never>> | Failure => {
    if (findRange(db, id) === null) return rangeGone()
    removeRange(db, id)
    return ok({})
  })
}
