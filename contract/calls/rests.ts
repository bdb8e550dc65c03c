import { z } from 'zod'
import { NewRestRules, RestRules } from '../life/rests.ts'
import type { CallTable } from './call.ts'

/** Calls for how long numbers rest after they were unbound. */
export const restCalls = {
  'rests.rules': { kind: 'query', input: z.strictObject({}), output: RestRules },
  /** Takes the place of all rules. Numbers that rest already do so as long as they were to. */
  'rests.setRules': { kind: 'act', touches: ['rests'], input: NewRestRules, output: RestRules },
} as const satisfies CallTable
