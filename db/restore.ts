import Database from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeepingProgress } from '../contract/backups.ts'
import { ok, type Result } from '../contract/result.ts'
import {
  BadCopy,
  copyInventory,
  copyPrivately,
  discard,
  restoringFile,
  settleOnDisk,
  verifyCopy,
} from './backup.ts'
import { backupFolder, backupName } from './backupNames.ts'
import { failureOf, refusals } from './failures.ts'
import { takeLock } from './lock.ts'
import { isCutOff } from './rollback.ts'

/**
 * Keeps what is there before something else takes its place: as a backup where it is sound, else bit by bit, as a file
 * of another name that is not offered as a backup.
 * @returns the name of the file in the folder of backups; null when there is nothing to keep
 */
async function keepWhatIsThere(
  file: string,
  options: Database.Options,
  onProgress: (progress: KeepingProgress) => void,
): Promise<string | null> {
  if (!existsSync(file) || statSync(file).size === 0) return null
  try {
    return await copyInventory(file, 'before-restore', options, onProgress)
  } catch (error) {
    const code = error instanceof BadCopy ? error.failure.code : failureOf(error)?.code
    if (code !== 'database_corrupt' && code !== 'not_a_database' && !isCutOff(error)) throw error
  }
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = backupName('damaged', new Date())
  for (const side of ['', '-wal', '-journal']) {
    const from = `${file}${side}`
    if ((statSync(from, { throwIfNoEntry: false })?.size ?? 0) === 0) continue
    copyPrivately(from, join(folder, `${name}${side}`))
    settleOnDisk(join(folder, `${name}${side}`))
  }
  return name
}

/** Folds the log into the file, so that the file alone is the whole inventory; a damaged one can't be helped. */
function foldLog(file: string, options: Database.Options): void {
  try {
    const db = new Database(file, options)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } catch (error) {
    if (failureOf(error) === null) throw error
  }
}

/**
 * Puts a backup in the place of an inventory that nobody has open. The backup is copied and checked first, then what
 * is there is kept, and only then the copy takes its place, in one step: at any moment there is a whole inventory, the
 * old one or the new one.
 * @param latest the newest version that can be opened
 * @returns the file that what was there is kept in; or why nothing was changed
 */
export async function restoreBackup(
  file: string,
  name: string,
  options: Database.Options,
  latest: number,
  onProgress: (progress: KeepingProgress) => void = () => undefined,
): Promise<Result<{ readonly kept: string | null }>> {
  const backup = join(backupFolder(file), name)
  if (!existsSync(backup)) return refusals.backupGone()
  const fresh = restoringFile(file)
  let lock: Database.Database | null = null
  try {
    lock = takeLock(file, options)
    discard(fresh)
    copyPrivately(backup, fresh)
    verifyCopy(fresh, options, latest)
    const kept = await keepWhatIsThere(file, options, onProgress)
    settleOnDisk(fresh)
    foldLog(file, options)
    // A log or journal beside the wrong file would be taken for its own, so it goes first; what was in it has been kept.
    for (const side of ['-wal', '-shm', '-journal']) rmSync(`${file}${side}`, { force: true })
    renameSync(fresh, file)
    settleOnDisk(file)
    return ok({ kept })
  } catch (error) {
    if (error instanceof BadCopy) return error.failure
    const failure = failureOf(error)
    if (failure === null) throw error
    return lock === null && failure.code === 'database_locked' ? refusals.inUse() : failure
  } finally {
    discard(fresh)
    lock?.close()
  }
}
