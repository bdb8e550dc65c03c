import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { HandedFile } from '../../contract/handOvers.ts'

/** The files of an upload, so that the recipient can check that it is complete. */
export interface Manifest {
  readonly application: string
  readonly version: string
  /** When it was exported, ISO 8601 in UTC. */
  readonly exportedAt: string
  readonly rows: number
  readonly files: readonly HandedFile[]
}

/** The SHA-256 of a file on disk, in hexadecimal. */
export async function checksumOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

/** The manifest of written files. */
export function manifestOf(
  files: readonly HandedFile[],
  { version, exportedAt }: Pick<Manifest, 'version' | 'exportedAt'>,
): Manifest {
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  return { application: 'NumberDesk', version, exportedAt, rows, files }
}
