import { z } from 'zod'
import { CellEdit, ImportChanged, ImportReview } from '../sheets/review.ts'
import {
  batchLimit,
  BatchSize,
  Draft,
  ImportOutcome,
  ImportPolicy,
  ImportProgress,
} from '../sheets/batches.ts'
import { ImportAnswer } from '../sheets/answers.ts'
import { ImportRow, RowId, RowsShown } from '../sheets/rows.ts'
import { reasonCodes } from '../reasons.ts'
import { Source } from '../sheets/sources.ts'
import { Id, Page } from '../values.ts'
import { everything, list, nothing, type CallTable } from './call.ts'

/** Calls for plans, from the review of a sheet to its import, and for the drafts they are kept in. */
export const importCalls = {
  /** Imports that were not finished, the latest first. */
  'drafts.list': {
    kind: 'query',
    input: z.strictObject({ ...Page }),
    output: list(Draft),
  },
  /** Where files come from that the inventory was compared with, by name. */
  'sources.list': {
    kind: 'query',
    input: nothing,
    output: z.strictObject({ sources: z.array(Source) }),
  },
  /** Forgets a source and what came of its last comparison; nothing else changes. */
  'sources.remove': {
    kind: 'draft',
    touches: ['batches'],
    input: z.strictObject({ id: Id }),
    output: nothing,
  },
  /** Opens a draft as it was, checked against the inventory and the directory as they are now. */
  'import.open': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportReview,
  },
  /** Rows of a plan under review, in the order of the sheet. */
  'import.rows': {
    kind: 'draft',
    touches: [],
    progress: ImportProgress,
    input: z.strictObject({
      planId: z.uuid(),
      show: RowsShown,
      /** Only those that have this reason. */
      code: z.enum(reasonCodes).optional(),
      ...Page,
    }),
    output: list(ImportRow),
  },
  /** The names in one field that the directory does not have, or that are no country, those of most rows first. */
  'import.unknownNames': {
    kind: 'draft',
    touches: [],
    progress: ImportProgress,
    input: z.strictObject({
      planId: z.uuid(),
      field: z.enum(['subAccount', 'sipTrunk', 'user', 'carrier', 'country']),
      ...Page,
    }),
    output: list(z.strictObject({ name: z.string(), rows: z.int().positive() })),
  },
  /** Changes one cell of a plan and checks it again. */
  'import.edit': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: CellEdit.extend({ planId: z.uuid() }),
    output: ImportChanged,
  },
  /** Leaves rows out of a plan, or takes them in again. */
  'import.exclude': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: z.strictObject({
      planId: z.uuid(),
      rows: z.array(RowId).min(1).max(10_000),
      excluded: z.boolean(),
    }),
    output: ImportChanged,
  },
  /** Takes what the file says in rows of a comparison, also where both sides changed the number. */
  'import.takeTheirs': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid(), rows: z.array(RowId).min(1).max(10_000) }),
    output: ImportChanged,
  },
  /** Answers once for all rows that have the same reason. `create` adds to the directory. */
  'import.answer': {
    kind: 'act',
    touches: ['batches', 'directory'],
    inParts: true,
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid(), answer: ImportAnswer }),
    output: ImportChanged,
  },
  /** Takes back the last change to a plan, or does it again. What was added to the directory stays there. */
  'import.undo': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportChanged,
  },
  'import.redo': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportChanged,
  },
  /**
   * Imports a plan in batches, each whole or not at all; a stopped one goes on where it stopped. Refuses with `refused_rows`
   * when the policy is `all` and a row is refused, and with `stale_plan` when the inventory changed so that the outcome
   * would differ.
   */
  'import.commit': {
    kind: 'act',
    touches: everything,
    inParts: true,
    longWork: 'import',
    progress: ImportProgress,
    input: z.strictObject({
      planId: z.uuid(),
      policy: ImportPolicy,
      /** The most numbers in one batch. */
      batchSize: BatchSize.default(batchLimit),
      /** The person has said that the file is whole; asked where many numbers would be taken away. */
      isWhole: z.boolean().default(false),
    }),
    output: ImportOutcome,
  },
  /** The plan checked again against the inventory and the directory as they are now. */
  'import.recheck': {
    kind: 'draft',
    touches: [],
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid() }),
    output: ImportReview,
  },
  /** Lets go of an open plan, which stays a draft. */
  'import.close': {
    kind: 'draft',
    touches: [],
    input: z.strictObject({ planId: z.uuid() }),
    output: nothing,
  },
  /** Lets go of a plan and removes its draft. */
  'import.discard': {
    kind: 'draft',
    touches: ['batches'],
    progress: ImportProgress,
    input: z.strictObject({ planId: z.uuid() }),
    output: nothing,
  },
} as const satisfies CallTable
