import { z } from 'zod'
import { AppInfo } from '../app.ts'
import {
  Backup,
  BackupDifference,
  BackupName,
  CheckReport,
  BackupProgress,
  NewPassphrase,
  Passphrase,
  AddedBackup,
} from '../backups.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls that keep the inventory safe: backups, restoring, checking. */
export const backupCalls = {
  /** The backups there are, newest first. */
  'backups.list': {
    kind: 'shell',
    input: nothing,
    output: z.strictObject({ backups: z.array(Backup) }),
  },
  /** Backs the inventory up now, in a process of its own. */
  'backups.make': {
    kind: 'shell',
    longWork: 'backup',
    progress: BackupProgress,
    input: nothing,
    output: Backup,
  },
  /**
   * Asks for a database file and brings it among the backups once it has checked out; null when the person cancels. One
   * that is encrypted waits for `backups.decrypt`.
   */
  'backups.add': {
    kind: 'shell',
    longWork: 'backup',
    progress: BackupProgress,
    input: nothing,
    output: AddedBackup.nullable(),
  },
  /** Brings the encrypted file that was chosen last among the backups. Fails with `wrong_passphrase`. */
  'backups.decrypt': {
    kind: 'shell',
    longWork: 'backup',
    progress: BackupProgress,
    input: z.strictObject({ passphrase: Passphrase }),
    output: Backup,
  },
  /** Saves the inventory as it is now, encrypted, where the person says; null when they cancel the file dialog. */
  'backups.saveEncrypted': {
    kind: 'shell',
    longWork: 'backup',
    progress: BackupProgress,
    input: z.strictObject({ passphrase: NewPassphrase }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  /** Saves what is open where the person says, also where its file is not in place any more; null when they cancel. */
  'backups.saveOpen': {
    kind: 'shell',
    input: nothing,
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  /** What restoring a backup would change. */
  'backups.compare': {
    kind: 'shell',
    longWork: 'other',
    progress: BackupProgress,
    input: z.strictObject({ name: BackupName }),
    output: BackupDifference,
  },
  /** Puts a backup in the place of the inventory, whole, after keeping what is there; also after a problem. */
  'backups.restore': {
    kind: 'shell',
    longWork: 'other',
    progress: BackupProgress,
    input: z.strictObject({ name: BackupName }),
    output: AppInfo,
  },
  /** Checks all of the inventory, in a process of its own; changes nothing. */
  'inventory.check': {
    kind: 'shell',
    longWork: 'other',
    progress: BackupProgress,
    input: nothing,
    output: CheckReport,
  },
} as const satisfies CallTable
