import { open } from 'node:fs/promises'

/**
 * The text of a small file.
 * @param limit in bytes
 * @returns null if it is larger
 * @throws errors of the file system
 */
export async function smallText(path: string, limit: number): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(limit + 1), 0, limit + 1, 0)
    return bytesRead > limit ? null : buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
