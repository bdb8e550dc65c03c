import { ownerKind, type DirectoryEntry, type DirectoryKind } from '../../../contract/accounts.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import {
  findByName,
  findEntry,
  insertEntry,
  listEntries,
  removeEntry,
  renameEntry,
} from '../../../db/directory/accounts.ts'
import { countRangesOf } from '../../../db/ranges/ranges.ts'
import { inTransaction, type ReadDb } from '../../../db/file/connection.ts'
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

function gone(kind: DirectoryKind): Failure {
  return fail('not_found', messageOf(`failure.entryGone.${kind}`))
}

function nameTaken(kind: DirectoryKind, name: string): Failure {
  return fail('name_taken', messageOf(`failure.nameTaken.${kind}`, { name }))
}

function required(entry: DirectoryEntry | null, what: string): DirectoryEntry {
  if (entry === null) throw new Error(`${what} is not there after it was written`)
  return entry
}

/** Adds an entry under a name that is free. */
export function addToDirectory(
  { db, now }: InventoryContext,
  entry: CheckedInput<'directory.add'>,
): Result<DirectoryEntry> {
  return inTransaction(db, () => {
    const ownerId = 'ownerId' in entry ? entry.ownerId : undefined
    const owner = ownerKind[entry.kind]
    if (owner !== null && ownerId !== undefined && findEntry(db, owner, ownerId) === null) return gone(owner)
    const taken = findByName(db, entry.kind, entry.name, ownerId)
    if (taken !== null) return nameTaken(entry.kind, taken.name)
    const id = insertEntry(db, entry, now())
    return ok(required(findEntry(db, entry.kind, id), `${entry.kind} ${id}`))
  })
}

/** Gives an entry another name; the history keeps the old one where it was used. */
export function renameInDirectory(
  { db }: InventoryContext,
  { kind, id, name }: CheckedInput<'directory.rename'>,
): Result<DirectoryEntry> {
  return inTransaction(db, () => {
    const entry = findEntry(db, kind, id)
    if (entry === null) return gone(kind)
    const taken = findByName(db, kind, name, entry.owner?.id)
    if (taken !== null && taken.id !== id) return nameTaken(kind, taken.name)
    renameEntry(db, kind, id, name)
    return ok(required(findEntry(db, kind, id), `${kind} ${id}`))
  })
}

function heldBy(db: ReadDb, { kind, id, name, numbers, dependents }: DirectoryEntry): Failure | null {
  const dependentKind = kind === 'carrier' ? 'sipTrunk' : 'user'
  const ranges = kind === 'carrier' ? countRangesOf(db, id) : 0
  const holders = [
    ...(numbers > 0 ? [messageOf('count.number', { count: numbers })] : []),
    ...(dependents > 0 ? [messageOf(`count.${dependentKind}`, { count: dependents })] : []),
    ...(ranges > 0 ? [messageOf('count.range', { count: ranges })] : []),
  ]
  if (holders.length === 0) return null
  const why = messageOf('failure.inUse', { name, holders, count: numbers + dependents + ranges })
  return fail('in_use', why, { numbers, dependents })
}

/** Removes an entry that nothing refers to; else says how many numbers hold it. */
export function deleteFromDirectory(
  { db }: InventoryContext,
  { kind, id }: { kind: DirectoryKind; id: Id },
): Result<Record<string, never>> {
  return inTransaction(db, () => {
    const entry = findEntry(db, kind, id)
    if (entry === null) return gone(kind)
    const held = heldBy(db, entry)
    if (held !== null) return held
    removeEntry(db, kind, id)
    return ok({})
  })
}
