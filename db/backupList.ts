import Database from 'better-sqlite3'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../contract/backups.ts'
import { backupFolder } from './backupNames.ts'
import { readBackupName } from './backupNames.ts'
import { tablesOf } from './schema.ts'

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // None has been made yet.
    return []
  }
}

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
    // The list says so; what exactly is wrong is told when somebody wants to restore it.
    return null
  }
}

/** The backups of an inventory, newest first. */
export function listBackups(file: string, options: Database.Options): Backup[] {
  const folder = backupFolder(file)
  return namesIn(folder)
    .flatMap((name) => {
      const read = readBackupName(name)
      if (read === null) return []
      const path = join(folder, name)
      return { name, ...read, size: statSync(path).size, content: contentOf(path, options) }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
