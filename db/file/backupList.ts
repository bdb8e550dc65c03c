import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../contract/backups.ts'
import { backupFolder, namesInBackups, readBackupName } from './backupNames.ts'
import { tablesOf } from '../schema/schema.ts'

function contentOf(path: string, options: Database.Options): Backup['content'] {
  try {
    const db = new Database(path, { ...options, readonly: true, fileMustExist: true })
    try {
      const tables = tablesOf(db, 'main')
      // One from before an update may have been made before there was such a table.
      const count = (table: string) =>
        tables.has(table) ? Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : 0
      return {
        numbers: count('numbers'),
        subAccounts: count('sub_accounts'),
        operations: count('operations'),
      }
    } finally {
      db.close()
    }
  } catch {
    // The list marks it as unreadable; restoring it says exactly what is wrong.
    return null
  }
}

/** The backups of an inventory, newest first. */
export function listBackups(file: string, options: Database.Options): Backup[] {
  const folder = backupFolder(file)
  return namesInBackups(file)
    .flatMap((name) => {
      const read = readBackupName(name)
      const path = join(folder, name)
      // What is no file is none, and another NumberDesk may have removed one meanwhile that has served.
      const stat = read === null ? undefined : statSync(path, { throwIfNoEntry: false })
      if (read === null || stat?.isFile() !== true) return []
      return { name, ...read, size: stat.size, content: contentOf(path, options) }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
