import { randomBytes } from 'node:crypto'
import type { DirectoryKind, NewDirectoryEntry } from '../../contract/accounts.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type WriteDb } from '../file/connection.ts'
import { entryJson, ownerOf, tableOf } from '../schema/directoryState.ts'
import { nameKey } from './names.ts'

/** An operation under way, and when it is: milliseconds since 1970, UTC. */
export interface Changing {
  readonly operationId: Id
  readonly at: number
}

type Values = Record<string, string | number | Buffer | null>

/** All of an entry that its row says, as parameters of SQL. */
export interface EntryRow {
  readonly id: Id
  readonly uid: Buffer
  readonly name: string
  readonly ownerId: Id | null
  readonly addedAt: number
  readonly archivedAt: number | null
  readonly custom: string | null
}

/** The parameters as a row of the table; numbers are given as reals, which its JSON would show. */
function givenRow(kind: DirectoryKind): string {
  const owned = ownerOf(tableOf[kind])
  const owner = owned === null ? '' : `CAST(:ownerId AS INTEGER) AS ${owned.column},`
  return `(SELECT CAST(:id AS INTEGER) AS id, :name AS name, ${owner} CAST(:addedAt AS INTEGER) AS added_at,
    CAST(:archivedAt AS INTEGER) AS archived_at, :custom AS custom)`
}

const rowNow = (kind: DirectoryKind) => {
  const table = tableOf[kind]
  return `(SELECT ${entryJson(table, 'e')} FROM ${table} AS e WHERE e.uid = :uid)`
}

/** Writes what becomes of an entry into the history; `row` is null for one that goes. */
function record(db: WriteDb, operationId: Id, kind: DirectoryKind, uid: Buffer, row: EntryRow | null): void {
  const after =
    row === null ? 'NULL' : `(SELECT ${entryJson(tableOf[kind], 'a')} FROM ${givenRow(kind)} AS a)`
  const result = sql<[Values]>(
    db,
    `INSERT INTO directory_history (operation_id, kind, uid, before, after)
      SELECT :operationId, :kind, :uid, ${rowNow(kind)}, ${after}`,
  ).run({ ...row, operationId, kind, uid })
  expectChanges(result, 1, `history of ${kind}`)
}

function insert(db: WriteDb, operationId: Id, kind: DirectoryKind, row: EntryRow): void {
  record(db, operationId, kind, row.uid, row)
  const table = tableOf[kind]
  const owned = ownerOf(table)
  const columns = {
    id: ':id',
    uid: ':uid',
    name: ':name',
    name_key: ':nameKey',
    added_at: ':addedAt',
    archived_at: ':archivedAt',
    custom: ':custom',
    ...(owned === null ? {} : { [owned.column]: ':ownerId' }),
  }
  const result = sql<[Values]>(
    db,
    `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')})`,
  ).run({ ...row, nameKey: nameKey(row.name) })
  expectChanges(result, 1, `add ${kind}`)
}

/** Adds an entry; the caller has made sure that its name is free and its owner exists. Returns its id. */
export function insertEntry(db: WriteDb, entry: NewDirectoryEntry, { operationId, at }: Changing): Id {
  // The history names the entry before it is there, so that its id can't be left to SQLite; none is used again.
  const id =
    1 +
    (sql<[string], number>(db, 'SELECT seq FROM sqlite_sequence WHERE name = ?')
      .pluck()
      .get(tableOf[entry.kind]) ?? 0)
  const ownerId = 'ownerId' in entry ? entry.ownerId : null
  const { kind, name } = entry
  insert(db, operationId, kind, {
    id,
    uid: randomBytes(16),
    name,
    ownerId,
    addedAt: at,
    archivedAt: null,
    custom: null,
  })
  return id
}

/** Brings a removed entry back as it was, under the same id; the caller has made sure that its name is free. */
export function restoreEntry(db: WriteDb, operationId: Id, kind: DirectoryKind, removed: EntryRow): void {
  insert(db, operationId, kind, removed)
}

function rowOf(db: WriteDb, kind: DirectoryKind, id: Id): EntryRow {
  const table = tableOf[kind]
  const owner = ownerOf(table)?.column ?? 'NULL'
  const row = sql<[Id], EntryRow>(
    db,
    `SELECT id, uid, name, ${owner} AS ownerId, added_at AS addedAt, archived_at AS archivedAt, custom
      FROM ${table} WHERE id = ?`,
  ).get(id)
  if (row === undefined) throw new Error(`there is no ${kind} ${id}`)
  return row
}

/** What can be changed of an entry. */
export type EntryChange = Partial<Pick<EntryRow, 'name' | 'ownerId' | 'archivedAt'>>

/** Changes an entry; the caller has made sure that a new name is free and a new owner exists. */
export function changeEntry(
  db: WriteDb,
  operationId: Id,
  kind: DirectoryKind,
  id: Id,
  change: EntryChange,
): void {
  const row: EntryRow = { ...rowOf(db, kind, id), ...change }
  record(db, operationId, kind, row.uid, row)
  const table = tableOf[kind]
  const owned = ownerOf(table)
  const owner = owned === null ? '' : `, ${owned.column} = :ownerId`
  const result = sql<[Values]>(
    db,
    `UPDATE ${table} SET name = :name, name_key = :nameKey, archived_at = :archivedAt${owner} WHERE id = :id`,
  ).run({ id, name: row.name, nameKey: nameKey(row.name), archivedAt: row.archivedAt, ownerId: row.ownerId })
  expectChanges(result, 1, `change ${kind} ${id}`)
}

/** Removes an entry that nothing refers to. */
export function removeEntry(db: WriteDb, operationId: Id, kind: DirectoryKind, id: Id): void {
  const { uid } = rowOf(db, kind, id)
  record(db, operationId, kind, uid, null)
  const result = sql<[Id]>(db, `DELETE FROM ${tableOf[kind]} WHERE id = ?`).run(id)
  expectChanges(result, 1, `delete ${kind} ${id}`)
}
