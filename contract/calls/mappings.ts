import { z } from 'zod'
import { ColumnMapping } from '../presets/columnMapping.ts'
import type { CallTable } from './call.ts'

/** Calls that take a column mapping to another person. */
export const mappingCalls = {
  /** Saves a mapping as a JSON file where the person says; null when they cancel. */
  'mapping.save': {
    kind: 'shell',
    input: z.strictObject({ name: z.string().max(255), mapping: ColumnMapping }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  /** The mapping of a JSON file that the person chooses; null when they cancel. */
  'mapping.open': {
    kind: 'shell',
    input: z.strictObject({ target: ColumnMapping.shape.target }),
    output: z.strictObject({ name: z.string(), mapping: ColumnMapping }).nullable(),
  },
} as const satisfies CallTable
