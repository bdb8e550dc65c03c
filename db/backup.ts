import type Database from 'better-sqlite3'
import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The folder of automatic backups, beside the inventory. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/**
 * Writes a copy of the open inventory by SQLite's own means and checks it before it gets its name.
 * @param db the open inventory
 * @param file its path
 * @param label part of the backup's name, such as `before-0050`
 * @returns the backup's path
 * @throws when it can't be written or does not check out; nothing is left behind then
 */
export function backUp(db: Database.Database, file: string, label: string): string {
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const target = join(folder, `${basename(file, '.sqlite')}-${label}-${stamp}.sqlite`)
  const partial = `${target}.partial`
  try {
    // An empty file of ours is written into, so that the copy is never readable for others.
    closeSync(openSync(partial, 'wx', 0o600))
    db.prepare('VACUUM INTO ?').run(partial)
    const copy = check(partial, db)
    if (copy !== 'ok') throw new Error(`The backup did not check out: ${copy}`)
    renameSync(partial, target)
    return target
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Checks a file through the connection that wrote it, which knows the right addon. */
function check(path: string, db: Database.Database): string {
  db.prepare('ATTACH DATABASE ? AS backup').run(path)
  try {
    return String(db.pragma('backup.integrity_check(1)', { simple: true }))
  } finally {
    db.exec('DETACH DATABASE backup')
  }
}
