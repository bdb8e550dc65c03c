import type { DirectoryEntry, DirectoryKind } from '../../contract/accounts.ts'
import type { FacetField } from '../../contract/facets.ts'
import type { Id, Named } from '../../contract/values.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectRows, verbatim } from '../file/fragment.ts'
import { allOf } from '../list/condition.ts'
import { momentOf } from '../history/moments.ts'
import { nameKey } from './names.ts'
import { ownerOf, owners, tableOf } from '../schema/directoryState.ts'
import { contains } from '../search/patterns.ts'

interface EntryRecord {
  id: number
  name: string
  owner_id: number | null
  owner: string | null
  numbers: number
  dependents: number
  reserved: number
  archived: DirectoryEntry['archived']
  added_at: number
}

/** How many numbers have this value, as the counters know. */
const tallied = (field: FacetField, value: string) =>
  `SELECT coalesce(max(n), 0) FROM counts_by_value WHERE field = '${field}' AND value = ${value}`

/** Per kind: what counts as a number of it, as a dependent, and as reserved for it. Fixed text, never input. */
const counts = {
  subAccount: {
    numbers: tallied('subAccountId', 'entry.id'),
    dependents: 'SELECT count(*) FROM users WHERE sub_account_id = entry.id',
    reserved: 'SELECT count(*) FROM numbers WHERE hold_for = entry.id',
  },
  carrier: {
    numbers: `SELECT coalesce(sum((${tallied('sipTrunkId', 'trunk.id')})), 0) FROM sip_trunks AS trunk WHERE carrier_id = entry.id`,
    dependents: 'SELECT count(*) FROM sip_trunks WHERE carrier_id = entry.id',
    reserved: 'SELECT 0',
  },
  sipTrunk: { numbers: tallied('sipTrunkId', 'entry.id'), dependents: 'SELECT 0', reserved: 'SELECT 0' },
  user: {
    numbers: 'SELECT count(*) FROM numbers WHERE user_id = entry.id',
    dependents: 'SELECT 0',
    reserved: 'SELECT 0',
  },
} as const satisfies Record<DirectoryKind, object>

/** Entries of a kind, each with its owner where it has one. */
function entriesFrom(kind: DirectoryKind): string {
  const table = tableOf[kind]
  const owned = ownerOf(table)
  return owned === null
    ? `${table} AS entry`
    : `${table} AS entry JOIN ${owned.owner} AS owner ON owner.id = entry.${owned.column}`
}

/** Why an entry is archived: because it was itself, or its owner. */
const archived = (kind: DirectoryKind) =>
  `CASE WHEN entry.archived_at IS NOT NULL THEN 'itself'
    ${ownerOf(tableOf[kind]) === null ? '' : "WHEN owner.archived_at IS NOT NULL THEN 'owner'"} END`

function selectEntries(kind: DirectoryKind): string {
  const { numbers, dependents, reserved } = counts[kind]
  const ownerColumns =
    ownerOf(tableOf[kind]) === null
      ? 'NULL AS owner_id, NULL AS owner'
      : 'owner.id AS owner_id, owner.name AS owner'
  return `SELECT entry.id, entry.name, ${ownerColumns}, (${numbers}) AS numbers, (${dependents}) AS dependents,
    (${reserved}) AS reserved, ${archived(kind)} AS archived, entry.added_at FROM ${entriesFrom(kind)}`
}

function toEntry(kind: DirectoryKind, record: EntryRecord): DirectoryEntry {
  const { id, name, owner_id, owner, numbers, dependents, reserved, archived: why, added_at } = record
  return {
    kind,
    id,
    name,
    owner: owner_id === null || owner === null ? null : { id: owner_id, name: owner },
    numbers,
    dependents,
    reserved,
    archived: why,
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
  return sql<[Id], string>(db, `SELECT name FROM ${tableOf[kind]} WHERE id = ?`).pluck().get(id) ?? null
}

/** An entry as it is found by its name or its id, without what it holds. */
export interface FoundEntry extends Named {
  readonly isArchived: boolean
}

interface FoundRecord {
  readonly id: Id
  readonly name: string
  readonly archived: string | null
}

function findOne(
  db: ReadDb,
  kind: DirectoryKind,
  where: string,
  values: (string | number)[],
): FoundEntry | null {
  const record = sql<(string | number)[], FoundRecord>(
    db,
    `SELECT entry.id, entry.name, ${archived(kind)} AS archived FROM ${entriesFrom(kind)} WHERE ${where}`,
  ).get(...values)
  return record === undefined
    ? null
    : { id: record.id, name: record.name, isArchived: record.archived !== null }
}

/** The entry with this id, whether it is archived or not; unlike `findEntry` it counts nothing. */
export function findById(db: ReadDb, kind: DirectoryKind, id: Id): FoundEntry | null {
  return findOne(db, kind, 'entry.id = ?', [id])
}

/** The condition on `numbers` that one is given to an entry now, or reserved for it. */
const given = {
  subAccount: `(sub_account_id = :id AND pool_status = 'Assigned') OR hold_for = :id`,
  carrier: `sip_trunk_id IN (SELECT id FROM sip_trunks WHERE carrier_id = :id) AND pool_status = 'Assigned'`,
  sipTrunk: `sip_trunk_id = :id AND pool_status = 'Assigned'`,
  user: 'user_id = :id',
} as const satisfies Record<DirectoryKind, string>

/** Whether numbers are assigned to an entry, or reserved for it; Returned ones do not count. */
export function hasAssigned(db: ReadDb, kind: DirectoryKind, id: Id): boolean {
  return sql<[{ id: Id }]>(db, `SELECT 1 FROM numbers WHERE ${given[kind]} LIMIT 1`).get({ id }) !== undefined
}

/** How many users of a sub account have numbers. */
export function countUsersWithNumbers(db: ReadDb, accountId: Id): number {
  return (
    sql<[Id], number>(
      db,
      `SELECT count(*) FROM users AS u WHERE u.sub_account_id = ?
        AND EXISTS (SELECT 1 FROM numbers AS n WHERE n.user_id = u.id)`,
    )
      .pluck()
      .get(accountId) ?? 0
  )
}

/** The SIP trunks of a carrier, or the users of a sub account, also archived ones. */
export function dependentsOf(db: ReadDb, kind: 'sipTrunk' | 'user', ownerId: Id): Named[] {
  const { column } = owners[tableOf[kind]]
  return sql<[Id], Named>(db, `SELECT id, name FROM ${tableOf[kind]} WHERE ${column} = ? ORDER BY id`).all(
    ownerId,
  )
}

export interface EntryQuery {
  readonly kind: DirectoryKind
  readonly text?: string | undefined
  readonly ownerId?: Id | undefined
  /** Whether archived ones are among them. */
  readonly withArchived?: boolean
  readonly offset: number
  readonly limit: number
}

/** Entries of a kind by name, those whose name contains `text`, those of one owner. */
export function listEntries(db: ReadDb, query: EntryQuery): { rows: DirectoryEntry[]; total: number } {
  const { kind, text = '', ownerId, withArchived = false, offset, limit } = query
  const owned = ownerOf(tableOf[kind])
  const where = allOf([
    contains(verbatim('entry.name_key'), nameKey(text)),
    ...(ownerId === undefined || owned === null
      ? []
      : [fragment`entry.${verbatim(owned.column)} = ${ownerId}`]),
    ...(withArchived ? [] : [fragment`${verbatim(archived(kind))} IS NULL`]),
  ])
  const total = countRowsUpTo(db, fragment`SELECT 1 FROM ${verbatim(entriesFrom(kind))} WHERE ${where}`, -1)
  const records = selectRows<EntryRecord>(
    db,
    fragment`${verbatim(selectEntries(kind))} WHERE ${where} ORDER BY entry.name_key, entry.id LIMIT ${limit} OFFSET ${offset}`,
  )
  return { rows: records.map((record) => toEntry(kind, record)), total }
}

/** The entry with this name, compared as names are, whether it is archived or not; users only within `ownerId`. */
export function findByName(db: ReadDb, kind: DirectoryKind, name: string, ownerId?: Id): FoundEntry | null {
  return kind === 'user'
    ? findOne(db, kind, 'entry.name_key = ? AND entry.sub_account_id = ?', [nameKey(name), ownerId ?? 0])
    : findOne(db, kind, 'entry.name_key = ?', [nameKey(name)])
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
    `SELECT (SELECT coalesce(sum(n), 0) FROM counts_by_value WHERE field = 'poolStatus') AS numbers, (SELECT count(*) FROM sub_accounts) AS subAccounts,
      (SELECT count(*) FROM sip_trunks) AS sipTrunks, (SELECT count(*) FROM carriers) AS carriers,
      (SELECT count(*) FROM users) AS users`,
  ).get()
  if (counts === undefined) throw new Error('a count gave no row')
  return counts
}
