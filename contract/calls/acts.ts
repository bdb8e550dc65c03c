import { z } from 'zod'
import { messageOf } from '../messages/message.ts'
import { inSchema } from '../messages/schemaMessages.ts'
import { ImportPolicy, Understanding } from '../batches.ts'
import { labelKeys, labelShapes, ofLabels } from '../fields.ts'
import { ActProgress, BulkOutcome } from '../history.ts'
import { NumberSelection } from '../numbers.ts'
import { GivenAnswers } from '../sheets.ts'
import { Id } from '../values.ts'
import { everything, type CallTable } from './call.ts'

/** What an assignment sets besides the sub account and the trunk. */
const labels = ofLabels(({ key }) => labelShapes[key].optional())
const typed = z.string().min(1).max(1_000_000)

/** Calls that act on numbers: on one, on those ticked or on all that match. */
export const actCalls = {
  /** What the text of *Add Numbers* stands for: numbers, lines of them, ranges. Writes nothing. */
  'pool.understand': {
    kind: 'query',
    input: z.strictObject({ text: typed, ...GivenAnswers.shape }),
    output: Understanding,
  },
  /** Adds what `pool.understand` understood, assigned at once where a sub account and a SIP trunk are given. */
  'pool.add': {
    kind: 'act',
    touches: everything,
    input: z.strictObject({
      text: typed,
      ...GivenAnswers.shape,
      policy: ImportPolicy,
      subAccountId: Id.optional(),
      sipTrunkId: Id.optional(),
      ...labels,
    }),
    output: BulkOutcome,
  },
  'pool.assign': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ numbers: NumberSelection, subAccountId: Id, sipTrunkId: Id, ...labels }),
    output: BulkOutcome,
  },
  'pool.unbind': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  'pool.delete': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  'user.assign': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ numbers: NumberSelection, userId: Id }),
    output: BulkOutcome,
  },
  'user.unbind': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  'sub.release': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ numbers: NumberSelection }),
    output: BulkOutcome,
  },
  /** Sets labels; an empty one clears, one that is not given stays. */
  'pool.edit': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z
      .strictObject({ numbers: NumberSelection, ...labels })
      .refine((given) => labelKeys.some((key) => given[key] !== undefined), {
        message: inSchema(messageOf('failure.labelMissing')),
      }),
    output: BulkOutcome,
  },
} as const satisfies CallTable
