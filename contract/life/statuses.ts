import { z } from 'zod'

/** What a number has in a pool status: a sub account with a SIP trunk, maybe a user, or maybe a hold. */
interface PoolStatusRule {
  readonly owner: boolean
  readonly user: boolean
  readonly hold: boolean
}

/** The pool statuses, in the order in which people read them. A new one is an entry here, with acts that lead there. */
export const statuses = {
  Free: { owner: false, user: false, hold: true },
  Assigned: { owner: true, user: true, hold: false },
  Returned: { owner: true, user: false, hold: false },
} as const satisfies Record<string, PoolStatusRule>

export type PoolStatus = keyof typeof statuses
// The keys of a constant table are the names it was declared with.
export const poolStatuses = Object.keys(statuses) as PoolStatus[]
export const PoolStatus = z.enum(poolStatuses)

/** The statuses in which a number has an owner, or may have a user or a hold. */
export const statusesWith = (what: keyof PoolStatusRule) =>
  poolStatuses.filter((status) => statuses[status][what])

/** Something of each pool status, by its name. */
export function ofStatuses<T>(make: (status: PoolStatus) => T): Readonly<Record<PoolStatus, T>> {
  // There is one of each name.
  return Object.fromEntries(poolStatuses.map((status) => [status, make(status)])) as Record<PoolStatus, T>
}

/** `Pending` while a number is still being ported in. */
export const lineStatuses = ['Normal', 'Pending'] as const
export const LineStatus = z.enum(lineStatuses)
export type LineStatus = z.infer<typeof LineStatus>
