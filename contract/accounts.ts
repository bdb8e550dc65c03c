import { z } from 'zod'
import { Id, Name, Named, Timestamp } from './values.ts'

export const directoryKinds = ['subAccount', 'carrier', 'sipTrunk', 'user'] as const
export const DirectoryKind = z.enum(directoryKinds)
export type DirectoryKind = z.infer<typeof DirectoryKind>

/** The kind that owns an entry of a kind: a SIP trunk belongs to a carrier, a user to a sub account. */
export const ownerKind = { subAccount: null, carrier: null, sipTrunk: 'carrier', user: 'subAccount' } as const

export const DirectoryEntry = z.strictObject({
  kind: DirectoryKind,
  id: Id,
  name: z.string(),
  /** The carrier of a SIP trunk, the sub account of a user; none for the others. */
  owner: Named.nullable(),
  /** How many numbers refer to it; while there are any it can't be deleted. */
  numbers: z.int().nonnegative(),
  /** How many SIP trunks a carrier has, or users a sub account; they hold it too. */
  dependents: z.int().nonnegative(),
  /** How many Free numbers are reserved for a sub account, or were and still say so; they hold it as well. */
  reserved: z.int().nonnegative(),
  /** Why it is not offered any more: it was archived itself, or its owner was. */
  archived: z.enum(['itself', 'owner']).nullable(),
  addedAt: Timestamp,
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>

/** A new entry; `ownerId` is required for SIP trunks and users, and refused for the others. */
export const NewDirectoryEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subAccount'), name: Name }),
  z.strictObject({ kind: z.literal('carrier'), name: Name }),
  z.strictObject({ kind: z.literal('sipTrunk'), name: Name, ownerId: Id }),
  z.strictObject({ kind: z.literal('user'), name: Name, ownerId: Id }),
])
export type NewDirectoryEntry = z.infer<typeof NewDirectoryEntry>
