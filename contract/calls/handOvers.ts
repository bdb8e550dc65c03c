import { z } from 'zod'
import { HandedFiles, HandOver } from '../handOvers.ts'
import { ActProgress } from '../history.ts'
import { Id, Name, Page } from '../values.ts'
import { list, type CallTable } from './call.ts'

/** Calls for what was handed over to other systems. */
export const handOverCalls = {
  /** Every hand-over, newest first. */
  'handOvers.list': {
    kind: 'query',
    input: z.strictObject({ ...Page }),
    output: list(HandOver),
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
} as const satisfies CallTable
