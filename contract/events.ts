import { z } from 'zod'
import { Message } from './messages/message.ts'
import { InventoryState, MenuCommand, Theme } from './app.ts'
import { LanguageChoice } from './language.ts'
import { ImportProgress } from './batches.ts'
import { KeepingProgress } from './backups.ts'
import { ExportProgress } from './exporting.ts'
import { InstallerProgress } from './installers.ts'
import { ActProgress, UndoProgress } from './history.ts'

/** Parts of the inventory that a write may change; stores reload those they show. */
export const Topic = z.enum(['numbers', 'directory', 'batches', 'activity'])
export type Topic = z.infer<typeof Topic>

/** Every event that the main process sends to the window, with what it carries. */
export const events = {
  changed: z.strictObject({ topics: z.array(Topic) }),
  inventoryState: InventoryState,
  importProgress: ImportProgress,
  exportProgress: ExportProgress,
  undoProgress: UndoProgress,
  keepingProgress: KeepingProgress,
  installerProgress: InstallerProgress,
  /** The day's backup could not be made; why, in words for the person. */
  dailyBackupFailed: z.strictObject({ message: Message }),
  actProgress: ActProgress,
  /** The system gave the application files to open: see `import.opened`. */
  filesOpened: z.strictObject({}),
  menuCommand: MenuCommand,
  themeChosen: Theme,
  languageChosen: LanguageChoice,
} as const
export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
