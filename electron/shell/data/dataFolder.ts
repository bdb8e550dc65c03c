import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { RiskyPlace } from '../../../contract/app.ts'

/**
 * Makes the data folder, for the person alone. One that is there keeps the rights that it has: it may be a team's, or
 * one that all share.
 * @returns whether it can be written; when not, the application still starts and says so in its window
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

/** Whether other users of this computer may look into a folder, or put files there; what is in it is told by its rights. */
export function openToOthers(folder: string): RiskyPlace | null {
  // Windows has no such rights, and a profile there is its owner's.
  if (process.platform === 'win32') return null
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & 0o077) === 0 ? null : { kind: 'shared', by: (mode & 0o7777).toString(8).padStart(4, '0') }
}

/** What is said of a folder that is open to others, to whoever reads the log or the terminal. */
export function rightsNote({ by }: RiskyPlace, folder: string): Message {
  return messageOf('inventory.rights', { rights: by, path: folder })
}
