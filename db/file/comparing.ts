import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupDifference } from '../../contract/backups.ts'
import { ok, type Result } from '../../contract/result.ts'
import { backupFolder } from './backupNames.ts'
import { refusals } from './failures.ts'
import { digitsOf } from '../numbers/numberKey.ts'
import { keyOfValue } from '../schema/fromVersion180.ts'
import { columnsOf, tablesOf } from '../schema/schema.ts'
import { actColumns, alike } from '../schema/stateColumns.ts'

/** Acts in the one history that the other has not; the time tells apart acts that have one id in two histories. */
const actsOnlyHere = `SELECT count(*) FROM main.operations AS here WHERE NOT EXISTS (
  SELECT 1 FROM backup.operations AS there WHERE there.id = here.id AND there.at = here.at)`

/** How the numbers of the two are found in each other: those of a backup made before the baseline by their digits. */
const byKey = { thereOfHere: 'there.key = here.key', hereOfThere: 'here.key = there.key' }
const byValue = {
  thereOfHere: `there.e164 = CAST(${digitsOf('here.key')} AS INTEGER)`,
  hereOfThere: `here.key = ${keyOfValue('there.e164')}`,
}

function countsOf(columns: ReadonlySet<string>) {
  const { thereOfHere, hereOfThere } = columns.has('key') ? byKey : byValue
  const common = actColumns.filter((column) => columns.has(column))
  return {
    added: `SELECT count(*) FROM backup.numbers AS there
      WHERE NOT EXISTS (SELECT 1 FROM main.numbers AS here WHERE ${hereOfThere})`,
    removed: `SELECT count(*) FROM main.numbers AS here
      WHERE NOT EXISTS (SELECT 1 FROM backup.numbers AS there WHERE ${thereOfHere})`,
    changed: `SELECT count(*) FROM main.numbers AS here CROSS JOIN backup.numbers AS there
      ON ${thereOfHere} WHERE NOT (${alike('here', 'there', common)})`,
    actsSince: actsOnlyHere,
  } as const
}

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
    const counts = countsOf(columnsOf(db, 'backup', 'numbers'))
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
