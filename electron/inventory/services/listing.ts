import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { acts as table, numberActs, type Act, type NumberAct } from '../../../contract/life/acts.ts'
import { canDo } from '../../../contract/life/states.ts'
import type { Operation } from '../../../contract/history.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { listBatches } from '../../../db/numbers/batches.ts'
import { countInCube } from '../../../db/list/counting.ts'
import { countFacets, countInParts } from '../../../db/list/facets.ts'
import { directoryChanges } from '../../../db/directory/directoryHistory.ts'
import { entriesOf, historyOf, type StoredEntry } from '../../../db/history/history.ts'
import { kindsIn } from '../../../db/numbers/selectionSummary.ts'
import { presentValues } from '../../../db/numbers/presentValues.ts'
import { placeOf } from '../../../db/list/placing.ts'
import { listNumbers } from '../../../db/list/numberList.ts'
import { e164Of, keyOf } from '../../../db/numbers/numberKey.ts'
import { findNumber, type StoredNumber } from '../../../db/numbers/numbers.ts'
import { findOperation, listOperations, type StoredOperation } from '../../../db/history/operations.ts'
import { selectedKeys } from '../../../db/numbers/selections.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { ReadContext } from '../context.ts'
import { inParts } from '../pausing.ts'
import { heldReason } from './heldReasons.ts'
import { SkippedNumbers } from './skippedNumbers.ts'

function withFormat<T extends StoredNumber | StoredEntry>(stored: T): T & { international: string } {
  return { ...stored, international: formatInternational(stored.e164) }
}

/** A page of the numbers that match a filter. */
export function list(
  { db }: ReadContext,
  input: CheckedInput<'numbers.list'>,
): Result<CallOutput<'numbers.list'>> {
  const { rows, ...totals } = listNumbers(db, input)
  return ok({ rows: rows.map(withFormat), ...totals })
}

/** How many numbers match a filter. */
export async function count(
  { db, pause }: ReadContext,
  { filter }: CheckedInput<'numbers.count'>,
): Promise<Result<CallOutput<'numbers.count'>>> {
  const known = countInCube(db, filter)
  return ok({ total: known ?? (await inParts(countInParts(db, filter), pause)) })
}

/** The values of filters with their counts. */
export async function facets(
  { db, pause }: ReadContext,
  { filter, fields, seek }: CheckedInput<'numbers.facets'>,
): Promise<Result<CallOutput<'numbers.facets'>>> {
  return ok(await inParts(countFacets(db, filter, { fields, seek }), pause))
}

/** Where a number stands in a list by number. */
export function place(
  { db }: ReadContext,
  { e164, filter, descending }: CheckedInput<'numbers.place'>,
): Result<CallOutput<'numbers.place'>> {
  return ok({ place: placeOf(db, keyOf(e164), { filter, descending }) })
}

/** One number. */
export function get(
  { db }: ReadContext,
  { id }: CheckedInput<'numbers.get'>,
): Result<CallOutput<'numbers.get'>> {
  const number = findNumber(db, id)
  if (number === null) return fail('not_found', messageOf('failure.goneNumber'))
  return ok(withFormat(number))
}

/** A number's history, newest first. */
export function history(
  { db }: ReadContext,
  { e164, offset, limit }: CheckedInput<'numbers.history'>,
): Result<CallOutput<'numbers.history'>> {
  const { rows, total } = historyOf(db, keyOf(e164), { offset, limit })
  return ok({ rows: rows.map(withFormat), total })
}

/** Whether a reason passes over what holds numbers. */
const isOverridden = (name: NumberAct) => (table[name] as Act).reason === 'overrides'

/** For each act on what is there already: to how many of a selection it applies, and why not to the others. */
export async function permissions(
  { db, pause }: ReadContext,
  { numbers, hasReason = false }: CheckedInput<'numbers.permissions'>,
): Promise<Result<CallOutput<'numbers.permissions'>>> {
  const kinds = await inParts(kindsIn(db, numbers), pause)
  const total = kinds.reduce((sum, { count: some }) => sum + some, 0)
  const acts = numberActs.map((act) => {
    const groups = new SkippedNumbers()
    let applies = 0
    let held = 0
    for (const kind of kinds) {
      const { count: some, examples } = kind
      const permission = canDo(act, kind)
      if (permission.allowed && kind.hold !== null && isOverridden(act)) held += some
      if (!permission.allowed) groups.addMany(permission.reason, examples, some)
      // Whom a number is reserved for may be the one who gets it; one that rests is for nobody.
      else if (kind.hold === 'resting' && isOverridden(act) && !hasReason)
        groups.addMany(heldReason(db, kind), examples, some)
      else applies += some
    }
    return { act, applies, skipped: groups.largestFirst(), held }
  })
  return ok({ total, acts })
}

/** What those numbers of a selection that can be edited have in the fields that can be. */
export async function values(
  { db, pause }: ReadContext,
  { numbers }: CheckedInput<'numbers.presentValues'>,
): Promise<Result<CallOutput<'numbers.presentValues'>>> {
  return ok(await inParts(presentValues(db, numbers), pause))
}

/** How many numbers become text before others get their turn. */
const textAtOnce = 10_000

/** The E.164 numbers of a selection, one a line. */
export async function asText(
  { db, pause }: ReadContext,
  { numbers }: CheckedInput<'numbers.asText'>,
): Promise<Result<CallOutput<'numbers.asText'>>> {
  const parts: string[] = []
  let total = 0
  for (const keys of selectedKeys(db, numbers, textAtOnce)) {
    parts.push(keys.map(e164Of).join('\n'))
    total += keys.length
    await pause()
  }
  return ok({ text: parts.join('\n'), count: total })
}

/** What was done, newest first. */
export function operations(
  { db }: ReadContext,
  input: CheckedInput<'activity.operations'>,
): Result<CallOutput<'activity.operations'>> {
  const { rows, total } = listOperations(db, input)
  return ok({ total, rows: rows.map(toOperation) })
}

function toOperation({ only, ...operation }: StoredOperation): Operation {
  return {
    ...operation,
    only: only === null ? null : { e164: only, international: formatInternational(only) },
  }
}

/** One operation. */
export function operation(
  { db }: ReadContext,
  { operationId }: CheckedInput<'activity.operation'>,
): Result<CallOutput<'activity.operation'>> {
  const found = findOperation(db, operationId)
  return found === null ? fail('not_found', messageOf('failure.undoNone')) : ok(toOperation(found))
}

/** What an operation did, number by number. */
export function entries(
  { db }: ReadContext,
  { operationId, offset, limit }: CheckedInput<'activity.entries'>,
): Result<CallOutput<'activity.entries'>> {
  const { rows, total } = entriesOf(db, operationId, { offset, limit })
  return ok({ rows: rows.map(withFormat), total })
}

/** What an operation did to the directory, entry by entry. */
export function changesOfDirectory(
  { db }: ReadContext,
  { operationId, offset, limit }: CheckedInput<'activity.directoryChanges'>,
): Result<CallOutput<'activity.directoryChanges'>> {
  return ok(directoryChanges(db, operationId, { offset, limit }))
}

/** Committed imports, newest first. */
export function batches(
  { db }: ReadContext,
  input: CheckedInput<'batches.list'>,
): Result<CallOutput<'batches.list'>> {
  return ok(listBatches(db, input))
}
