import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backupReasons, type BackupReason } from '../../contract/backups.ts'
import { removeFile } from './heldFiles.ts'

const shape =
  /^numberdesk-([a-z]+(?:-[a-z]+)*(?:-\d+)?)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.sqlite$/

/** The folder of backups, beside the inventory. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/** The name of a backup's file; the time in it has no colons, which Windows refuses. */
export function backupName(label: string, at: Date): string {
  return `numberdesk-${label}-${at.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`
}

/** Which backup a file name stands for; null for a file that is none. */
export function readBackupName(name: string): { reason: BackupReason; at: string } | null {
  const [, label, day, hours, minutes, seconds, milliseconds] = shape.exec(name) ?? []
  if (label === undefined) return null
  // A migration's backup is labelled with the version that it leads to.
  const reason = /^before-\d+$/.test(label) ? 'before-update' : backupReasons.find((known) => known === label)
  const at = `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`
  return reason === undefined || Number.isNaN(Date.parse(at)) ? null : { reason, at }
}

/** Removes from the folder of backups the copies that were being written by a process that was ended. */
export function removeUnfinished(folder: string): void {
  for (const left of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, left)
    // A folder of that name is somebody's own.
    const isOurs = statSync(path, { throwIfNoEntry: false })?.isFile() === true
    if (left.includes('.partial') && isOurs) removeFile(path)
  }
}

/** The names in the folder of backups; none where there is no such folder, or where it can't be looked into. */
export function namesInBackups(file: string): string[] {
  try {
    return readdirSync(backupFolder(file))
  } catch {
    return []
  }
}

/** Whether there are backups of an inventory. */
export function hasBackups(file: string): boolean {
  return namesInBackups(file).some((name) => readBackupName(name) !== null)
}
