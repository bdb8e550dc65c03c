import { app } from 'electron'
import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareDataFolder } from './dataFolder.ts'
import { usualFolders } from './usualFolders.ts'

let usualUmask = 0o022

/** From now on, files of this process and its children are private, including Chromium's. */
export function keepFilesPrivate(): void {
  usualUmask = process.umask(0o077)
}

/** Gives a file that the person saved the usual access rights, if its disk has any. */
export async function shareAsUsual(file: string): Promise<void> {
  try {
    await chmod(file, 0o666 & ~usualUmask)
  } catch {
    // Shares and sticks refuse it, and set rights for all of their files.
  }
}

/** The paths of everything that NumberDesk keeps: all of it in one folder. */
export interface DataPaths {
  readonly folder: string
  readonly database: string
  readonly settings: string
  /** The remembered columns of sheets. */
  readonly columns: string
  readonly exportProfiles: string
  readonly unfinishedExports: string
  readonly logs: string
}

const files = { database: 'numberdesk.sqlite', settings: 'settings.json' } as const

/** Sets the data folder of this system, unless `--user-data-dir` gives one. Must be called first. */
export function setDataFolder(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  const folders = usualFolders({
    platform: process.platform,
    env: process.env,
    isUsed: (folder) => Object.values(files).some((name) => existsSync(join(folder, name))),
    canWrite: prepareDataFolder,
  })
  if (folders === null) return
  for (const folder of [folders.data, folders.session]) prepareDataFolder(folder)
  app.setPath('userData', folders.data)
  // By default it follows the data folder.
  if (folders.session !== folders.data) app.setPath('sessionData', folders.session)
}

/** The data folder, from `--user-data-dir` or the system's convention. */
export function dataPaths(): DataPaths {
  const folder = app.getPath('userData')
  return {
    folder,
    database: join(folder, files.database),
    settings: join(folder, files.settings),
    columns: join(folder, 'columns.json'),
    exportProfiles: join(folder, 'export-profiles.json'),
    unfinishedExports: join(folder, 'unfinished-exports.json'),
    logs: join(folder, 'logs'),
  }
}

/** The other files of the build, next to the file that this is bundled into. */
export const builtFiles = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  renderer: join(import.meta.dirname, '../renderer'),
  inventory: join(import.meta.dirname, 'inventory.js'),
  reading: join(import.meta.dirname, 'reading.js'),
  exporting: join(import.meta.dirname, 'exporting.js'),
  backupProcess: join(import.meta.dirname, 'backupProcess.js'),
}
