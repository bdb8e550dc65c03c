import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupReason, BackupProgress } from '../../contract/backups.ts'
import { backupFolder, backupName, namesInBackups, readBackupName, removeUnfinished } from './backupNames.ts'
import { failureOf, isSenseless, refusals, Refused } from './failures.ts'
import { copyFile, removeFile, replaceFile } from './heldFiles.ts'
import { applicationId } from './identity.ts'
import { createPrivately } from './lock.ts'
import { backupsToRemove } from './rotation.ts'

/** How many pages are copied at a time: 16 MB of them. */
const pagesAtOnce = 4096

const sideFiles = ['', '-wal', '-shm', '-journal'] as const

/** Where a backup is made ready to take the place of the inventory. */
export function restoringFile(file: string): string {
  return `${file}.restoring`
}

/** Makes sure that what was written, and its name, outlasts a power cut. */
export function flushToDisk(path: string): void {
  for (const each of [path, dirname(path)]) {
    // Windows keeps a folder's entries safe by itself, and opens no folder.
    if (each !== path && process.platform === 'win32') continue
    const handle = openSync(each, each === path ? 'r+' : 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  }
}

/** Removes a database that is not whole, with the files that SQLite keeps beside it. */
export function discard(path: string): void {
  for (const side of sideFiles) removeFile(`${path}${side}`)
}

/** A database under a name of its own until it is whole. */
interface Placing {
  readonly name: string
  readonly target: string
  /** Where it is written to: an empty file of ours, so that the copy is never readable for others. */
  readonly partial: string
  /** Gives it its name, to stay. */
  keep(): void
  /** Leaves nothing behind of one that was not kept. */
  end(): void
}

/** Begins a backup. */
export function startPlacing(file: string, label: string): Placing {
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Whoever was writing these was ended in the middle of it: copies are made one after the other.
  removeUnfinished(folder)
  const name = backupName(label, new Date())
  const target = join(folder, name)
  const partial = `${target}.partial`
  closeSync(openSync(partial, 'wx', 0o600))
  return {
    name,
    target,
    partial,
    keep: () => {
      flushToDisk(partial)
      replaceFile(partial, target)
      flushToDisk(target)
    },
    end: () => discard(partial),
  }
}

/**
 * Writes a copy of the open inventory by SQLite's own means and checks it before it gets its name. Nothing else happens
 * on the connection meanwhile: for the moments when nothing else may.
 * @param db the open inventory
 * @param file its path
 * @param label part of the backup's name, such as `before-50`
 * @returns the backup's path
 * @throws when it can't be written or does not check out; nothing is left behind then
 */
export function backUp(db: Database.Database, file: string, label: string): string {
  const placing = startPlacing(file, label)
  try {
    db.prepare('VACUUM INTO ?').run(placing.partial)
    const copy = checkThrough(db, placing.partial)
    if (copy !== 'ok') throw new Error(`The backup did not check out: ${copy}`)
    placing.keep()
    return placing.target
  } finally {
    placing.end()
  }
}

/** Checks a file through the connection that wrote it, which knows the right addon. */
function checkThrough(db: Database.Database, path: string): string {
  db.prepare('ATTACH DATABASE ? AS backup').run(path)
  try {
    return String(db.pragma('backup.integrity_check(1)', { simple: true }))
  } finally {
    db.exec('DETACH DATABASE backup')
  }
}

/** Thrown where a copy does not hold what it should. */
export class BadCopy extends Refused {}

/** What SQLite says of a copy, which is not the inventory that it says it of elsewhere. */
function saidOfCopy(error: unknown): unknown {
  const code = failureOf(error)?.code
  if (code === 'not_a_database') return new BadCopy(refusals.backupNotOurs())
  if (code === 'database_corrupt' || isSenseless(error)) return new BadCopy(refusals.backupDamaged())
  return error
}

/**
 * Makes a copy one file that needs no other, and reads it to its end.
 * @throws `BadCopy` when it is no sound inventory that this version can open
 */
export function verifyCopy(path: string, options: Database.Options, latest: number): void {
  const copy = new Database(path, options)
  try {
    verifyOpenCopy(copy, latest)
  } catch (error) {
    throw saidOfCopy(error)
  } finally {
    copy.close()
  }
}

function verifyOpenCopy(copy: Database.Database, latest: number): void {
  // What was copied says that a log lies beside it; here none does.
  copy.pragma('journal_mode = DELETE')
  if (Number(copy.pragma('application_id', { simple: true })) !== applicationId) {
    throw new BadCopy(refusals.backupNotOurs())
  }
  if (Number(copy.pragma('user_version', { simple: true })) > latest)
    throw new BadCopy(refusals.backupNewer())
  if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
    throw new BadCopy(refusals.backupDamaged())
}

type OnProgress = (progress: BackupProgress) => void

/**
 * Does something with a sound copy of the inventory as it is now, which is gone afterwards unless it was kept. It is
 * made from beside the process that works on the inventory: a snapshot is read in steps, and work goes on.
 * @throws what SQLite or the file system refuse, or `BadCopy`; nothing is left behind then
 */
async function withSnapshot<T>(
  file: string,
  reason: BackupReason,
  options: Database.Options,
  onProgress: OnProgress,
  use: (snapshot: Placing) => T | Promise<T>,
): Promise<T> {
  const source = new Database(file, { ...options, readonly: true, fileMustExist: true })
  try {
    // As long as this reads, the copy is of one moment, and writes elsewhere do not make it start anew.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    const placing = startPlacing(file, reason)
    try {
      await source.backup(placing.partial, {
        progress: ({ totalPages, remainingPages }) => {
          if (totalPages > 0)
            onProgress({ phase: 'copying', done: totalPages - remainingPages, total: totalPages })
          return pagesAtOnce
        },
      })
      onProgress({ phase: 'checking', done: 0, total: null })
      verifyCopy(placing.partial, options, Number.MAX_SAFE_INTEGER)
      return await use(placing)
    } finally {
      placing.end()
    }
  } finally {
    source.close()
  }
}

/**
 * Backs the inventory up.
 * @param file the inventory, which may be open elsewhere
 * @returns the name of the backup
 * @throws what SQLite or the file system refuse, or `BadCopy`; nothing is left behind then
 */
export function copyInventory(
  file: string,
  reason: BackupReason,
  options: Database.Options,
  onProgress: OnProgress = () => undefined,
): Promise<string> {
  return withSnapshot(file, reason, options, onProgress, (snapshot) => {
    snapshot.keep()
    return snapshot.name
  })
}

/**
 * Makes a sound copy of the inventory, which is gone again as soon as something has been done with it.
 * @param use is given its path
 * @throws as `copyInventory`, and what `use` throws
 */
export function withCopy<T>(
  file: string,
  options: Database.Options,
  onProgress: OnProgress,
  use: (path: string) => Promise<T>,
): Promise<T> {
  return withSnapshot(file, 'on-demand', options, onProgress, ({ partial }) => use(partial))
}

/** Copies a database that may be open in another program; the original is only read. */
export function copyDatabase(from: string, to: string): void {
  // What was written last may still be in the log beside it, and what has to be taken back in a journal.
  for (const side of ['', '-wal', '-journal']) {
    if (existsSync(`${from}${side}`)) copyPrivately(`${from}${side}`, `${to}${side}`)
  }
}

/** Copies a file; the copy is for its owner alone, whoever may read the original. */
export function copyPrivately(from: string, to: string): void {
  copyFile(from, to)
  chmodSync(to, 0o600)
}

/**
 * Removes the backups that have served.
 * @param made the name of the one that was made just now, which stays
 */
export function rotateBackups(file: string, made: string): void {
  const dated = namesInBackups(file).flatMap((name) => {
    const read = readBackupName(name)
    return read === null || !isFile(join(backupFolder(file), name)) ? [] : { name, ...read }
  })
  for (const name of backupsToRemove(dated, { now: new Date(), made })) {
    removeFile(join(backupFolder(file), name))
  }
}

/** Whether a file is at a path: not a folder, a link that leads nowhere, or one that another program has just removed. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/**
 * Keeps the files of an inventory that can't be used, bit by bit, before something else takes their place: under a name
 * that is not offered as a backup.
 * @returns the name of the file in the folder of backups; null where there is nothing to keep
 */
export function setAside(file: string): string | null {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const found = ['', '-wal', '-journal'].filter((side) => sizeOf(`${file}${side}`) > 0)
  if (found.length === 0) return null
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = backupName('damaged', new Date())
  for (const side of found) {
    copyPrivately(`${file}${side}`, join(folder, `${name}${side}`))
    flushToDisk(join(folder, `${name}${side}`))
  }
  return name
}

/**
 * Saves what a connection has open, also where its file is not at its path any more.
 * @param path where the person wants it; a file that is there is replaced once the copy is whole
 * @throws what SQLite or the file system refuse, or `BadCopy`; nothing is left behind then
 */
export function saveOpen(db: Database.Database, path: string): void {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`
  try {
    createPrivately(partial)
    db.prepare('VACUUM INTO ?').run(partial)
    if (checkThrough(db, partial) !== 'ok') throw new BadCopy(refusals.copyNotWhole())
    flushToDisk(partial)
    replaceFile(partial, path)
  } finally {
    discard(partial)
  }
}
