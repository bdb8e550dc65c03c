import { z } from 'zod'
import { RowIssue } from './rows.ts'
import { Proposal } from './sheets.ts'

/** What one line typed into *Add Numbers* was understood as. */
export const UnderstoodLine = z.strictObject({
  line: z.int().positive(),
  text: z.string(),
  /** How many numbers it stands for: more than one for a range, none when it was not understood. */
  count: z.int().nonnegative(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  issues: z.array(RowIssue.omit({ field: true })),
})
export type UnderstoodLine = z.infer<typeof UnderstoodLine>

export const Understanding = z.strictObject({
  /** How many numbers can be added. */
  ready: z.int().nonnegative(),
  /** How many lines can't be added, or only in part. */
  refused: z.int().nonnegative(),
  /** A line may be one number or a range, which an answer about dashes decides. */
  asksDash: z.boolean(),
  /** What is proposed for some lines, and what was taken of it. */
  proposals: z.array(Proposal),
  /** The first lines, those with something wrong before the others; at most 200. */
  lines: z.array(UnderstoodLine),
})
export type Understanding = z.infer<typeof Understanding>
