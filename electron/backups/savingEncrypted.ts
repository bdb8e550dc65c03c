import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BackupProgress } from '../../contract/backups.ts'
import { BadCopy, withCopy } from '../../db/file/backup.ts'
import { removeFile, replaceFile } from '../../db/file/heldFiles.ts'
import type { OpenOptions } from '../../db/file/open.ts'
import { digestOfDecrypted, encryptFile } from './encrypting.ts'
import type { BackupJob } from './messages.ts'
import { placeFailure, refusedCopies } from './refusedCopies.ts'

type EncryptedCopy = Omit<Extract<BackupJob, { kind: 'saveEncrypted' }>, 'kind'>

/** Makes a new name in a folder survive a power cut, if its disk supports that. */
function flushName(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows can't open a folder, and not every stick or share supports this. The file itself is on the disk.
  }
}

async function write(
  from: string,
  { path, partial, passphrase }: EncryptedCopy,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  const telling = (phase: 'encrypting' | 'verifying') => (done: number, total: number) =>
    onProgress({ phase, done, total })
  try {
    const written = await encryptFile(from, partial, passphrase, telling('encrypting'))
    const read = await digestOfDecrypted(partial, passphrase, telling('verifying'))
    if (read !== written) throw new BadCopy(refusedCopies.notWritten())
    replaceFile(partial, path)
    flushName(dirname(path))
  } catch (error) {
    const failure = placeFailure(error)
    if (failure !== null) throw new BadCopy(failure)
    // What was just written is refused as if somebody else had made it.
    throw error instanceof BadCopy ? new BadCopy(refusedCopies.notWritten()) : error
  } finally {
    removeFile(partial)
  }
}

/**
 * Saves an encrypted copy of the inventory as it is now, and reads it back before it gets its name.
 * @param file the inventory, which may be open elsewhere
 * @throws errors of SQLite or the file system, or `BadCopy`; an older copy at its place is then unchanged, and nothing
 *   is left behind
 */
export function saveEncrypted(
  file: string,
  copy: EncryptedCopy,
  options: OpenOptions,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  return withCopy(file, options, onProgress, (path) => write(path, copy, onProgress))
}
