import { z } from 'zod'
import { DirectoryKind } from '../accounts.ts'
import { messageOf, type Message } from '../messages/message.ts'
import { Id } from '../values.ts'

/** What a person does to entries of the directory; each is an operation, which may also take numbers along. */
export const directoryActs = [
  'directory.add',
  'directory.rename',
  'directory.delete',
  'directory.archive',
  'directory.bringBack',
  'directory.close',
  'directory.merge',
] as const
export const DirectoryAct = z.enum(directoryActs)
export type DirectoryAct = z.infer<typeof DirectoryAct>

/** Those that take numbers along, by the acts of a number's life. */
export const directoryPaths = [
  'directory.close',
  'directory.merge',
] as const satisfies readonly DirectoryAct[]

/** An entry as it was at a time. */
const EntryState = z.strictObject({
  name: z.string(),
  /** The name of its carrier or sub account. */
  owner: z.string().nullable(),
  isArchived: z.boolean(),
})

/** What an operation did to one entry; it was added where nothing was before, and deleted where nothing is after. */
export const DirectoryChange = z.strictObject({
  id: Id,
  kind: DirectoryKind,
  before: EntryState.nullable(),
  after: EntryState.nullable(),
})
export type DirectoryChange = z.infer<typeof DirectoryChange>

const Count = z.int().nonnegative()

/** What closing a sub account would do. */
export const ClosingOutlook = z.strictObject({
  /** How many of its users have numbers. */
  users: Count,
  assigned: Count,
  returned: Count,
  /** How many numbers are reserved for it. */
  reserved: Count,
})
export type ClosingOutlook = z.infer<typeof ClosingOutlook>

/** What closing a sub account would do, a sentence each. */
export function closingInWords({ users, assigned, returned, reserved }: ClosingOutlook): Message[] {
  return [
    messageOf('directory.willUnbindUsers', { count: users }),
    messageOf('directory.willReturn', { count: assigned }),
    ...(returned > 0 ? [messageOf('directory.isReturned', { count: returned })] : []),
    ...(reserved > 0 ? [messageOf('directory.willLift', { count: reserved })] : []),
  ]
}

/** What came of closing a sub account. */
export const ClosedAccount = z.strictObject({
  operationId: Id,
  name: z.string(),
  /** How many users were unbound, how many numbers returned, unbound as well, and no longer reserved. */
  users: Count,
  returned: Count,
  unbound: Count,
  lifted: Count,
})
export type ClosedAccount = z.infer<typeof ClosedAccount>

/** The report of closing a sub account. */
export function closedInWords({ name, users, returned, unbound, lifted }: ClosedAccount): Message {
  const what = [
    ...(users > 0 ? [messageOf('directory.usersUnbound', { count: users })] : []),
    ...(returned > 0 ? [messageOf('directory.numbersReturned', { count: returned })] : []),
    ...(unbound > 0 ? [messageOf('directory.numbersUnbound', { count: unbound })] : []),
    ...(lifted > 0 ? [messageOf('directory.reservationsLifted', { count: lifted })] : []),
  ]
  return what.length === 0
    ? messageOf('directory.closedEmpty', { name })
    : messageOf('directory.closed', { name, what })
}
