import type { DirectoryEntry, DirectoryKind, NewDirectoryEntry } from '../../contract/accounts.ts'
import type { FacetField } from '../../contract/facets.ts'
import type { Id, Named } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectRows, verbatim } from '../file/fragment.ts'
import { allOf } from '../list/condition.ts'
import { momentOf } from '../history/moments.ts'
import { nameKey } from './names.ts'
import { contains } from '../search/patterns.ts'

interface EntryRecord {
  id: number
  name: string
  owner_id: number | null
  owner: string | null
  numbers: number
  dependents: number
  added_at: number
}

/** How many numbers have this value, as the counters know. */
const tallied = (field: FacetField, value: string) =>
  `SELECT coalesce(max(n), 0) FROM number_tallies WHERE field = '${field}' AND value = ${value}`

/** Per kind: its table, its owner, and what counts as a number or a dependent of it. Fixed text, never input. */
const kinds = {
  subAccount: {
    table: 'sub_accounts',
    owner: null,
    ownerColumn: null,
    numbers: tallied('subAccountId', 'entry.id'),
    dependents: 'SELECT count(*) FROM users WHERE sub_account_id = entry.id',
  },
  carrier: {
    table: 'carriers',
    owner: null,
    ownerColumn: null,
    numbers: `SELECT coalesce(sum((${tallied('sipTrunkId', 'trunk.id')})), 0) FROM sip_trunks AS trunk WHERE carrier_id = entry.id`,
    dependents: 'SELECT count(*) FROM sip_trunks WHERE carrier_id = entry.id',
  },
  sipTrunk: {
    table: 'sip_trunks',
    owner: 'carriers',
    ownerColumn: 'carrier_id',
    numbers: tallied('sipTrunkId', 'entry.id'),
    dependents: 'SELECT 0',
  },
  user: {
    table: 'users',
    owner: 'sub_accounts',
    ownerColumn: 'sub_account_id',
    numbers: 'SELECT count(*) FROM numbers WHERE user_id = entry.id',
    dependents: 'SELECT 0',
  },
} as const satisfies Record<DirectoryKind, object>

function selectEntries(kind: DirectoryKind): string {
  const { table, owner, ownerColumn, numbers, dependents } = kinds[kind]
  const join = owner === null ? '' : `JOIN ${owner} AS owner ON owner.id = entry.${ownerColumn}`
  const ownerColumns =
    owner === null ? 'NULL AS owner_id, NULL AS owner' : 'owner.id AS owner_id, owner.name AS owner'
  return `SELECT entry.id, entry.name, ${ownerColumns}, (${numbers}) AS numbers, (${dependents}) AS dependents,
    entry.added_at FROM ${table} AS entry ${join}`
}

function toEntry(kind: DirectoryKind, record: EntryRecord): DirectoryEntry {
  const { id, name, owner_id, owner, numbers, dependents, added_at } = record
  return {
    kind,
    id,
    name,
    owner: owner_id === null || owner === null ? null : { id: owner_id, name: owner },
    numbers,
    dependents,
    addedAt: momentOf(added_at),
  }
}

/** One entry, or null when there is none with this id. */
export function findEntry(db: ReadDb, kind: DirectoryKind, id: Id): DirectoryEntry | null {
  const record = sql<[Id], EntryRecord>(db, `${selectEntries(kind)} WHERE entry.id = ?`).get(id)
  return record === undefined ? null : toEntry(kind, record)
}

/** The name of an entry, or null when there is none with this id; unlike `findEntry` it counts nothing. */
export function nameOf(db: ReadDb, kind: DirectoryKind, id: Id): string | null {
  return sql<[Id], string>(db, `SELECT name FROM ${kinds[kind].table} WHERE id = ?`).pluck().get(id) ?? null
}

/** Whether there is an entry with this id. */
export function hasEntry(db: ReadDb, kind: DirectoryKind, id: Id): boolean {
  return nameOf(db, kind, id) !== null
}

export interface EntryQuery {
  readonly kind: DirectoryKind
  readonly text?: string | undefined
  readonly ownerId?: Id | undefined
  readonly offset: number
  readonly limit: number
}

/** Entries of a kind by name, those whose name contains `text`, those of one owner. */
export function listEntries(db: ReadDb, query: EntryQuery): { rows: DirectoryEntry[]; total: number } {
  const { kind, text = '', ownerId, offset, limit } = query
  const { table, ownerColumn } = kinds[kind]
  const owned = ownerId !== undefined && ownerColumn !== null
  const where = allOf([
    contains(verbatim('entry.name_key'), nameKey(text)),
    ...(owned ? [fragment`entry.${verbatim(ownerColumn)} = ${ownerId}`] : []),
  ])
  const total = countRowsUpTo(db, fragment`SELECT 1 FROM ${verbatim(table)} AS entry WHERE ${where}`, -1)
  const records = selectRows<EntryRecord>(
    db,
    fragment`${verbatim(selectEntries(kind))} WHERE ${where} ORDER BY entry.name_key, entry.id LIMIT ${limit} OFFSET ${offset}`,
  )
  return { rows: records.map((record) => toEntry(kind, record)), total }
}

/** The entry with this name, compared as names are; users only within `ownerId`. */
export function findByName(db: ReadDb, kind: DirectoryKind, name: string, ownerId?: Id): Named | null {
  const within = kind === 'user' ? 'AND sub_account_id = ?' : ''
  const values = kind === 'user' ? [nameKey(name), ownerId ?? 0] : [nameKey(name)]
  return (
    sql<(string | number)[], Named>(
      db,
      `SELECT id, name FROM ${kinds[kind].table} WHERE name_key = ? ${within}`,
    ).get(...values) ?? null
  )
}

/** Adds an entry; the caller has made sure that its name is free and its owner exists. Returns its id. */
export function insertEntry(db: WriteDb, entry: NewDirectoryEntry, at: number): Id {
  const { table, ownerColumn } = kinds[entry.kind]
  const owner = 'ownerId' in entry ? [entry.ownerId] : []
  const columns = ['name', 'name_key', 'added_at', ...(ownerColumn === null ? [] : [ownerColumn])]
  const result = sql<(string | number)[]>(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(entry.name, nameKey(entry.name), at, ...owner)
  expectChanges(result, 1, `add ${entry.kind}`)
  return Number(result.lastInsertRowid)
}

export function renameEntry(db: WriteDb, kind: DirectoryKind, id: Id, name: string): void {
  const result = sql<[string, string, Id]>(
    db,
    `UPDATE ${kinds[kind].table} SET name = ?, name_key = ? WHERE id = ?`,
  ).run(name, nameKey(name), id)
  expectChanges(result, 1, `rename ${kind} ${id}`)
}

/** Removes an entry that nothing refers to. */
export function removeEntry(db: WriteDb, kind: DirectoryKind, id: Id): void {
  expectChanges(
    sql<[Id]>(db, `DELETE FROM ${kinds[kind].table} WHERE id = ?`).run(id),
    1,
    `delete ${kind} ${id}`,
  )
}

export interface InventorySummary {
  numbers: number
  subAccounts: number
  sipTrunks: number
  carriers: number
  users: number
}

/** How much there is of everything. */
export function summarise(db: ReadDb): InventorySummary {
  const counts = sql<[], InventorySummary>(
    db,
    `SELECT (SELECT coalesce(sum(n), 0) FROM number_tallies WHERE field = 'poolStatus') AS numbers, (SELECT count(*) FROM sub_accounts) AS subAccounts,
      (SELECT count(*) FROM sip_trunks) AS sipTrunks, (SELECT count(*) FROM carriers) AS carriers,
      (SELECT count(*) FROM users) AS users`,
  ).get()
  if (counts === undefined) throw new Error('a count gave no row')
  return counts
}
