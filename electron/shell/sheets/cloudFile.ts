import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Whether a file takes no room on the disk, as OneDrive or iCloud leave one until somebody reads it. */
async function isElsewhere(path: string): Promise<boolean> {
  const { size, blocks } = await stat(path)
  return size > 0 && blocks === 0
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Has a file fetched whose content is only in a cloud. However long that takes, it is not the reader's doing, who is
 * given up after a while of silence.
 * @param given aborted when it is not wanted any more
 * @returns when the file is here or can't be had, which whoever reads it will be told
 */
export async function bringHere(path: string, given: AbortSignal): Promise<void> {
  try {
    if (await isElsewhere(path)) await pipeline(createReadStream(path), nowhere(), { signal: given })
  } catch {
    // Said by the reader, in words about the file.
  }
}
