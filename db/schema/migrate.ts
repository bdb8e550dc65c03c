import { messageOf } from '../../contract/messages/message.ts'
import type Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../contract/result.ts'
import { backUp } from '../file/backup.ts'
import { failureOf } from '../file/failures.ts'
import { removeFile } from '../file/heldFiles.ts'
import { directory } from './migrations/0010_directory.ts'
import { operations } from './migrations/0020_operations.ts'
import { history } from './migrations/0030_history.ts'
import { numbers } from './migrations/0040_numbers.ts'
import { guards } from './migrations/0050_guards.ts'
import { drafts } from './migrations/0060_drafts.ts'
import { search } from './migrations/0070_search.ts'
import { counters } from './migrations/0080_counters.ts'
import { statusDays } from './migrations/0090_status_days.ts'
import { shortSearch } from './migrations/0100_short_search.ts'
import { quickerGuard } from './migrations/0110_quicker_guard.ts'
import { directoryChanges } from './migrations/0120_directory_changes.ts'
import { numberBlocks } from './migrations/0130_number_blocks.ts'
import { rowParts } from './migrations/0140_row_parts.ts'
import { numberAnswers } from './migrations/0150_number_answers.ts'
import { statusQuarters } from './migrations/0170_status_quarters.ts'
import { outsidePlan } from './migrations/0180_outside_plan.ts'

export interface Migration {
  /** Becomes the file's `user_version`; numbered by ten. */
  readonly version: number
  readonly sql: string
  /** It changes what the schema says of a table without making the table anew. */
  readonly rewritesSchema?: boolean
}

/** All of them, in order. One that was released is never edited. */
export const migrations: readonly Migration[] = [
  directory,
  operations,
  history,
  numbers,
  guards,
  drafts,
  search,
  counters,
  statusDays,
  shortSearch,
  quickerGuard,
  directoryChanges,
  numberBlocks,
  rowParts,
  numberAnswers,
  statusQuarters,
  outsidePlan,
]

export const latestVersion = Math.max(...migrations.map(({ version }) => version))

/** Takes one step, within a transaction. */
export function takeStep(db: Database.Database, { sql, rewritesSchema = false }: Migration): void {
  // Otherwise SQLite refuses to have its schema written to.
  if (rewritesSchema) db.unsafeMode(true)
  try {
    db.exec(sql)
  } finally {
    if (rewritesSchema) db.unsafeMode(false)
  }
}

/**
 * Brings a file up to the newest version in one transaction: any error leaves it as it was, and the application does not
 * start. A file that has content is backed up first.
 * @param steps other migrations than the application's; for tests
 */
export function migrate(
  db: Database.Database,
  file: string,
  applicationId: number,
  steps: readonly Migration[] = migrations,
): Result<{ readonly from: number; readonly to: number }> {
  const from = Number(db.pragma('user_version', { simple: true }))
  const missing = steps.filter(({ version }) => version > from)
  const to = missing.at(-1)?.version ?? from
  if (missing.length === 0) return ok({ from, to })
  let kept: string | null = null
  if (from > 0) {
    try {
      kept = backUp(db, file, `before-${to}`)
    } catch (error) {
      return failureOf(error) ?? noBackup(error)
    }
  }
  try {
    db.transaction(() => {
      for (const step of missing) takeStep(db, step)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${to}`)
    }).immediate()
  } catch (error) {
    // The file is as it was, and would be copied again at each try until the disk is full.
    if (kept !== null) removeFile(kept)
    return failureOf(error) ?? notMigrated(error)
  }
  return ok({ from, to })
}

const causeOf = (error: unknown) => ({ cause: error instanceof Error ? error.message : String(error) })

const noBackup = (error: unknown) => fail('internal', messageOf('inventory.noBackup'), causeOf(error))

const notMigrated = (error: unknown) => fail('internal', messageOf('inventory.notMigrated'), causeOf(error))
