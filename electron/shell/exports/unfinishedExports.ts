import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { patience, removeFile, removeFolder } from '../../../db/file/heldFiles.ts'
import type { Log } from '../log.ts'
import { writeWhole } from '../data/wholeFile.ts'

const prefix = '.numberdesk-export-'

/** The list is a file like any other, so nothing is removed for it but what has a name of ours. */
const WorkFolder = z.strictObject({
  path: z.string().refine((path) => new RegExp(`^\\${prefix}[0-9a-f-]{36}$`).test(basename(path))),
  /** The process that writes there. */
  pid: z.int().positive(),
})
type WorkFolder = z.infer<typeof WorkFolder>

/** The hidden folders beside their targets in which exports are written until they are whole. */
export interface UnfinishedExports {
  /** Names a work folder below a folder that the person chose, and notes it, should the export not come to its end. */
  begin(folder: string): string
  /** Removes a work folder, and what is noted of it. */
  end(path: string): Promise<void>
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Opens the list of unfinished exports and removes what exports that were killed have left behind.
 * @param file in the data folder; missing or damaged, it lists nothing
 */
export function openUnfinishedExports(file: string, log: Log): UnfinishedExports {
  function read(): WorkFolder[] {
    try {
      return z.array(WorkFolder).parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return []
    }
  }

  function write(folders: readonly WorkFolder[]): void {
    try {
      if (folders.length === 0) removeFile(file, patience.brief)
      else writeWhole(file, JSON.stringify(folders))
    } catch (error) {
      // The export itself can do without.
      log.error('The list of unfinished exports could not be written', error)
    }
  }

  async function remove(path: string): Promise<void> {
    try {
      await removeFolder(path)
      write(read().filter((folder) => folder.path !== path))
    } catch (error) {
      log.error('The work folder of an export could not be removed', error)
    }
  }

  for (const { path, pid } of read()) {
    // This process may have the number of the one that was killed.
    if (pid === process.pid || !isRunning(pid)) void remove(path)
  }
  return {
    begin: (folder) => {
      const path = join(folder, `${prefix}${randomUUID()}`)
      write([...read(), { path, pid: process.pid }])
      return path
    },
    end: remove,
  }
}
