import type { DirectoryKind } from '../../contract/accounts.ts'
import type { DirectoryTable } from './stateColumns.ts'

/** The table of each kind of entry. */
export const tableOf = {
  subAccount: 'sub_accounts',
  carrier: 'carriers',
  sipTrunk: 'sip_trunks',
  user: 'users',
} as const satisfies Record<DirectoryKind, DirectoryTable>

/** Whose entries a table has: the table of the owners, the column that names one, and what both are called. */
export const owners = {
  sip_trunks: { owner: 'carriers', column: 'carrier_id', called: 'carrier', owned: 'SIP trunks' },
  users: { owner: 'sub_accounts', column: 'sub_account_id', called: 'sub account', owned: 'users' },
} as const
export const ownedTables = ['sip_trunks', 'users'] as const satisfies readonly (keyof typeof owners)[]

type Owner = (typeof owners)[keyof typeof owners]

/** Whose entries those of a table are; null where they are nobody's. */
export function ownerOf(table: DirectoryTable): Owner | null {
  return table === 'sip_trunks' || table === 'users' ? owners[table] : null
}

/**
 * An entry as its history keeps it: canonical JSON of a row. Its owner is named by its `uid`, because an id may mean
 * another entry elsewhere.
 * @param row what the row is called, in SQL
 */
export function entryJson(table: DirectoryTable, row: string): string {
  const owned = ownerOf(table)
  const owner =
    owned === null ? 'NULL' : `(SELECT hex(uid) FROM ${owned.owner} WHERE id = ${row}.${owned.column})`
  return `json_object('id', ${row}.id, 'name', ${row}.name, 'owner', ${owner}, 'addedAt', ${row}.added_at,
    'archivedAt', ${row}.archived_at, 'custom', json(${row}.custom))`
}

/** The latest entry of the history about an entry of the directory. */
export const latestOf = (uid: string) => `(SELECT max(id) FROM directory_history WHERE uid = ${uid})`
