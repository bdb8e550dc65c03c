import { closeSync, fstatSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { patience, removeFile, replaceFile } from '../../../db/file/heldFiles.ts'

/**
 * Replaces a file of ours whole: after a crash, a power cut or on a full disk there is the old one or the new one.
 * @throws what the file system says; the old one is left as it was then
 */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.new`
  const bytes = Buffer.from(text)
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      // On a nearly full disk a single write takes what fits, and is no error; this goes on until all is written or one is.
      writeFileSync(handle, bytes)
      fsyncSync(handle)
      const { size } = fstatSync(handle)
      if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes were written`)
    } finally {
      closeSync(handle)
    }
    replaceFile(temporary, file, patience.brief)
  } catch (error) {
    removeFile(temporary, patience.brief)
    throw error
  }
}
