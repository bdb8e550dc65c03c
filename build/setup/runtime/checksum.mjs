import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { SetupError } from '../steps.mjs'

/**
 * Refuses a file whose checksum is not the pinned one.
 * @param {string} file
 * @param {{ algorithm: 'sha512' | 'sha256', encoding: 'hex' | 'base64', expected: string, name: string }} pin `name`:
 *   of the file in the message.
 */
export async function checkDigest(file, { algorithm, encoding, expected, name }) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest(encoding) !== expected) {
    throw new SetupError(
      `${name} does not have the pinned ${algorithm} checksum and was not used: run this again, and if it happens again, do not trust the registry or proxy that it came from.`,
    )
  }
}
