import { z } from 'zod'
import { HistoryEntry, Skipped } from '../history.ts'
import { PresentValues } from '../presentValues.ts'
import { ActName } from '../life/acts.ts'
import { FacetField, NamedFacet } from '../facets.ts'
import { FreeNumbers, FreeNumbersWanted } from '../freeNumbers.ts'
import {
  CountedFacets,
  NumberFilter,
  NumberSelection,
  NumberSort,
  PhoneNumber,
  Recognition,
} from '../numbers.ts'
import { GivenAnswers } from '../sheets/sheets.ts'
import { E164, NumberId, Page } from '../values.ts'
import { list, type CallTable } from './call.ts'

/** Calls that show numbers, one by one or in a list. */
export const numberCalls = {
  'numbers.list': {
    kind: 'query',
    input: z.strictObject({
      filter: NumberFilter,
      sort: NumberSort,
      ...Page,
      /** Counting more matches than this takes time; the total then is this number, and says that it is capped. */
      countUpTo: z.int().min(1).max(10_000).optional(),
      /** Whether a list by number begins with what search ranks first. */
      byRank: z.boolean().optional(),
    }),
    output: z.strictObject({
      rows: z.array(PhoneNumber),
      total: z.int().nonnegative(),
      /** Whether there are more matches than `total`; `numbers.count` tells how many. */
      totalIsCapped: z.boolean(),
    }),
  },
  /** Which numbers a list of them names, one or a range on each line, and which of them are in the inventory. */
  'numbers.recognise': {
    kind: 'query',
    input: z.strictObject({ text: z.string().min(1).max(1_000_000), ...GivenAnswers.shape }),
    output: Recognition,
  },
  /** Finds numbers that can be assigned: Free, in service, and as they are wanted. */
  'numbers.findFree': { kind: 'query', input: FreeNumbersWanted, output: FreeNumbers },
  /** How many numbers match, exactly. */
  'numbers.count': {
    kind: 'query',
    input: z.strictObject({ filter: NumberFilter }),
    output: z.strictObject({ total: z.int().nonnegative() }),
  },
  /**
   * The values of some filters, or of all, with their counts; none for a filter that was not asked for. Batches come
   * newest first, and of those with names no more than a list shows.
   */
  'numbers.facets': {
    kind: 'query',
    input: z.strictObject({
      filter: NumberFilter,
      fields: z.array(FacetField).max(20).optional(),
      /** Only the values of a field whose name has this part. */
      seek: z.strictObject({ field: NamedFacet, text: z.string().max(200) }).optional(),
    }),
    output: CountedFacets,
  },
  /** How many numbers of a list by number stand before this one; null where it is not in the list. */
  'numbers.place': {
    kind: 'query',
    input: z.strictObject({ e164: E164, filter: NumberFilter, descending: z.boolean() }),
    output: z.strictObject({ place: z.int().nonnegative().nullable() }),
  },
  'numbers.get': {
    kind: 'query',
    input: z.strictObject({ id: NumberId }),
    output: PhoneNumber,
  },
  /** A number's history, newest first, also of one that was deleted or added again. */
  'numbers.history': {
    kind: 'query',
    input: z.strictObject({ e164: E164, ...Page }),
    output: list(HistoryEntry),
  },
  /** For each act: to how many of a selection it applies, and why it does not apply to the others. */
  'numbers.permissions': {
    kind: 'query',
    /** With a reason, what holds numbers is passed over by the acts that can. */
    input: z.strictObject({ numbers: NumberSelection, hasReason: z.boolean().optional() }),
    output: z.strictObject({
      total: z.int().nonnegative(),
      acts: z.array(
        z.strictObject({
          act: ActName,
          applies: z.int().nonnegative(),
          skipped: z.array(Skipped),
          /** How many something holds, which a reason passes over. */
          held: z.int().nonnegative(),
        }),
      ),
    }),
  },
  /** What those numbers of a selection that can be edited have in the fields that can be. */
  'numbers.presentValues': {
    kind: 'query',
    input: z.strictObject({ numbers: NumberSelection }),
    output: PresentValues,
  },
  /** The E.164 numbers of a selection, one a line, for the clipboard. */
  'numbers.asText': {
    kind: 'query',
    input: z.strictObject({ numbers: NumberSelection }),
    output: z.strictObject({ text: z.string(), count: z.int().nonnegative() }),
  },
} as const satisfies CallTable
