import Database from 'better-sqlite3'
import { closeSync, openSync, readSync } from 'node:fs'
import { applicationId } from './identity.ts'

/** Where a database says whose it is, and where a journal says how many pages the database had before; in bytes. */
const placeOfId = 68
const placeOfPages = 16

/** The number at a place of a file; 0 where the file ends before. */
function numberAt(path: string, place: number): number {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(4)
    readSync(handle, bytes, 0, bytes.length, place)
    return bytes.readUInt32BE()
  } finally {
    closeSync(handle)
  }
}

/** Whether SQLite refused to read a file because a write to it was cut off, and has to be taken back first. */
export function isCutOff(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK'
}

/**
 * Takes back a write that was cut off by the journal beside the file: the one that makes a file an inventory, before
 * there is a log, or one of another program.
 * @returns false for another program's file, which is left to that as it is
 * @throws what SQLite refuses
 */
export function takeBack(file: string, options: Database.Options): boolean {
  const wasEmpty = () => numberAt(`${file}-journal`, placeOfPages) === 0
  if (numberAt(file, placeOfId) !== applicationId && !wasEmpty()) return false
  const db = new Database(file, options)
  try {
    // SQLite does it before it reads anything.
    db.pragma('schema_version')
    return true
  } finally {
    db.close()
  }
}
