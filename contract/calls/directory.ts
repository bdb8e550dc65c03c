import { z } from 'zod'
import { DirectoryEntry, DirectoryKind, NewDirectoryEntry } from '../accounts.ts'
import { ClosedAccount, ClosingOutlook } from '../life/directoryActs.ts'
import { ActProgress } from '../history.ts'
import { Id, Name, Page } from '../values.ts'
import { everything, list, type CallTable } from './call.ts'

const Count = z.int().nonnegative()
const OneEntry = z.strictObject({ kind: DirectoryKind, id: Id })
/** An entry as an operation left it. */
const ChangedEntry = z.strictObject({ ...DirectoryEntry.shape, operationId: Id })

/** Calls for the sub accounts, SIP trunks, carriers and users. */
export const directoryCalls = {
  'directory.list': {
    kind: 'query',
    input: z.strictObject({
      kind: DirectoryKind,
      text: z.string().max(200).optional(),
      ownerId: Id.optional(),
      /** Whether archived ones are among them. */
      withArchived: z.boolean().default(false),
      ...Page,
    }),
    output: list(DirectoryEntry),
  },
  'directory.get': {
    kind: 'query',
    input: OneEntry,
    output: DirectoryEntry,
  },
  'directory.add': {
    kind: 'act',
    touches: ['directory', 'activity'],
    input: NewDirectoryEntry,
    output: ChangedEntry,
  },
  'directory.rename': {
    kind: 'act',
    touches: ['directory', 'numbers', 'activity'],
    input: z.strictObject({ kind: DirectoryKind, id: Id, name: Name }),
    output: ChangedEntry,
  },
  /** Refused while anything refers to it, with what. */
  'directory.delete': {
    kind: 'act',
    touches: ['directory', 'activity'],
    input: OneEntry,
    output: z.strictObject({ operationId: Id }),
  },
  /** It is not offered any more, and stays in history and filters. Refused while numbers refer to it. */
  'directory.archive': {
    kind: 'act',
    touches: ['directory', 'activity'],
    input: OneEntry,
    output: ChangedEntry,
  },
  'directory.bringBack': {
    kind: 'act',
    touches: ['directory', 'activity'],
    input: OneEntry,
    output: ChangedEntry,
  },
  /** What closing a sub account would do. */
  'directory.closing': {
    kind: 'query',
    input: z.strictObject({ id: Id }),
    output: ClosingOutlook,
  },
  /** Unbinds its users, returns its numbers, lifts reservations for it and archives it, as one operation. */
  'directory.close': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ id: Id, unbind: z.boolean() }),
    output: ClosedAccount,
  },
  /** Gives all that an entry has to another of its kind and archives it, as one operation. */
  'directory.merge': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ kind: DirectoryKind, id: Id, intoId: Id }),
    output: z.strictObject({
      operationId: Id,
      name: z.string(),
      into: z.string(),
      numbers: Count,
      /** How many SIP trunks went to the other carrier, or users to the other sub account. */
      moved: Count,
    }),
  },
} as const satisfies CallTable
