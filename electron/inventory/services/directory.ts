import {
  ownerKind,
  type DirectoryEntry,
  type DirectoryKind,
  type NewDirectoryEntry,
} from '../../../contract/accounts.ts'
import type { DirectoryAct } from '../../../contract/life/directoryActs.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import {
  findById,
  findByName,
  findEntry,
  listEntries,
  type FoundEntry,
} from '../../../db/directory/accounts.ts'
import { countRangesOf } from '../../../db/ranges/ranges.ts'
import { changeEntry, insertEntry, removeEntry } from '../../../db/directory/changingEntries.ts'
import { inTransaction, type ReadDb } from '../../../db/file/connection.ts'
import { startOperation } from '../../../db/history/operations.ts'
import type { InventoryContext, ReadContext } from '../context.ts'

/** Entries of a kind, by name. */
export function listDirectory(
  { db }: ReadContext,
  input: CheckedInput<'directory.list'>,
): Result<CallOutput<'directory.list'>> {
  return ok(listEntries(db, input))
}

/** One entry. */
export function getFromDirectory(
  { db }: ReadContext,
  { kind, id }: CheckedInput<'directory.get'>,
): Result<DirectoryEntry> {
  const entry = findEntry(db, kind, id)
  return entry === null ? gone(kind) : ok(entry)
}

/** What is said of an entry that is not there. */
export function gone(kind: DirectoryKind): Failure {
  return fail('not_found', messageOf(`failure.entryGone.${kind}`))
}

/** What is said where an entry has the name that another is to have. */
export function nameTaken(kind: DirectoryKind, { name, isArchived }: FoundEntry): Failure {
  const why = isArchived
    ? messageOf('failure.nameArchived', { name })
    : messageOf(`failure.nameTaken.${kind}`, { name })
  return fail('name_taken', why)
}

/** What is said where an archived entry is to be given something. */
export function archivedFailure(name: string): Failure {
  return fail('refused', messageOf('failure.isArchived', { name }))
}

/** Begins an operation that changes the directory. */
export function changing(
  { db, now }: InventoryContext,
  act: DirectoryAct,
): { readonly operationId: Id; readonly at: number } {
  const at = now()
  return { operationId: startOperation(db, act, at), at }
}

function changed(
  db: ReadDb,
  operationId: Id,
  kind: DirectoryKind,
  id: Id,
): Result<CallOutput<'directory.add'>> {
  const entry = findEntry(db, kind, id)
  if (entry === null) throw new Error(`${kind} ${id} is not there after it was written`)
  return ok({ ...entry, operationId })
}

/** Why an entry can't be added, or null when it can. */
export function refusalToAdd(db: ReadDb, entry: NewDirectoryEntry): Failure | null {
  const ownerId = 'ownerId' in entry ? entry.ownerId : undefined
  const kindOfOwner = ownerKind[entry.kind]
  if (kindOfOwner !== null && ownerId !== undefined) {
    const owner = findById(db, kindOfOwner, ownerId)
    if (owner === null) return gone(kindOfOwner)
    if (owner.isArchived) return archivedFailure(owner.name)
  }
  const taken = findByName(db, entry.kind, entry.name, ownerId)
  return taken === null ? null : nameTaken(entry.kind, taken)
}

/** Adds an entry under a name that is free. */
export function addToDirectory(
  context: InventoryContext,
  entry: CheckedInput<'directory.add'>,
): Result<CallOutput<'directory.add'>> {
  const { db } = context
  return inTransaction(db, () => {
    const refused = refusalToAdd(db, entry)
    if (refused !== null) return refused
    const operation = changing(context, 'directory.add')
    return changed(db, operation.operationId, entry.kind, insertEntry(db, entry, operation))
  })
}

/** Gives an entry another name; the history keeps the old one where it was used. */
export function renameInDirectory(
  context: InventoryContext,
  { kind, id, name }: CheckedInput<'directory.rename'>,
): Result<CallOutput<'directory.rename'>> {
  const { db } = context
  return inTransaction(db, () => {
    const entry = findEntry(db, kind, id)
    if (entry === null) return gone(kind)
    const taken = findByName(db, kind, name, entry.owner?.id)
    if (taken !== null && taken.id !== id) return nameTaken(kind, taken)
    const { operationId } = changing(context, 'directory.rename')
    changeEntry(db, operationId, kind, id, { name })
    return changed(db, operationId, kind, id)
  })
}

/** What refers to an entry, each with its count. */
function holdersOf({ kind, numbers, dependents, reserved }: DirectoryEntry, ranges = 0) {
  const dependentKind = kind === 'carrier' ? 'sipTrunk' : 'user'
  return {
    numbers: [
      ...(numbers > 0 ? [messageOf('count.number', { count: numbers })] : []),
      ...(reserved > 0 ? [messageOf('count.reservedNumber', { count: reserved })] : []),
    ],
    others: [
      ...(dependents > 0 ? [messageOf(`count.${dependentKind}`, { count: dependents })] : []),
      ...(ranges > 0 ? [messageOf('count.range', { count: ranges })] : []),
    ],
  }
}

/** Why an entry can't be deleted: what still refers to it; null when nothing does. */
export function heldBy(db: ReadDb, entry: DirectoryEntry): Failure | null {
  const { kind, id, name, numbers, dependents, reserved } = entry
  const ranges = kind === 'carrier' ? countRangesOf(db, id) : 0
  const holders = holdersOf(entry, ranges)
  const all = [...holders.numbers, ...holders.others]
  if (all.length === 0) return null
  const count = numbers + dependents + reserved + ranges
  return fail('in_use', messageOf('failure.inUse', { name, holders: all, count }), { numbers, dependents })
}

/** Removes an entry that nothing refers to; else says how many numbers hold it. */
export function deleteFromDirectory(
  context: InventoryContext,
  { kind, id }: CheckedInput<'directory.delete'>,
): Result<CallOutput<'directory.delete'>> {
  const { db } = context
  return inTransaction(db, () => {
    const entry = findEntry(db, kind, id)
    if (entry === null) return gone(kind)
    const held = heldBy(db, entry)
    if (held !== null) return held
    const { operationId } = changing(context, 'directory.delete')
    removeEntry(db, operationId, kind, id)
    return ok({ operationId })
  })
}

/** Takes an entry that no number refers to out of what is offered; else says how many hold it. */
export function archiveInDirectory(
  context: InventoryContext,
  { kind, id }: CheckedInput<'directory.archive'>,
): Result<CallOutput<'directory.archive'>> {
  const { db } = context
  return inTransaction(db, () => {
    const entry = findEntry(db, kind, id)
    if (entry === null) return gone(kind)
    if (entry.archived === 'itself')
      return fail('refused', messageOf('failure.archivedAlready', { name: entry.name }))
    const { numbers, reserved } = entry
    const holders = holdersOf(entry).numbers
    if (holders.length > 0) {
      const why = messageOf('failure.inUseNow', { name: entry.name, holders, count: numbers + reserved })
      return fail('in_use', why, { numbers })
    }
    const { operationId, at } = changing(context, 'directory.archive')
    changeEntry(db, operationId, kind, id, { archivedAt: at })
    return changed(db, operationId, kind, id)
  })
}

/** Offers an archived entry again. */
export function bringBackInDirectory(
  context: InventoryContext,
  { kind, id }: CheckedInput<'directory.bringBack'>,
): Result<CallOutput<'directory.bringBack'>> {
  const { db } = context
  return inTransaction(db, () => {
    const entry = findEntry(db, kind, id)
    if (entry === null) return gone(kind)
    const { name, owner, archived } = entry
    if (archived === null) return fail('refused', messageOf('failure.notArchived', { name }))
    if (archived === 'owner') {
      return fail('refused', messageOf('failure.ownerArchived', { name, owner: owner?.name ?? '' }))
    }
    const { operationId } = changing(context, 'directory.bringBack')
    changeEntry(db, operationId, kind, id, { archivedAt: null })
    return changed(db, operationId, kind, id)
  })
}
