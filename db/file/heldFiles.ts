import { closeSync, copyFileSync, openSync, renameSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

/** What Windows says of a file that a virus scanner, an indexer, a cloud drive or a backup program holds just now. */
const held: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Waits between the tries, in milliseconds: such a program lets go after a moment, a slow one after a few seconds. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1400, 2000]

/**
 * How long a held file is waited for, in milliseconds: by a process that has nothing else to do, and by one that passes
 * on what the window asks and is held up meanwhile.
 */
export const patience = { whole: 5000, brief: 400 } as const

/** Holds this process. */
function hold(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Whether an error is that another program holds a file, which only Windows has. */
export function isHeld(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' && error instanceof Error && 'code' in error && held.has(error.code)
}

/**
 * Does something with a file as soon as no other program holds it. Elsewhere than on Windows nobody holds one, and what
 * is refused is refused for good.
 * @param limit in milliseconds
 * @throws what the file system says, the last time
 */
export function untilLetGo<T>(
  act: () => T,
  limit: number = patience.whole,
  { platform = process.platform, wait = hold } = {},
): T {
  let left = limit
  for (const pause of pauses) {
    if (pause > left) break
    try {
      return act()
    } catch (error) {
      if (!isHeld(error, platform)) throw error
    }
    wait(pause)
    left -= pause
  }
  return act()
}

/**
 * Moves a file to its place in one step, where it replaces the one that is there.
 * @param limit how long another program is waited for, in milliseconds
 */
export function replaceFile(from: string, to: string, limit?: number): void {
  untilLetGo(() => renameSync(from, to), limit)
}

/**
 * Moves a file to a place where there is none yet.
 * @throws EEXIST where there is one, under any spelling that the disk takes for the same
 */
export function placeFile(from: string, to: string): void {
  // An empty file of ours holds the name meanwhile: there are disks that know no links.
  closeSync(openSync(to, 'wx'))
  try {
    replaceFile(from, to)
  } catch (error) {
    removeFile(to)
    throw error
  }
}

/**
 * Removes a file, if there is one.
 * @param limit how long another program is waited for, in milliseconds
 */
export function removeFile(path: string, limit?: number): void {
  untilLetGo(() => rmSync(path, { force: true }), limit)
}

/** Copies a file; the copy replaces one that is there. */
export function copyFile(from: string, to: string): void {
  untilLetGo(() => copyFileSync(from, to))
}

/** Removes a folder with all that is in it, if there is one, without holding this process. */
export function removeFolder(path: string): Promise<void> {
  // Each wait is 100 ms longer than the one before: 4.5 s in all.
  return rm(path, { recursive: true, force: true, maxRetries: 9, retryDelay: 100 })
}
