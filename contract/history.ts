import { z } from 'zod'
import { CustomValue } from './customFields.ts'
import { shownFields } from './fields.ts'
import { Message } from './messages/message.ts'
import { ActName } from './life/acts.ts'
import { DirectoryKind } from './accounts.ts'
import { DirectoryAct, DirectoryChange } from './life/directoryActs.ts'
import { PoolStatus } from './life/statuses.ts'
import { E164, Id, Named, NumberId, Timestamp } from './values.ts'

/** What an entry records: an act of a number's life, or the undo of one. */
export const HistoryAct = z.union([ActName, z.literal('undo')])
export type HistoryAct = z.infer<typeof HistoryAct>

/** What an operation is: an act on numbers or on the directory, or the undo of one. */
export const OperationAct = z.union([HistoryAct, DirectoryAct])
export type OperationAct = z.infer<typeof OperationAct>

/** A field whose value an act changed; names are kept as they were at the time. */
export const FieldChange = z.strictObject({
  field: z.enum(shownFields),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type FieldChange = z.infer<typeof FieldChange>

/** The same of a field that people defined, by the name that it has now. */
export const CustomFieldChanged = z.strictObject({
  field: Named,
  before: CustomValue.nullable(),
  after: CustomValue.nullable(),
})
export type CustomFieldChanged = z.infer<typeof CustomFieldChanged>

/** One act on one number. Entries are only ever added. */
export const HistoryEntry = z.strictObject({
  id: Id,
  operationId: Id,
  at: Timestamp,
  act: HistoryAct,
  e164: E164,
  international: z.string(),
  /** The number's row, while it is still in the inventory. */
  numberId: NumberId.nullable(),
  from: PoolStatus.nullable(),
  to: PoolStatus.nullable(),
  changes: z.array(FieldChange),
  customChanges: z.array(CustomFieldChanged),
  /** Why it was done although something spoke against it. */
  reason: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** One thing that a person did: an act on one number or on many, an import batch, an act on the directory, or an undo. */
export const Operation = z.strictObject({
  id: Id,
  at: Timestamp,
  act: OperationAct,
  /** How many numbers it was done to. */
  count: z.int().nonnegative(),
  /** The number itself where it was one. */
  only: z.strictObject({ e164: E164, international: z.string() }).nullable(),
  /** The sub account it was for, where it was for one. */
  subAccount: Named.nullable(),
  batch: Named.nullable(),
  undoes: Id.nullable(),
  /** What the operation was that it undid. */
  undid: OperationAct.nullable(),
  undoneBy: Id.nullable(),
  /** How many of its numbers were changed by later operations; while there are any it can't be undone as a whole. */
  changedSince: z.int().nonnegative(),
  /** Which entries of the directory it changed; null where none. */
  directory: z
    .strictObject({
      count: z.int().positive(),
      /** What they are, where all are of a kind. */
      kind: DirectoryKind.nullable(),
      /** What it did to the first. */
      first: DirectoryChange,
    })
    .nullable(),
})
export type Operation = z.infer<typeof Operation>

export const OperationFilter = z.strictObject({
  /** Any part of a number in any punctuation, or of a name of a batch or of the directory. */
  text: z.string().max(200).optional(),
  act: z.array(OperationAct).max(20).optional(),
  batchId: Id.optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
})
export type OperationFilter = z.infer<typeof OperationFilter>

/** Numbers of a selection to which an act does not apply, with the one reason that they share. */
export const Skipped = z.strictObject({
  reason: Message,
  count: z.int().positive(),
  /** Some of them, in international format. */
  examples: z.array(z.string()).max(5),
})
export type Skipped = z.infer<typeof Skipped>

/** What came of an act on one number or many: what was done, in which operation, and what was skipped and why. */
export const BulkOutcome = z.strictObject({
  operationId: Id,
  done: z.int().positive(),
  /** The number in international format, where it was one. */
  only: z.string().nullable(),
  skipped: z.array(Skipped),
})
export type BulkOutcome = z.infer<typeof BulkOutcome>

/** What an undo took back, or did again. */
export const UndoneAct = z.strictObject({
  act: z.union([ActName, DirectoryAct]),
  /** Whether what was undone is an undo, so that its act was done again. */
  isRedone: z.boolean(),
  /** The number as it is afterwards, where it was one. */
  only: z
    .strictObject({
      international: z.string(),
      /** Null where it is not in the inventory any more. */
      status: PoolStatus.nullable(),
      subAccount: z.string().nullable(),
      /** Whether it is elsewhere in its life than before. */
      isElsewhere: z.boolean(),
    })
    .nullable(),
  /** What it did to the directory, as of an operation. */
  directory: Operation.shape.directory,
})
export type UndoneAct = z.infer<typeof UndoneAct>

/** What came of undoing several operations. */
export const UndoOutcome = z.strictObject({
  /** `cancelled` and `failed` leave whole operations undone. */
  state: z.enum(['done', 'cancelled', 'failed']),
  /** How many operations were undone, and how many were not. */
  operations: z.int().nonnegative(),
  notUndone: z.int().nonnegative(),
  /** How many numbers that was about. */
  undone: z.int().nonnegative(),
  /** How many numbers were left as they are, because they have changed since. */
  left: z.int().nonnegative(),
  /** Why it failed. */
  message: Message.nullable(),
})
export type UndoOutcome = z.infer<typeof UndoOutcome>

/** How many of several operations are undone, or that a backup is made before the first. */
export const UndoProgress = z.strictObject({
  step: z.enum(['backingUp', 'undoing']),
  done: z.int().nonnegative(),
  total: z.int().positive(),
})
export type UndoProgress = z.infer<typeof UndoProgress>

/** How far an act on many numbers, or its undo, is. */
export const ActProgress = z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() })
export type ActProgress = z.infer<typeof ActProgress>
