import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupDifference } from '../../contract/backups.ts'
import { ok, type Result } from '../../contract/result.ts'
import { backupFolder } from './backupNames.ts'
import { refusals } from './failures.ts'
import { tablesOf } from '../schema/schema.ts'
import { stateColumns } from '../schema/stateColumns.ts'

/** Acts in the one history that the other has not; the time tells apart acts that have one id in two histories. */
const actsOnlyHere = `SELECT count(*) FROM main.operations AS here WHERE NOT EXISTS (
  SELECT 1 FROM backup.operations AS there WHERE there.id = here.id AND there.at = here.at)`

const differing = stateColumns.map((column) => `here.${column} IS NOT there.${column}`).join(' OR ')

const counts = {
  added: `SELECT count(*) FROM backup.numbers AS there
    WHERE NOT EXISTS (SELECT 1 FROM main.numbers AS here WHERE here.e164 = there.e164)`,
  removed: `SELECT count(*) FROM main.numbers AS here
    WHERE NOT EXISTS (SELECT 1 FROM backup.numbers AS there WHERE here.e164 = there.e164)`,
  changed: `SELECT count(*) FROM main.numbers AS here CROSS JOIN backup.numbers AS there
    ON there.e164 = here.e164 WHERE ${differing}`,
  actsSince: actsOnlyHere,
} as const

/**
 * What restoring a backup would change.
 * @param file the inventory, which may be open elsewhere
 * @param name the backup
 * @throws what SQLite refuses, such as a damaged file
 */
export function compareWithBackup(
  file: string,
  name: string,
  options: Database.Options,
): Result<BackupDifference> {
  const path = join(backupFolder(file), name)
  if (!existsSync(path)) return refusals.backupGone()
  const db = new Database(file, { ...options, readonly: true, fileMustExist: true })
  try {
    db.prepare('ATTACH DATABASE ? AS backup').run(path)
    const both = { here: tablesOf(db, 'main'), there: tablesOf(db, 'backup') }
    const count = (text: string) => Number(db.prepare(text).pluck().get())
    if (!both.there.has('numbers') || !both.there.has('operations')) {
      // Made before an update of the very first versions: nothing in it is a number.
      const all = (table: string) => (both.here.has(table) ? count(`SELECT count(*) FROM main.${table}`) : 0)
      return ok({ added: 0, removed: all('numbers'), changed: 0, actsSince: all('operations') })
    }
    return ok({
      added: count(counts.added),
      removed: count(counts.removed),
      changed: count(counts.changed),
      actsSince: count(counts.actsSince),
    })
  } finally {
    db.close()
  }
}
