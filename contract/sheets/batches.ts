import { z } from 'zod'
import { Message } from '../messages/message.ts'
import { Id, Timestamp } from '../values.ts'
import { ImportTarget } from './sheets.ts'

/** The most numbers in one batch, unless the person sets another limit. A longer file becomes several batches. */
export const batchLimit = 200
/** The highest limit that can be set. */
export const highestBatchLimit = 10_000
/** The limit as it is set. */
export const BatchSize = z.int().min(1).max(highestBatchLimit)

/** `all`: import only when no row is refused. `good`: import the ready rows and keep the refused as a draft. */
export const ImportPolicy = z.enum(['all', 'good'])
export type ImportPolicy = z.infer<typeof ImportPolicy>

export const ImportOutcome = z.strictObject({
  /** `cancelled` and `failed` leave whole batches imported, those listed. */
  state: z.enum(['done', 'cancelled', 'failed']),
  imported: z.int().nonnegative(),
  /** The operation that changed numbers which the inventory had; they are among those imported. */
  updated: z.strictObject({ operationId: Id, count: z.int().positive() }).nullable(),
  /** Rows that said what the inventory says, so that nothing was written. */
  same: z.int().nonnegative(),
  /** Differences that stay between the inventory and what it was compared with; null where that is not kept. */
  openDifferences: z.int().nonnegative().nullable(),
  /** Refused rows and, after a cancel or a failure, the rows of the batches not begun. */
  notImported: z.int().nonnegative(),
  /** Empty for an import into the directory. */
  batches: z.array(z.strictObject({ id: Id, operationId: Id, name: z.string(), count: z.int().positive() })),
  /** Rows that were neither imported nor excluded are kept as a draft. */
  draft: z.boolean(),
  /** Why it failed. */
  message: Message.nullable(),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** How far the reading, the checking or the import of a sheet is, in rows. */
export const ImportProgress = z.strictObject({
  phase: z.enum(['reading', 'checking', 'importing']),
  done: z.int().nonnegative(),
  /** Not known while reading. */
  total: z.int().nonnegative().nullable(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** An import that was committed. */
export const Batch = z.strictObject({
  id: Id,
  operationId: Id,
  /** The file's name, with `(3 of 8)` where the file made several. */
  name: z.string(),
  at: Timestamp,
  count: z.int().positive(),
  /** Where its numbers are now; `gone` were deleted. */
  now: z.strictObject({ Free: z.int(), Assigned: z.int(), Returned: z.int(), gone: z.int() }),
  undoneBy: Id.nullable(),
  changedSince: z.int().nonnegative(),
})
export type Batch = z.infer<typeof Batch>

/** An import that was not finished: a review that was closed or cut off, or rows that were not imported. */
export const Draft = z.strictObject({
  planId: z.uuid(),
  name: z.string(),
  target: ImportTarget,
  /** When its sheet was read. */
  at: Timestamp,
  changedAt: Timestamp,
  /** Rows that are waiting, without those that are excluded. */
  rows: z.int().nonnegative(),
  /**
   * `review`: was never imported. `rest`: its good rows were imported, these are the others. `stopped`: its import was
   * cancelled, failed or was cut off, and can go on.
   */
  state: z.enum(['review', 'rest', 'stopped']),
  imported: z.strictObject({ batches: z.int().nonnegative(), numbers: z.int().nonnegative() }),
  /** Its import was under way when the application ended, and nobody has taken it up since. */
  cutOff: z.boolean(),
})
export type Draft = z.infer<typeof Draft>
