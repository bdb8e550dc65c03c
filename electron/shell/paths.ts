import { app } from 'electron'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'

let usualUmask = 0o022

/** From now on what this process and its children write is for the person alone, Chromium's files too. */
export function keepFilesPrivate(): void {
  usualUmask = process.umask(0o077)
}

/** Gives a file that the person saved somewhere the access rights that their other files have. */
export async function shareAsUsual(file: string): Promise<void> {
  await chmod(file, 0o666 & ~usualUmask)
}

/** Where everything lives that NumberDesk keeps: all of it in one folder, nothing elsewhere. */
export interface DataPaths {
  readonly folder: string
  readonly database: string
  readonly settings: string
  /** Which columns were chosen under which headings. */
  readonly columns: string
  readonly exportProfiles: string
  readonly unfinishedExports: string
  readonly logs: string
}

/** The data folder, as `--user-data-dir` or the system's convention says. */
export function dataPaths(): DataPaths {
  const folder = app.getPath('userData')
  return {
    folder,
    database: join(folder, 'numberdesk.sqlite'),
    settings: join(folder, 'settings.json'),
    columns: join(folder, 'columns.json'),
    exportProfiles: join(folder, 'export-profiles.json'),
    unfinishedExports: join(folder, 'unfinished-exports.json'),
    logs: join(folder, 'logs'),
  }
}

/** What the build makes, beside the file that this is bundled into. */
export const builtFiles = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  renderer: join(import.meta.dirname, '../renderer'),
  inventory: join(import.meta.dirname, 'inventory.js'),
  reading: join(import.meta.dirname, 'reading.js'),
  exporting: join(import.meta.dirname, 'exporting.js'),
  keeping: join(import.meta.dirname, 'keeping.js'),
}
