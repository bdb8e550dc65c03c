import type Database from 'better-sqlite3'
import { fail, ok, type Result } from '../contract/result.ts'
import { backUp } from './backup.ts'
import { failureOf } from './failures.ts'
import { directory } from './migrations/0010_directory.ts'
import { operations } from './migrations/0020_operations.ts'
import { history } from './migrations/0030_history.ts'
import { numbers } from './migrations/0040_numbers.ts'
import { guards } from './migrations/0050_guards.ts'

export interface Migration {
  /** Becomes the file's `user_version`; numbered by ten. */
  readonly version: number
  readonly sql: string
}

/** All of them, in order. One that was released is never edited. */
export const migrations: readonly Migration[] = [directory, operations, history, numbers, guards]

export const latestVersion = Math.max(...migrations.map(({ version }) => version))

/**
 * Brings a file up to the newest version, step by step, each step one transaction. A file that has content is backed
 * up first. The first error stops it: the file stays at the last whole step and the application does not start.
 * @param upTo stop after this version; for tests of one step
 */
export function migrate(
  db: Database.Database,
  file: string,
  applicationId: number,
  upTo = latestVersion,
): Result<{ readonly from: number; readonly to: number }> {
  const from = Number(db.pragma('user_version', { simple: true }))
  const steps = migrations.filter(({ version }) => version > from && version <= upTo)
  try {
    if (from > 0 && steps.length > 0) backUp(db, file, `before-${upTo}`)
    for (const { version, sql } of steps) {
      db.transaction(() => {
        db.exec(sql)
        db.pragma(`application_id = ${applicationId}`)
        db.pragma(`user_version = ${version}`)
      }).immediate()
    }
  } catch (error) {
    return (
      failureOf(error) ??
      fail(
        'internal',
        'The inventory could not be brought up to this version. It was left as it was, and a backup is in the data folder. Install the previous version to go on working, and report this.',
      )
    )
  }
  return ok({ from, to: Number(db.pragma('user_version', { simple: true })) })
}
