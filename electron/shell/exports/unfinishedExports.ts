import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { patience, removeFile, removeFolder } from '../../../db/file/heldFiles.ts'
import type { Log } from '../log.ts'
import { writeWhole } from '../data/wholeFile.ts'

const prefix = '.numberdesk-export-'

/** Anybody can write to the list, so only folders with one of our names are removed. */
const WorkFolder = z.strictObject({
  path: z.string().refine((path) => new RegExp(`^\\${prefix}[0-9a-f-]{36}$`).test(basename(path))),
  /** The process that writes there. */
  pid: z.int().positive(),
})
type WorkFolder = z.infer<typeof WorkFolder>

/** The hidden folders next to their targets in which exports are written until they are complete. */
export interface UnfinishedExports {
  /** Names a work folder inside a folder that the person chose, and lists it in case the export does not finish. */
  begin(folder: string): string
  /** Removes a work folder, and takes it off the list. */
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
 * Opens the list of unfinished exports, and removes what killed exports have left behind.
 * @param file in the data folder; a missing or damaged one is an empty list
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
      // The export itself works without the list.
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
    // This process may have the id of the killed one.
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
