import type {
  Backup,
  BackupDifference,
  BackupReason,
  CheckReport,
  BackupProgress,
} from '../../contract/backups.ts'
import type { Result } from '../../contract/result.ts'

/** What the backup process can be asked to do. */
export type KeepingJob =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly reason: BackupReason }
  /** `passphrase`: of a file that is encrypted; else null. */
  | { readonly kind: 'takeIn'; readonly path: string; readonly passphrase: string | null }
  /** `partial`: beside `path`, where it is written to until it is whole. */
  | {
      readonly kind: 'saveEncrypted'
      readonly path: string
      readonly partial: string
      readonly passphrase: string
    }
  | { readonly kind: 'compare'; readonly name: string }
  /** The inventory process has to be closed meanwhile. */
  | { readonly kind: 'restore'; readonly name: string }
  | { readonly kind: 'check' }
  /** Removes what another that was ended has left half-written. */
  | { readonly kind: 'tidy' }

/** What comes of each. */
export interface KeepingResults {
  readonly list: Backup[]
  readonly make: Backup
  readonly takeIn: Backup
  readonly saveEncrypted: null
  readonly compare: BackupDifference
  /** The file in which what was there before is kept. */
  readonly restore: { readonly kept: string | null }
  readonly check: CheckReport
  readonly tidy: null
}

/** First and only message to the backup process. `binding` is the SQLite addon to load when not packaged. */
export interface KeepingTask {
  readonly file: string
  readonly binding: string | null
  readonly job: KeepingJob
}

/** What the backup process says to the main process. */
export type FromKeeping =
  | { readonly kind: 'progress'; readonly progress: BackupProgress }
  | { readonly kind: 'done'; readonly result: Result<unknown> }
