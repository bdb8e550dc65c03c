import { z } from 'zod'
import { Batch } from '../sheets/batches.ts'
import { DirectoryChange } from '../life/directoryActs.ts'
import {
  ActProgress,
  HistoryEntry,
  Operation,
  OperationFilter,
  UndoneAct,
  UndoOutcome,
  UndoProgress,
} from '../history.ts'
import { Id, Page } from '../values.ts'
import { everything, list, type CallTable } from './call.ts'

/** What becomes of an undo when numbers have changed since: nothing is undone, or only the others are. */
const WhenChanged = z.enum(['refuse', 'leave']).default('refuse')

/** Calls that show what was done, and undo it. */
export const historyCalls = {
  /**
   * Undoes an operation, as one of its own. Refused when any of its numbers has changed since, with how many and which
   * of them in the failure's details, unless those are to be left as they are.
   */
  'operations.undo': {
    kind: 'act',
    touches: everything,
    progress: ActProgress,
    input: z.strictObject({ operationId: Id, changed: WhenChanged }),
    output: z.strictObject({
      operationId: Id,
      /** How many numbers that was about. */
      undone: z.int().nonnegative(),
      /** How many numbers were left as they are, because they have changed since. */
      left: z.int().nonnegative(),
      what: UndoneAct,
    }),
  },
  /**
   * Undoes several operations, such as all batches of an import, the latest first, each as a whole or not at all.
   * Nothing is undone when it is refused for one of them. Those that were undone already are passed over.
   */
  'operations.undoMany': {
    kind: 'act',
    touches: everything,
    inParts: true,
    longWork: 'other',
    progress: UndoProgress,
    input: z.strictObject({ operationIds: z.array(Id).min(1).max(100_000), changed: WhenChanged }),
    output: UndoOutcome,
  },
  'activity.operations': {
    kind: 'query',
    input: z.strictObject({ filter: OperationFilter, ...Page }),
    output: list(Operation),
  },
  'activity.operation': {
    kind: 'query',
    input: z.strictObject({ operationId: Id }),
    output: Operation,
  },
  'activity.entries': {
    kind: 'query',
    input: z.strictObject({ operationId: Id, ...Page }),
    output: list(HistoryEntry),
  },
  'activity.directoryChanges': {
    kind: 'query',
    input: z.strictObject({ operationId: Id, ...Page }),
    output: list(DirectoryChange),
  },
  'batches.list': {
    kind: 'query',
    input: z.strictObject({ text: z.string().max(200).optional(), ...Page }),
    output: list(Batch),
  },
} as const satisfies CallTable
