import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Whether a file takes no room on the disk, such as one that OneDrive or iCloud downloads on demand. */
async function isElsewhere(path: string): Promise<boolean> {
  const { size, blocks } = await stat(path)
  return size > 0 && blocks === 0
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Downloads a file whose content is only in a cloud. The reader must not wait for that, because it is ended after a
 * long silence.
 * @param given aborted when the file is no longer needed
 * @returns when the file is here or can't be downloaded; the reader reports that
 */
export async function bringHere(path: string, given: AbortSignal): Promise<void> {
  try {
    if (await isElsewhere(path)) await pipeline(createReadStream(path), nowhere(), { signal: given })
  } catch {
    // The reader reports it, in words about the file.
  }
}
