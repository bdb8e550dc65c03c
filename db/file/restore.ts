import Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupProgress } from '../../contract/backups.ts'
import { ok, type Result } from '../../contract/result.ts'
import {
  copyInventory,
  copyPrivately,
  discard,
  restoringFile,
  setAside,
  flushToDisk,
  verifyCopy,
} from './backup.ts'
import { backupFolder } from './backupNames.ts'
import { verifyMade } from '../schema/declared.ts'
import { failureOf, refusals, Refused } from './failures.ts'
import { isHeld, removeFile, replaceFile } from './heldFiles.ts'
import { oddNeighbour, realPlace } from './inPlace.ts'
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
  onProgress: (progress: BackupProgress) => void,
): Promise<string | null> {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return setAside(file)
  try {
    return await copyInventory(file, 'before-restore', options, onProgress)
  } catch (error) {
    const code = failureOf(error)?.code
    if (code !== 'database_corrupt' && code !== 'not_a_database' && !isCutOff(error)) throw error
  }
  return setAside(file)
}

/**
 * Folds the log into the file, so that the file alone is the whole inventory; a damaged one can't be helped.
 * @throws Refused where another program reads, and so keeps some of the log from being folded
 */
function foldLog(file: string, options: Database.Options): void {
  try {
    const db = new Database(file, options)
    try {
      const busy = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true })
      if (busy !== 0) throw new Refused(refusals.locked())
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Refused || failureOf(error) === null) throw error
  }
}

/**
 * Puts a file in the place of the inventory. On Windows one that another program has open, if only to look at it, can't
 * be replaced; then SQLite writes the pages into it, in one transaction, which counts whole or not at all.
 */
async function takePlace(fresh: string, file: string, options: Database.Options): Promise<void> {
  try {
    // A log or journal beside the wrong file would be taken for its own, so it goes first; what was in it has been kept.
    for (const side of ['-wal', '-shm', '-journal']) removeFile(`${file}${side}`)
    replaceFile(fresh, file)
  } catch (error) {
    if (!isHeld(error)) throw error
    const source = new Database(fresh, { ...options, readonly: true })
    try {
      await source.backup(file)
    } finally {
      source.close()
    }
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
  path: string,
  name: string,
  options: Database.Options,
  latest: number,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): Promise<Result<{ readonly kept: string | null }>> {
  const backup = join(backupFolder(path), name)
  if (!existsSync(backup)) return refusals.backupGone()
  // A link to the inventory stays one.
  const file = realPlace(path)
  const odd = oddNeighbour(file)
  if (odd !== null) return refusals.inTheWay(odd)
  const fresh = restoringFile(file)
  let lock: Database.Database | null = null
  try {
    lock = takeLock(file, options)
    discard(fresh)
    copyPrivately(backup, fresh)
    verifyCopy(fresh, options, latest)
    verifyMade(fresh, options)
    const kept = await keepWhatIsThere(path, options, onProgress)
    flushToDisk(fresh)
    foldLog(file, options)
    await takePlace(fresh, file, options)
    flushToDisk(file)
    return ok({ kept })
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return lock === null && failure.code === 'database_locked' ? refusals.inUse() : failure
  } finally {
    discard(fresh)
    lock?.close()
  }
}
