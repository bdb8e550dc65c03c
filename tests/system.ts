import { statSync } from 'node:fs'

const isWindows = process.platform === 'win32'

/** Differences of Windows, so that a test has to be skipped there: `it.skipIf(windowsHas.noModes)`. */
export const windowsHas = {
  /** File modes do not control access there, nor make a folder read-only. */
  noModes: isWindows,
  /** An open file can't be moved, replaced or removed. */
  openFilesHeld: isWindows,
  /** Links to files are made by administrators only. */
  noLinks: isWindows,
  /** Names hold no quotation mark, no line feed and no bracket. */
  fewerNames: isWindows,
  /** Devices and pipes are no files in a folder. */
  noDevices: isWindows,
  /** No process is ended by a signal, and none has a user id. */
  noSignals: isWindows,
} as const

/** The mode of a file or folder, as chmod is given it: `600`. */
export function modeOf(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8)
}

/** Whether only its owner may read or change it. On Windows the folder decides that. */
export function isForOwnerAlone(path: string): boolean {
  return windowsHas.noModes || modeOf(path).endsWith('00')
}
