import type Database from 'better-sqlite3'
import { messageOf } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { labelSteps } from './addedLabels.ts'
import { backUp } from '../file/backup.ts'
import { failureOf } from '../file/failures.ts'
import { removeFile } from '../file/heldFiles.ts'
import { baseline } from './baseline.ts'
import { customTables } from './customTables.ts'
import { withCountsByValue } from './derivedTables.ts'
import { withExcludedRows } from './draftTables.ts'
import { fromVersion180 } from './fromVersion180.ts'
import { guards } from './guards.ts'
import { handOverTables } from './handOverTables.ts'
import { restTables } from './restTables.ts'
import { rangeTables } from './rangeTables.ts'
import { sourceTables, withLineStatus, withPoolStatus } from './sourceTables.ts'

/** A step that brings a file from one version to a later one; from 0, it makes the tables of a new file. */
export interface Migration {
  readonly from: number
  /** Becomes the file's `user_version`; numbered by ten. */
  readonly to: number
  /** Frozen once it was released. Guards are not in it: they are made anew after the last step. */
  readonly sql: string
}

/** Few numbers are held; they are counted whenever they are asked for, because the clock ends a hold. */
const numbersHeld = 'CREATE INDEX numbers_held ON numbers (hold) WHERE hold IS NOT NULL;'

const baselineVersion = 200

/** All of them. A change of the guards alone is a step as well, with no SQL of its own. */
export const migrations: readonly Migration[] = [
  { from: 0, to: baselineVersion, sql: baseline },
  { from: 180, to: baselineVersion, sql: fromVersion180 },
  // The guards admit paths: operations that are made of other acts.
  { from: baselineVersion, to: 210, sql: '' },
  // They admit what a sheet changes of numbers that are there.
  { from: 210, to: 220, sql: '' },
  // The guards ask the same more quickly.
  { from: 220, to: 230, sql: sourceTables },
  // Besides, a number comes in as it is elsewhere, with its status and its user.
  { from: 230, to: 240, sql: handOverTables + withPoolStatus },
  // They admit that the line status of a number changes, and that a Free number is reserved.
  { from: 240, to: 250, sql: withLineStatus + numbersHeld },
  // That carriers deliver ranges, and that a field which people defined is edited.
  { from: 250, to: 260, sql: rangeTables + customTables },
  // They admit acts on the directory, and ask for a history of it; and that a number rests after it was unbound.
  { from: 260, to: 270, sql: restTables },
  // Rows of a draft are excluded, the word that people see; counts are called counts.
  { from: 270, to: 280, sql: withExcludedRows + withCountsByValue },
  ...labelSteps,
]

export const latestVersion = Math.max(...migrations.map(({ to }) => to))

/** The steps from a version to the newest, each from where the one before ends; null where none begins there. */
function stepsFrom(from: number, all: readonly Migration[]): readonly Migration[] | null {
  const newest = Math.max(...all.map(({ to }) => to))
  const steps: Migration[] = []
  for (let version = from; version < newest;) {
    const next = all.find((step) => step.from === version)
    if (next === undefined) return null
    steps.push(next)
    version = next.to
  }
  return steps
}

/** Takes steps, and makes the guards of this version in place of whatever the file has; within a transaction. */
function takeSteps(db: Database.Database, steps: readonly Migration[]): void {
  const old = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of old) db.exec(`DROP TRIGGER "${String(name)}"`)
  for (const { sql } of steps) db.exec(sql)
  db.exec(guards)
}

/** Makes of an empty file one of the newest version, without marking it as such. */
export function makeSchema(db: Database.Database): void {
  takeSteps(db, stepsFrom(0, migrations) ?? [])
}

/** Does work while foreign keys are not followed: to drop a table that others name would look each of its rows up. */
function withoutForeignKeys(db: Database.Database, work: () => void): void {
  const were = db.pragma('foreign_keys', { simple: true })
  db.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    db.pragma(`foreign_keys = ${String(were)}`)
  }
}

/**
 * Brings a file up to the newest version in one transaction: any error leaves it as it was, and the application does not
 * start. A file that has content is backed up first.
 * @param all other migrations than the application's; for tests
 */
export function migrate(
  db: Database.Database,
  file: string,
  applicationId: number,
  all: readonly Migration[] = migrations,
): Result<{ readonly from: number; readonly to: number }> {
  const from = Number(db.pragma('user_version', { simple: true }))
  const steps = stepsFrom(from, all)
  if (steps === null) return notMigrated(new Error(`no version of NumberDesk made files of version ${from}`))
  const to = steps.at(-1)?.to ?? from
  if (steps.length === 0) return ok({ from, to })
  let kept: string | null = null
  if (from > 0) {
    try {
      kept = backUp(db, file, `before-${to}`)
    } catch (error) {
      return failureOf(error) ?? noBackup(error)
    }
  }
  try {
    withoutForeignKeys(db, () => {
      db.transaction(() => {
        takeSteps(db, steps)
        db.pragma(`application_id = ${applicationId}`)
        db.pragma(`user_version = ${to}`)
      }).immediate()
    })
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
