import { z } from 'zod'
import { Message } from '../messages/message.ts'

/** At most so many files are taken from what was dropped or chosen at once. */
export const filesLimit = 100

/** What was dropped or chosen, as files: those directly in a folder stand for it, in the order of their names. */
export const SheetFiles = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), name: z.string() })).max(filesLimit),
  /** What can't be imported and why; at most ten. */
  refused: z.array(Message),
})
export type SheetFiles = z.infer<typeof SheetFiles>
