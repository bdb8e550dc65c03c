import { closeSync, fstatSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { patience, removeFile, replaceFile } from '../../../db/file/heldFiles.ts'

/**
 * Replaces one of our files atomically: after a crash, a power cut or on a full disk there is the old one or the new
 * one.
 * @throws errors of the file system; the old file is then unchanged
 */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.new`
  const bytes = Buffer.from(text)
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      // On a nearly full disk a single write may be partial without an error; this writes on until all is written or it
      // fails.
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
