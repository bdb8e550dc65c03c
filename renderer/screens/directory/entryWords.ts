import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'

/** What the owner of an entry is called; null for kinds that have none. */
export const ownerKeys = {
  subAccount: null,
  carrier: null,
  sipTrunk: 'directory.owner.sipTrunk',
  user: 'directory.owner.user',
} as const satisfies Record<DirectoryKind, string | null>

/** The kind of what an entry may have below it: SIP trunks of a carrier, users of a sub account. */
export const dependentKind = {
  subAccount: 'user',
  carrier: 'sipTrunk',
  sipTrunk: null,
  user: null,
} as const satisfies Record<DirectoryKind, DirectoryKind | null>

/** Whether the history names entries of a kind. */
export const inHistory: Readonly<Record<DirectoryKind, boolean>> = {
  subAccount: true,
  carrier: false,
  sipTrunk: true,
  user: true,
}

/** What refers to an entry and so holds it. */
export type Held = Pick<DirectoryEntry, 'kind' | 'numbers' | 'dependents'>
