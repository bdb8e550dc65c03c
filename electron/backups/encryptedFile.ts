import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ok, type Failure, type Result } from '../../contract/result.ts'
import { refusedCopies } from './refusedCopies.ts'

/** The first line of every file in the age format, whatever it was encrypted for. */
const firstLine = 'age-encryption.org/v1\n'

/** The header of a file that was encrypted with a passphrase: one stanza and its MAC. */
const passphraseHeader =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

/** The longest such header, in bytes. */
const headerLimit = 200

/** The highest work factor of a passphrase, as a power of two: it takes 1 GB of memory and some seconds. */
const costLimit = 20

const nonceSize = 16
const tagSize = 16
/** The content is in parts of this size, each with a tag of its own. */
export const partSize = 64 * 1024

function beginning(path: string): string {
  const handle = openSync(path, 'r')
  try {
    const head = Buffer.alloc(headerLimit)
    return head.toString('latin1', 0, readSync(handle, head, 0, headerLimit, 0))
  } finally {
    closeSync(handle)
  }
}

/**
 * Whether a file is in the age format, with a passphrase or otherwise. If it can't be read, a later step reports that.
 */
export function isEncrypted(path: string): boolean {
  try {
    return statSync(path).isFile() && beginning(path).startsWith(firstLine)
  } catch {
    return false
  }
}

function whyNot(head: string): Failure {
  const [, stanza, more] = head.split('\n')
  if (more !== undefined && stanza?.startsWith('-> ') === true && !stanza.startsWith('-> scrypt '))
    return refusedCopies.forKey()
  return head.length < headerLimit ? refusedCopies.cutOff() : refusedCopies.changed()
}

/**
 * How many parts the content of a file encrypted with a passphrase has; or why it can't be decrypted.
 * @throws errors of the file system
 */
export function partsIn(path: string): Result<number> {
  const head = beginning(path)
  const [header, cost] = passphraseHeader.exec(head) ?? []
  if (header === undefined) return whyNot(head)
  if (Number(cost) > costLimit) return refusedCopies.tooCostly()
  const content = statSync(path).size - header.length - nonceSize
  return content < tagSize ? refusedCopies.cutOff() : ok(Math.ceil(content / (partSize + tagSize)))
}
