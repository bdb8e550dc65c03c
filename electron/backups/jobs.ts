import { existsSync } from 'node:fs'
import { messageOf } from '../../contract/messages/message.ts'
import type { Backup, BackupProgress } from '../../contract/backups.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { BadCopy, copyDatabase, copyInventory, rotateBackups } from '../../db/file/backup.ts'
import { listBackups } from '../../db/file/backupList.ts'
import { backupFolder, removeUnfinished } from '../../db/file/backupNames.ts'
import { checkFile } from '../../db/file/check.ts'
import { compareWithBackup } from '../../db/file/comparing.ts'
import { failureOf, refusals } from '../../db/file/failures.ts'
import { latestVersion } from '../../db/schema/migrate.ts'
import type { OpenOptions } from '../../db/file/open.ts'
import { restoreBackup } from '../../db/file/restore.ts'
import { addBackup } from '../../db/file/addingBackup.ts'
import { decryptFile } from './encrypting.ts'
import type { BackupJob, BackupResults } from './messages.ts'
import { isUnreadable, refusedCopies } from './refusedCopies.ts'
import { saveEncrypted } from './savingEncrypted.ts'

type OnProgress = (progress: BackupProgress) => void

function named(file: string, name: string, options: OpenOptions): Result<Backup> {
  const backup = listBackups(file, options).find((each) => each.name === name)
  return backup === undefined ? fail('internal', messageOf('backupFailure.lost')) : ok(backup)
}

async function bringTo(
  to: string,
  { path, passphrase }: Extract<BackupJob, { kind: 'addBackup' }>,
  onProgress: OnProgress,
): Promise<void> {
  const tell = (done: number, total: number) => onProgress({ phase: 'decrypting', done, total })
  try {
    if (passphrase === null) copyDatabase(path, to)
    else await decryptFile(path, to, passphrase, tell)
  } catch (error) {
    throw isUnreadable(error) ? new BadCopy(refusedCopies.unreadable()) : error
  }
  onProgress({ phase: 'checking', done: 0, total: null })
}

async function attempt(
  file: string,
  job: BackupJob,
  options: OpenOptions,
  onProgress: OnProgress,
): Promise<Result<unknown>> {
  switch (job.kind) {
    case 'list':
      return ok(listBackups(file, options))
    case 'make': {
      const name = await copyInventory(file, job.reason, options, onProgress)
      rotateBackups(file, name)
      return named(file, name, options)
    }
    case 'addBackup': {
      const bring = (to: string) => bringTo(to, job, onProgress)
      return named(file, await addBackup(file, bring, options, latestVersion), options)
    }
    case 'saveEncrypted':
      await saveEncrypted(file, job, options, onProgress)
      return ok(null)
    case 'compare':
      return compareWithBackup(file, job.name, options)
    case 'restore':
      return restoreBackup(file, job.name, options, latestVersion, onProgress)
    case 'check':
      return ok(checkFile(file, options, onProgress))
    case 'tidy':
      removeUnfinished(backupFolder(file))
      return ok(null)
  }
}

/** Jobs that need the inventory file. */
const needsFile: ReadonlySet<BackupJob['kind']> = new Set(['make', 'saveEncrypted', 'compare', 'check'])

/**
 * Does one job that reads or copies the inventory.
 * @param file the inventory
 * @returns the result of the job, or the failure; this includes errors of SQLite and of the file system, but bugs throw
 */
export async function runJob<J extends BackupJob>(
  file: string,
  job: J,
  options: OpenOptions,
  onProgress: OnProgress = () => undefined,
): Promise<Result<BackupResults[J['kind']]>> {
  try {
    // A file that was moved away would look like one that can't be written.
    if (needsFile.has(job.kind) && !existsSync(file)) return refusals.missing()
    // Each case returns what the table of results says, which the compiler can't follow through J.
    return (await attempt(file, job, options, onProgress)) as Result<BackupResults[J['kind']]>
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== null) return failure
    throw error
  }
}
