import { messageOf } from '../../../contract/messages/message.ts'
import { fail, type Failure } from '../../../contract/result.ts'
import { ownerKind, type DirectoryKind } from '../../../contract/accounts.ts'
import type { Id } from '../../../contract/values.ts'
import { findByName, findEntry, hasAssigned, nameOf } from '../../../db/directory/accounts.ts'
import { changeEntry, removeEntry, restoreEntry } from '../../../db/directory/changingEntries.ts'
import { idOfUid, type EntryOutcome, type KeptEntry } from '../../../db/directory/directoryHistory.ts'
import type { WriteDb } from '../../../db/file/connection.ts'
import { heldBy, nameTaken } from './directory.ts'

/** How many entries are dealt with before others get their turn. */
const entriesAtOnce = 500

/** Whether an entry is offered again once it is undone. Numbers come back to such after it, and leave others before. */
export function comesBack({ before }: EntryOutcome): boolean {
  return before !== null && before.archivedAt === null
}

/** The owner that an entry had; a failure where that is gone. */
function ownerOfKept(db: WriteDb, kind: DirectoryKind, { name, owner }: KeptEntry): Id | null | Failure {
  const kindOfOwner = ownerKind[kind]
  if (kindOfOwner === null || owner === null) return null
  return (
    idOfUid(db, kindOfOwner, owner) ??
    fail('refused', messageOf(`failure.ownerGone.${kindOfOwner}`, { name }))
  )
}

/** Takes one entry back to where an operation found it; says why not where that is impossible. */
function undoOne(
  db: WriteDb,
  operationId: Id,
  { kind, uid, before, after, isCurrent }: EntryOutcome,
): Failure | null {
  const known = after ?? before
  const name = (known && nameOf(db, kind, known.id)) ?? known?.name ?? ''
  if (!isCurrent) return fail('refused', messageOf('failure.entryChanged', { name }))
  if (before === null) {
    const entry = after && findEntry(db, kind, after.id)
    // One that was added and removed again by the same operation.
    if (entry === null) return null
    const held = heldBy(db, entry)
    if (held === null) removeEntry(db, operationId, kind, entry.id)
    return held
  }
  const ownerId = ownerOfKept(db, kind, before)
  if (typeof ownerId === 'object' && ownerId !== null) return ownerId
  const taken = findByName(db, kind, before.name, ownerId ?? undefined)
  if (taken !== null && taken.id !== after?.id) return nameTaken(kind, taken)
  const { archivedAt } = before
  if (after === null) {
    const custom = before.custom && JSON.stringify(before.custom)
    restoreEntry(db, operationId, kind, { ...before, uid, ownerId, custom })
    return null
  }
  if (archivedAt !== null && after.archivedAt === null && hasAssigned(db, kind, after.id)) {
    return fail('in_use', messageOf('failure.entryInUse', { name }))
  }
  changeEntry(db, operationId, kind, after.id, { name: before.name, ownerId, archivedAt })
  return null
}

/**
 * Takes entries of the directory back to where an operation found them, the last first, part by part.
 * @returns yields how many have been dealt with; at the end, why it is impossible, in which case the transaction has to
 *   be given up
 */
export function* undoEntries(
  db: WriteDb,
  operationId: Id,
  outcomes: readonly EntryOutcome[],
): Generator<number, Failure | null> {
  for (const [index, outcome] of outcomes.entries()) {
    const failure = undoOne(db, operationId, outcome)
    if (failure !== null) return failure
    if (index % entriesAtOnce === entriesAtOnce - 1) yield index + 1
  }
  return null
}
