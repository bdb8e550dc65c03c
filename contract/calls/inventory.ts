import { z } from 'zod'
import { Overview } from '../overview.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls about the inventory as a whole. */
export const inventoryCalls = {
  /** A first look at the inventory, with the course of the last `days`. */
  'inventory.overview': {
    effect: 'read',
    where: 'inventory',
    input: z.strictObject({ days: z.int().min(1).max(3660) }),
    output: Overview,
  },
  /** What an empty screen needs to know to say what comes next. */
  'inventory.summary': {
    effect: 'read',
    where: 'inventory',
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
    effect: 'write',
    where: 'inventory',
    input: nothing,
    output: z.strictObject({ numbers: z.int().positive() }),
  },
} as const satisfies CallTable
