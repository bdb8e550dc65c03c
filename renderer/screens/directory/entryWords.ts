import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'

/** The name for the owner of an entry; null for kinds that have none. */
export const ownerKeys = {
  subAccount: null,
  carrier: null,
  sipTrunk: 'directory.owner.sipTrunk',
  user: 'directory.owner.user',
} as const satisfies Record<DirectoryKind, string | null>

/** The kind of an entry's dependents: SIP trunks of a carrier, users of a sub account. */
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

/** The references that keep an entry from being deleted. */
export type Held = Pick<DirectoryEntry, 'kind' | 'numbers' | 'dependents'>
