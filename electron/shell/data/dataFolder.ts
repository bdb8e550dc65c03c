import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { RiskyPlace } from '../../../contract/app.ts'

/**
 * Creates the data folder for the current user alone. An existing one keeps its rights: it may be shared on purpose.
 * @returns whether it can be written; if not, the application still starts and says so in its window
 */
export function prepareDataFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether other users of this computer may read a folder or add files to it, by its rights. */
export function openToOthers(folder: string): RiskyPlace | null {
  // Windows has no such rights, and a profile is private there.
  if (process.platform === 'win32') return null
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & 0o077) === 0 ? null : { kind: 'shared', by: (mode & 0o7777).toString(8).padStart(4, '0') }
}

/** The note about a folder that is open to others, for the log or the terminal. */
export function rightsNote({ by }: RiskyPlace, folder: string): Message {
  return messageOf('inventory.rights', { rights: by, path: folder })
}
