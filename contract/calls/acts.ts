import { z } from 'zod'
import { acts, forNumberActs, givenLabels, type Act, type NumberAct } from '../life/acts.ts'
import { ImportPolicy } from '../sheets/batches.ts'
import { Understanding } from '../sheets/typedNumbers.ts'
import { ActProgress, BulkOutcome } from '../history.ts'
import { Reason } from '../life/holds.ts'
import { messageOf } from '../messages/message.ts'
import { inSchema } from '../messages/schemaMessages.ts'
import { NumberSelection } from '../numbers.ts'
import { GivenAnswers } from '../sheets/sheets.ts'
import { LineStatus } from '../life/statuses.ts'
import { Id } from '../values.ts'
import { everything, type CallTable } from './call.ts'

const typed = z.string().min(1).max(1_000_000)

type Takes<N extends NumberAct> = (typeof acts)[N] extends { readonly takes: infer T } ? T : unknown

const reasonShapes = { asked: { reason: Reason }, overrides: { reason: Reason.optional() } } as const
type Reasoned<N extends NumberAct> = (typeof acts)[N] extends {
  readonly reason: infer How extends keyof typeof reasonShapes
}
  ? (typeof reasonShapes)[How]
  : unknown

interface NumberActCall<N extends NumberAct> {
  readonly kind: 'act'
  readonly touches: typeof everything
  readonly progress: typeof ActProgress
  readonly input: z.ZodObject<{ numbers: typeof NumberSelection } & Takes<N> & Reasoned<N>, z.core.$strict>
  readonly output: typeof BulkOutcome
}

function inputOf({ takes = {}, edits, reason }: Act) {
  const reasoned = reason === undefined ? {} : reasonShapes[reason]
  const input = z.strictObject({ numbers: NumberSelection, ...takes, ...reasoned })
  if (edits === undefined) return input
  const isGiven = (given: Readonly<Record<string, unknown>>) =>
    Object.keys(takes).some((field) => given[field] !== undefined)
  return input.refine(isGiven, { message: inSchema(messageOf('failure.nothingToEdit')) })
}

/** An act on one number, on those ticked or on all that match: what it takes is in the table of acts. */
const numberActCalls = forNumberActs((name) => ({
  kind: 'act',
  touches: everything,
  progress: ActProgress,
  input: inputOf(acts[name]),
  output: BulkOutcome,
  // The shape and its type are made from the same entry, which the compiler can't follow through the list.
})) as { readonly [N in NumberAct]: NumberActCall<N> }

/** Calls that act on numbers. */
export const actCalls = {
  ...numberActCalls,
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
      /** Normal where nothing is said. */
      lineStatus: LineStatus.optional(),
      ...givenLabels,
    }),
    output: BulkOutcome,
  },
} as const satisfies CallTable
