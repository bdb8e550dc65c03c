import { z } from 'zod'
import { Message } from './messages/message.ts'
import { InventoryState, MenuCommand, Theme } from './app.ts'
import { LanguageChoice } from './language.ts'

/** Parts of the inventory that a write may change; stores reload those they show. */
export const Topic = z.enum([
  'numbers',
  'directory',
  'ranges',
  'fields',
  'rests',
  'batches',
  'activity',
  'handOvers',
])
export type Topic = z.infer<typeof Topic>

/** What the window calls one of its calls, to follow it and to end it. */
export const CallId = z.int().positive()
export type CallId = z.infer<typeof CallId>

/** Every event that the main process sends to the window, with what it carries. */
export const events = {
  changed: z.strictObject({ topics: z.array(Topic) }),
  inventoryState: InventoryState,
  /** How far a call is, as its own schema says, until it is answered. */
  progress: z.strictObject({ id: CallId, progress: z.unknown() }),
  /** The day's backup could not be made; why, in words for the person. */
  dailyBackupFailed: z.strictObject({ message: Message }),
  /** The system gave the application files to open: see `import.opened`. */
  filesOpened: z.strictObject({}),
  menuCommand: MenuCommand,
  themeChosen: Theme,
  languageChosen: LanguageChoice,
} as const
export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
