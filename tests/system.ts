import { statSync } from 'node:fs'

const isWindows = process.platform === 'win32'

/** What is otherwise on Windows, so that a test has to be left out there: `it.skipIf(windowsHas.noModes)`. */
export const windowsHas = {
  /** Nobody sets who may read a file by its mode, nor marks a folder as read-only. */
  noModes: isWindows,
  /** What a process has open can't be moved, replaced or removed. */
  openFilesHeld: isWindows,
  /** Links to files are made by administrators only. */
  noLinks: isWindows,
  /** Names hold no quotation mark, no line feed and no bracket. */
  fewerNames: isWindows,
  /** Devices and pipes are no files in a folder. */
  noDevices: isWindows,
  /** No process is told to end by a signal, and none has a user's number. */
  noSignals: isWindows,
} as const

/** The mode of a file or folder, as chmod is given it: `600`. */
export function modeOf(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8)
}

/** Whether nobody but its owner may read or change it. On Windows that is the folder's matter, whatever is asked for. */
export function isForOwnerAlone(path: string): boolean {
  return windowsHas.noModes || modeOf(path).endsWith('00')
}
