import Database from 'better-sqlite3'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupReason, KeepingProgress } from '../contract/backups.ts'
import type { Failure } from '../contract/result.ts'
import { backupName, readBackupName } from './backupNames.ts'
import { refusals } from './failures.ts'
import { applicationId } from './identity.ts'
import { backupsToRemove } from './rotation.ts'

/** How many pages are copied at a time: 16 MB of them. */
const pagesAtOnce = 4096

const sideFiles = ['', '-wal', '-shm', '-journal'] as const

/** The folder of automatic backups, beside the inventory. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/** Where a backup is made ready to take the place of the inventory. */
export function restoringFile(file: string): string {
  return `${file}.restoring`
}

/** Makes sure that what was written, and its name, outlasts a power cut. */
export function settleOnDisk(path: string): void {
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
  for (const side of sideFiles) rmSync(`${path}${side}`, { force: true })
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

function startPlacing(file: string, label: string): Placing {
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Whoever was writing these was ended in the middle of it: copies are made one after the other.
  for (const left of readdirSync(folder))
    if (left.includes('.partial')) rmSync(join(folder, left), { force: true })
  const name = backupName(label, new Date())
  const target = join(folder, name)
  const partial = `${target}.partial`
  closeSync(openSync(partial, 'wx', 0o600))
  return {
    name,
    target,
    partial,
    keep: () => {
      settleOnDisk(partial)
      renameSync(partial, target)
      settleOnDisk(target)
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

/** A copy that does not hold what it should; what is told to the person is `failure`. */
export class BadCopy extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/**
 * Makes a copy one file that needs no other, and reads it to its end.
 * @throws `BadCopy` when it is no sound inventory that this version can open
 */
export function verifyCopy(path: string, options: Database.Options, latest: number): void {
  const copy = new Database(path, options)
  try {
    // What was copied says that a log lies beside it; here none does.
    copy.pragma('journal_mode = DELETE')
    if (Number(copy.pragma('application_id', { simple: true })) !== applicationId) {
      throw new BadCopy(refusals.backupNotOurs())
    }
    if (Number(copy.pragma('user_version', { simple: true })) > latest)
      throw new BadCopy(refusals.backupNewer())
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new BadCopy(refusals.backupDamaged())
  } finally {
    copy.close()
  }
}

/**
 * Backs the inventory up from beside the process that works on it: a snapshot is read in steps, and work goes on.
 * @param file the inventory, which may be open elsewhere
 * @returns the name of the backup
 * @throws what SQLite or the file system refuse, or `BadCopy`; nothing is left behind then
 */
export async function copyInventory(
  file: string,
  reason: BackupReason,
  options: Database.Options,
  onProgress: (progress: KeepingProgress) => void = () => undefined,
): Promise<string> {
  const source = new Database(file, { ...options, readonly: true, fileMustExist: true })
  try {
    // As long as this reads, the copy is of one moment, and writes elsewhere do not make it start anew.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    const placing = startPlacing(file, reason)
    try {
      await source.backup(placing.partial, {
        progress: ({ totalPages, remainingPages }) => {
          if (totalPages > 0) onProgress({ done: totalPages - remainingPages, total: totalPages })
          return pagesAtOnce
        },
      })
      onProgress({ done: 0, total: null })
      verifyCopy(placing.partial, options, Number.MAX_SAFE_INTEGER)
      placing.keep()
      return placing.name
    } finally {
      placing.end()
    }
  } finally {
    source.close()
  }
}

/**
 * Brings a database from elsewhere into the folder of backups, as a backup of its own, once it has checked out. The
 * original is only read.
 * @param latest the newest version that can be opened
 * @returns the name of the backup
 * @throws as `copyInventory`
 */
export function takeIn(file: string, from: string, options: Database.Options, latest: number): string {
  const placing = startPlacing(file, 'from-file')
  try {
    // What was written last may still be in the log beside it.
    for (const side of ['', '-wal']) {
      if (existsSync(`${from}${side}`)) copyPrivately(`${from}${side}`, `${placing.partial}${side}`)
    }
    verifyCopy(placing.partial, options, latest)
    placing.keep()
    return placing.name
  } finally {
    placing.end()
  }
}

/** Copies a file; the copy is for its owner alone, whoever may read the original. */
export function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, 0o600)
}

/** Removes the backups that have served. */
export function rotateBackups(file: string): void {
  const folder = backupFolder(file)
  const dated = readdirSync(folder).flatMap((name) => {
    const read = readBackupName(name)
    return read === null ? [] : { name, ...read }
  })
  for (const name of backupsToRemove(dated)) rmSync(join(folder, name), { force: true })
}
