import { z } from 'zod'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { NumberType } from '../../../contract/numbers.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { Id } from '../../../contract/values.ts'
import { hasEntry } from '../../../db/accounts.ts'
import { inTransaction, type ReadDb, type WriteDb } from '../../../db/connection.ts'
import { findOperation, startOperation, writeEntry } from '../../../db/history.ts'
import {
  findHeld,
  insertNumber,
  removeNumber,
  saveState,
  toE164,
  type NumberIdentity,
  type NumberState,
} from '../../../db/numbers.ts'
import { examplesChangedSince, undoableEntries, type Undoable } from '../../../db/undoing.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { InventoryContext } from '../context.ts'

const Tombstone = z.object({
  digits: z.int(),
  country: z.string(),
  numberType: NumberType,
  batchId: Id.nullable(),
  addedAt: z.int(),
})

const namedInWords = 3
const namedInDetails = 100

/** Whether everybody whom the states name is still in the directory; asked once about each. */
function isPossible({ db }: InventoryContext, states: readonly NumberState[]): boolean {
  const named = {
    subAccount: new Set(states.map(({ subAccountId }) => subAccountId)),
    sipTrunk: new Set(states.map(({ sipTrunkId }) => sipTrunkId)),
    user: new Set(states.map(({ userId }) => userId)),
  }
  return (['subAccount', 'sipTrunk', 'user'] as const).every((kind) =>
    [...named[kind]].every((id) => id === null || hasEntry(db, kind, id)),
  )
}

function undoOne(db: WriteDb, operationId: number, entry: Undoable, at: number): void {
  const { digits, before, firstId: undoes } = entry
  const held = findHeld(db, digits)
  const common = { operationId, digits, at, act: 'undo', undoes } as const
  if (held === null) {
    if (before === null || entry.tombstone === null) throw new Error(`undo ${undoes}: nothing to bring back`)
    const identity: NumberIdentity = Tombstone.parse(JSON.parse(entry.tombstone))
    const historyId = writeEntry(db, { ...common, priorId: null, from: null, state: before })
    insertNumber(db, { ...identity, state: before, historyId, at })
    return
  }
  const from = held.state.poolStatus
  if (before === null) {
    const { country, numberType, batchId, addedAt } = held
    const tombstone = { digits, country, numberType, batchId, addedAt }
    writeEntry(db, { ...common, priorId: held.historyId, from, state: null, tombstone })
    removeNumber(db, held.id)
    return
  }
  const historyId = writeEntry(db, { ...common, priorId: held.historyId, from, state: before })
  saveState(db, held, before, historyId, at)
}

/** What is said of an operation whose numbers have changed since; its details name more of them than its words. */
export function changedFailure(db: ReadDb, operationIds: readonly number[], changedSince: number): Failure {
  const numbers: string[] = []
  for (const id of operationIds) {
    if (numbers.length === namedInDetails) break
    const some = examplesChangedSince(db, id, namedInDetails - numbers.length)
    numbers.push(...some.map((digits) => formatInternational(toE164(digits))))
  }
  const named = numbers.slice(0, namedInWords)
  const more = changedSince - named.length
  const which = named.join(', ') + (more > 0 ? ` and ${more} more` : '')
  return fail('refused', `It can’t be undone, because these numbers have changed since: ${which}.`, {
    changedSince,
    numbers,
  })
}

/** What is said where nothing is left to undo. */
export const allChanged = fail(
  'refused',
  'It can’t be undone, because all of its numbers have changed since.',
)

/**
 * Undoes an operation, as an operation of its own. An undo can be undone too, which does the act again.
 * @returns `refused` when it was undone already, when any of its numbers has changed since (naming some) and such are
 *   not to be left, or when it would bring back a reference to somebody who is no longer in the directory
 */
export function undo(
  context: InventoryContext,
  { operationId, changed }: CheckedInput<'operations.undo'>,
): Result<CallOutput<'operations.undo'>> {
  const { db } = context
  return inTransaction(db, () => {
    const operation = findOperation(db, operationId)
    if (operation === null) return fail('not_found', 'There is no such operation to undo.')
    if (operation.undoneBy !== null) return fail('refused', 'This was already undone.')
    const { changedSince: left } = operation
    if (left > 0 && changed === 'refuse') return changedFailure(db, [operationId], left)
    const entries = undoableEntries(db, operationId)
    if (entries.length === 0) return allChanged
    const states = entries.flatMap(({ before }) => before ?? [])
    if (!isPossible(context, states)) {
      return fail(
        'refused',
        'It can’t be undone, because a sub account, SIP trunk or user that it would bring back was deleted.',
      )
    }
    const at = context.now()
    const undoing = startOperation(db, 'undo', at, operationId)
    for (const entry of entries) undoOne(db, undoing, entry, at)
    return ok({ operationId: undoing, undone: entries.length, left })
  })
}
