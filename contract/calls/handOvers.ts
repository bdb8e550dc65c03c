import { z } from 'zod'
import { ExportProgress } from '../exporting.ts'
import { ChangeCounts, HandedFiles, HandOver, NumberHandOver } from '../handOvers.ts'
import { ActProgress } from '../history.ts'
import { ResultColumns, ResultsReview } from '../sheets/results.ts'
import { ImportSource, ReadingOptions } from '../sheets/sheets.ts'
import { Id, Name, NumberId, Page } from '../values.ts'
import { list, type CallTable } from './call.ts'

/** Calls for what was handed over to other systems. */
export const handOverCalls = {
  /** Every hand-over, newest first. */
  'handOvers.list': {
    kind: 'query',
    input: z.strictObject({ ...Page }),
    output: list(HandOver),
  },
  /** The hand-overs that a number was part of, newest first. */
  'handOvers.ofNumber': {
    kind: 'query',
    input: z.strictObject({ numberId: NumberId }),
    output: z.strictObject({ handOvers: z.array(NumberHandOver) }),
  },
  /**
   * How many numbers changed since the last hand-over by the profile of this one. New numbers count where they match what
   * was chosen last by a filter.
   */
  'handOvers.changes': {
    kind: 'query',
    input: z.strictObject({ handOverId: Id }),
    output: ChangeCounts,
  },
  /**
   * Records an export whose files are in place, as the main process does: the inventory remembers which numbers it gave
   * for it. `not_found` where it does not any more.
   */
  'handOvers.record': {
    kind: 'act',
    touches: ['numbers', 'handOvers'],
    progress: ActProgress,
    input: z.strictObject({
      /** The name under which its numbers are remembered. */
      exported: z.uuid(),
      profile: Name.nullable(),
      files: HandedFiles,
    }),
    output: z.strictObject({ id: Id }),
  },
  /** Reads a file of results and holds it against a hand-over; writes nothing. */
  'handOvers.readResults': {
    kind: 'shell',
    longWork: 'other',
    progress: ExportProgress,
    input: z.strictObject({
      handOverId: Id,
      source: ImportSource,
      options: ReadingOptions.optional(),
      columns: ResultColumns,
    }),
    output: ResultsReview,
  },
  /** Keeps the results that were read last; `not_found` for any others. */
  'handOvers.applyResults': {
    kind: 'act',
    touches: ['numbers', 'handOvers'],
    progress: ActProgress,
    input: z.strictObject({
      results: z.uuid(),
      /** The file names what was rejected: all numbers of which it says nothing were accepted. */
      othersAccepted: z.boolean(),
    }),
    output: z.strictObject({ confirmed: z.int().nonnegative(), rejected: z.int().nonnegative() }),
  },
} as const satisfies CallTable
