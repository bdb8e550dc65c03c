import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'

/** What the directory screen says of each kind, besides what it is called. */
export const kindWords: Readonly<
  Record<DirectoryKind, { readonly title: string; readonly purpose: string; readonly owner: string | null }>
> = {
  subAccount: {
    title: 'Sub accounts',
    purpose: 'Sub accounts are the customers that numbers are assigned to. Each has users of its own.',
    owner: null,
  },
  carrier: {
    title: 'Carriers',
    purpose: 'Carriers supply the numbers. Each has the SIP trunks that connect it.',
    owner: null,
  },
  sipTrunk: {
    title: 'SIP trunks',
    purpose: 'A SIP trunk is a named voice connection to a carrier. A number is assigned together with one.',
    owner: 'Carrier',
  },
  user: {
    title: 'Users',
    purpose: 'Users are the people, rooms and lines of a sub account that its numbers are given to.',
    owner: 'Sub account',
  },
}

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
