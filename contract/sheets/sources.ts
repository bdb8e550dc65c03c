import { z } from 'zod'
import { NumberFilter } from '../numbers.ts'
import { PoolStatus } from '../life/statuses.ts'
import { NumberUpdate } from './sheets.ts'
import { Id, Name, Timestamp } from '../values.ts'

/** What the files of a source are. */
export const SourceSettings = z.strictObject({
  /** The numbers that they should have. */
  covers: NumberFilter,
  /** What they decide. */
  update: NumberUpdate,
})

/** What is kept of one side of a difference: the pool status, and the value of each field that acts set. */
export const KeptState = z
  .object({ pool: PoolStatus.nullable() })
  .catchall(z.union([z.string(), z.number(), z.null()]))
export type KeptState = z.infer<typeof KeptState>

/** Where files come from that the inventory is compared with, such as a portal, and how the last comparison ended. */
export const Source = SourceSettings.extend({
  id: Id,
  name: Name,
  /** The name of the last file. */
  file: z.string(),
  comparedAt: Timestamp,
  /** Differences that stayed after the last comparison. */
  openDifferences: z.int().nonnegative(),
})
export type Source = z.infer<typeof Source>
