import { z } from 'zod'
import { Block, BlockSize, GivenRange, Range } from '../ranges.ts'
import { Id, Named, Page } from '../values.ts'
import { list, nothing, type CallTable } from './call.ts'

/** Calls for the ranges that carriers delivered. */
export const rangeCalls = {
  /** Ranges in the order of their numbers, those whose name or carrier has a text. */
  'ranges.list': {
    kind: 'query',
    input: z.strictObject({ text: z.string().max(200).optional(), ...Page }),
    output: list(Range),
  },
  /** The same by name alone, which counts no numbers. */
  'ranges.names': {
    kind: 'query',
    input: z.strictObject({ text: z.string().max(200).optional(), ...Page }),
    output: list(Named),
  },
  /** The blocks of a range; without one, those blocks of all numbers that the inventory has numbers of. */
  'ranges.blocks': {
    kind: 'query',
    input: z.strictObject({ rangeId: Id.optional(), blockSize: BlockSize, ...Page }),
    output: list(Block),
  },
  'ranges.add': { kind: 'act', touches: ['ranges'], input: GivenRange, output: Range },
  'ranges.edit': {
    kind: 'act',
    touches: ['ranges'],
    input: z.strictObject({ id: Id, ...GivenRange.shape }),
    output: Range,
  },
  'ranges.delete': { kind: 'act', touches: ['ranges'], input: z.strictObject({ id: Id }), output: nothing },
} as const satisfies CallTable
