import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { HandedFile } from '../../contract/handOvers.ts'

/** What an upload consists of, for who takes it in to check that it is whole. */
export interface Manifest {
  readonly application: string
  readonly version: string
  /** When it was exported, ISO 8601 in UTC. */
  readonly exportedAt: string
  readonly rows: number
  readonly files: readonly HandedFile[]
}

/** The SHA-256 of a file as it is on the disk, in hexadecimal. */
export async function checksumOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

/** The manifest of files that were written. */
export function manifestOf(
  files: readonly HandedFile[],
  { version, exportedAt }: Pick<Manifest, 'version' | 'exportedAt'>,
): Manifest {
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  return { application: 'NumberDesk', version, exportedAt, rows, files }
}
