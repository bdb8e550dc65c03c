import { z } from 'zod'
import { Overview } from '../overview.ts'
import { everything, nothing, type CallTable } from './call.ts'

/** Calls about the inventory as a whole. */
export const inventoryCalls = {
  /** A first look at the inventory, with the course of the last `days`. */
  'inventory.overview': {
    kind: 'query',
    input: z.strictObject({ days: z.int().min(1).max(3660) }),
    output: Overview,
  },
  /** What an empty screen needs to know to say what comes next. */
  'inventory.summary': {
    kind: 'query',
    input: nothing,
    output: z.strictObject({
      numbers: z.int().nonnegative(),
      subAccounts: z.int().nonnegative(),
      sipTrunks: z.int().nonnegative(),
      carriers: z.int().nonnegative(),
      users: z.int().nonnegative(),
    }),
  },
  /** Fills an empty inventory with a small, obviously invented one; refused when it is not empty. */
  'inventory.loadSample': {
    kind: 'act',
    touches: everything,
    input: nothing,
    output: z.strictObject({ numbers: z.int().positive() }),
  },
} as const satisfies CallTable
