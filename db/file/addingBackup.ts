import type Database from 'better-sqlite3'
import { startPlacing, verifyCopy } from './backup.ts'
import { verifyMade } from '../schema/declared.ts'

/**
 * Brings a database from elsewhere into the folder of backups, as a backup of its own, once it has checked out.
 * @param bring writes it to the path that it is given
 * @param latest the newest version that can be opened
 * @returns the name of the backup
 * @throws as `copyInventory`, and what `bring` throws
 */
export async function addBackup(
  file: string,
  bring: (path: string) => void | Promise<void>,
  options: Database.Options,
  latest: number,
): Promise<string> {
  const placing = startPlacing(file, 'from-file')
  try {
    await bring(placing.partial)
    verifyCopy(placing.partial, options, latest)
    verifyMade(placing.partial, options)
    placing.keep()
    return placing.name
  } finally {
    placing.end()
  }
}
