import { z } from 'zod'
import { DirectoryEntry, DirectoryKind, NewDirectoryEntry } from '../accounts.ts'
import { Id, Name, Page } from '../values.ts'
import { list, nothing, type CallTable } from './call.ts'

/** Calls for the sub accounts, SIP trunks, carriers and users. */
export const directoryCalls = {
  'directory.list': {
    kind: 'query',
    input: z.strictObject({
      kind: DirectoryKind,
      text: z.string().max(200).optional(),
      ownerId: Id.optional(),
      ...Page,
    }),
    output: list(DirectoryEntry),
  },
  'directory.get': {
    kind: 'query',
    input: z.strictObject({ kind: DirectoryKind, id: Id }),
    output: DirectoryEntry,
  },
  'directory.add': { kind: 'act', touches: ['directory'], input: NewDirectoryEntry, output: DirectoryEntry },
  'directory.rename': {
    kind: 'act',
    touches: ['directory', 'numbers', 'activity'],
    input: z.strictObject({ kind: DirectoryKind, id: Id, name: Name }),
    output: DirectoryEntry,
  },
  'directory.delete': {
    kind: 'act',
    touches: ['directory'],
    input: z.strictObject({ kind: DirectoryKind, id: Id }),
    output: nothing,
  },
} as const satisfies CallTable
