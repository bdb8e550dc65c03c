import Database from 'better-sqlite3'
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { hasLog, inspect } from './inspecting.ts'

/** The largest file that is read into memory as a whole, in bytes. */
const memoryLimit = 2 ** 31

/** Where in a database's head it says that a log belongs to it; 1 says that none does. */
const logVersions = [18, 19]

function readWhole(file: string): Buffer {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.allocUnsafe(fstatSync(handle).size)
    for (let at = 0; at < bytes.length;) {
      const read = readSync(handle, bytes, at, Math.min(bytes.length - at, 2 ** 28), at)
      if (read === 0) throw new Error('the file became shorter while it was read')
      at += read
    }
    return bytes
  } finally {
    closeSync(handle)
  }
}

/**
 * Opens what is in a file alone, in memory: nothing beside it is read or made. Not while this process has it open.
 * @returns null for a file that is too large for it
 */
export function openWithoutLog(file: string, options: Database.Options): Database.Database | null {
  if (statSync(file).size > memoryLimit) return null
  const bytes = readWhole(file)
  for (const at of logVersions) bytes[at] = 1
  return new Database(bytes, { ...options, readonly: true })
}

/** Whether a file that is damaged with its log is good without it: then somebody put a good copy beside an old log. */
export function isLogForeign(file: string, options: Database.Options): boolean {
  if (!hasLog(file)) return false
  const alone = openWithoutLog(file, options)
  try {
    return alone !== null && inspect(alone, file, options) === null
  } catch {
    return false
  } finally {
    alone?.close()
  }
}
