import { z } from 'zod'

interface CallShape {
  /** `read` changes nothing; `write` may. */
  readonly effect: 'read' | 'write'
  /** Which process answers: the inventory process, or the shell (the main process itself). */
  readonly where: 'inventory' | 'shell'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** The calls of one topic, by name. */
export type CallTable = Readonly<Record<string, CallShape>>

/** The input or output of a call that takes or gives nothing. */
export const nothing = z.strictObject({})

/** A part of a list, with how many rows all of it has. */
export const list = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), total: z.int().nonnegative() })

/**
 * `view` names the list on the screen that asks. When it asks again with another filter or sort, what it asked before
 * and has not been answered fails with `cancelled`.
 */
export const asked = { view: z.string().min(1).max(40).optional() }
