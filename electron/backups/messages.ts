import type {
  Backup,
  BackupDifference,
  BackupReason,
  CheckReport,
  BackupProgress,
} from '../../contract/backups.ts'
import type { Result } from '../../contract/result.ts'

/** The jobs of the backup process. */
export type BackupJob =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly reason: BackupReason }
  /** `passphrase`: null for a file that is not encrypted. */
  | { readonly kind: 'addBackup'; readonly path: string; readonly passphrase: string | null }
  /** `partial`: the file next to `path` that is written until the copy is complete. */
  | {
      readonly kind: 'saveEncrypted'
      readonly path: string
      readonly partial: string
      readonly passphrase: string
    }
  | { readonly kind: 'compare'; readonly name: string }
  /** The inventory process has to be closed during this. */
  | { readonly kind: 'restore'; readonly name: string }
  | { readonly kind: 'check' }
  /** Removes what a job that was ended has left half-written. */
  | { readonly kind: 'tidy' }

/** The result of each job. */
export interface BackupResults {
  readonly list: Backup[]
  readonly make: Backup
  readonly addBackup: Backup
  readonly saveEncrypted: null
  readonly compare: BackupDifference
  /** The file that keeps the previous inventory. */
  readonly restore: { readonly kept: string | null }
  readonly check: CheckReport
  readonly tidy: null
}

/** First and only message to the backup process. `binding` is the SQLite addon to load when not packaged. */
export interface BackupTask {
  readonly file: string
  readonly binding: string | null
  readonly job: BackupJob
}

/** What the backup process sends to the main process. */
export type FromBackups =
  | { readonly kind: 'progress'; readonly progress: BackupProgress }
  | { readonly kind: 'done'; readonly result: Result<unknown> }
