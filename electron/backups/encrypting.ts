import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { open, writeFile, type FileHandle } from 'node:fs/promises'
import { BadCopy } from '../../db/file/backup.ts'
import { partSize, partsIn } from './encryptedFile.ts'
import { refusedCopies } from './refusedCopies.ts'

/**
 * How much of a file is read at a time, in bytes. Only a few such pieces are ever in memory. It is no more than a part,
 * so that it is known which one could not be decrypted.
 */
const readAtOnce = partSize

/** Called once for each megabyte. */
type OnBytes = (done: number, total: number) => void

const tellEvery = 1024 * 1024

/** Counts the bytes of a file as they are read, and reports progress. */
function counting(path: string, onBytes: OnBytes): (bytes: Uint8Array) => void {
  const total = statSync(path).size
  let done = 0
  return ({ length }) => {
    const before = done
    done += length
    if (Math.floor(before / tellEvery) !== Math.floor(done / tellEvery) || done === total)
      onBytes(done, total)
  }
}

/**
 * The bytes of an open file as they are read; `see` gets each piece first. Whoever opened it closes it, even if it was
 * not read to its end: Windows does not remove open files, and one of them is an unencrypted copy.
 */
function bytesOf(file: FileHandle, see: (bytes: Uint8Array) => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(readAtOnce))
      if (bytesRead === 0) {
        controller.close()
        return
      }
      const bytes = buffer.subarray(0, bytesRead)
      see(bytes)
      controller.enqueue(bytes)
    },
  })
}

/**
 * Writes all bytes to a file that only its owner may read, and flushes it to the disk. When the promise resolves, the
 * file is closed.
 * @param begin called once the file can be written, because a passphrase takes a while
 */
async function writeAll(
  path: string,
  flags: 'w' | 'wx',
  begin: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>,
): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await writeFile(handle, await begin())
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same text is the same passphrase, however the keyboard composes its accents. */
const composed = (passphrase: string) => passphrase.normalize('NFC')

/**
 * Encrypts a file with a passphrase in the age format (https://age-encryption.org/v1), which other programs open too.
 * @param to a new file, for its owner alone
 * @returns the SHA-256 of the unencrypted content
 * @throws errors of the file system
 */
export async function encryptFile(
  from: string,
  to: string,
  passphrase: string,
  onBytes: OnBytes,
): Promise<string> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(composed(passphrase))
  const digest = createHash('sha256')
  const count = counting(from, onBytes)
  const source = await open(from)
  try {
    const plain = bytesOf(source, (bytes) => {
      digest.update(bytes)
      count(bytes)
    })
    await writeAll(to, 'wx', () => encrypter.encrypt(plain))
  } finally {
    await source.close()
  }
  return digest.digest('hex')
}

async function opened(
  encrypted: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  // Another program may have used it as it was typed.
  for (const each of new Set([composed(passphrase), passphrase])) decrypter.addPassphrase(each)
  try {
    return await decrypter.decrypt(encrypted)
  } catch (error) {
    if (isSystemError(error) || !(error instanceof Error)) throw error
    // The library reports it only in this text.
    const wrong = error.message.startsWith('no identity matched')
    throw new BadCopy(wrong ? refusedCopies.wrongPassphrase() : refusedCopies.changed())
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

/**
 * Decrypts a file that was encrypted with a passphrase in the age format. An error may follow after some content: it is
 * valid only when all of it has arrived.
 * @throws `BadCopy` when the passphrase is wrong, or the file is truncated, changed, or not such a file
 */
async function* decrypted(path: string, passphrase: string, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const parts = partsIn(path)
  if (!parts.ok) throw new BadCopy(parts)
  let given = 0
  const source = await open(path)
  try {
    const encrypted = bytesOf(source, counting(path, onBytes))
    for await (const bytes of await opened(encrypted, passphrase)) {
      given += bytes.length
      yield bytes
    }
  } catch (error) {
    if (error instanceof BadCopy || isSystemError(error)) throw error
    // Each part has its own tag, and the last one a special tag, so a missing end is noticed. The part before it may
    // have been decrypted without being returned.
    const atItsEnd = given >= (parts.value - 2) * partSize
    throw new BadCopy(atItsEnd ? refusedCopies.cutOff() : refusedCopies.changed())
  } finally {
    await source.close()
  }
}

/**
 * Decrypts a file into another, which must not be used when this throws.
 * @param to is overwritten
 * @throws as `digestOfDecrypted`
 */
export function decryptFile(from: string, to: string, passphrase: string, onBytes: OnBytes): Promise<void> {
  return writeAll(to, 'w', () => decrypted(from, passphrase, onBytes))
}

/**
 * Reads an encrypted file to its end.
 * @returns the SHA-256 of its content
 * @throws `BadCopy` when the passphrase is wrong, or the file is truncated, changed, or has no passphrase; else errors
 *   of the file system
 */
export async function digestOfDecrypted(path: string, passphrase: string, onBytes: OnBytes): Promise<string> {
  const digest = createHash('sha256')
  for await (const bytes of decrypted(path, passphrase, onBytes)) digest.update(bytes)
  return digest.digest('hex')
}
