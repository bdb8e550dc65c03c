import type { CheckedInput, InventoryCall } from '../../contract/api.ts'
import type { InventoryState, WhyReadOnly } from '../../contract/app.ts'
import type { ReportedRows } from '../../contract/sheets/review.ts'
import type { BackupReason } from '../../contract/backups.ts'
import type { ResultColumns } from '../../contract/sheets/results.ts'
import type { Language } from '../../contract/language.ts'
import type { Topic } from '../../contract/events.ts'
import type { ExportedSelection } from '../../contract/exporting.ts'
import type { Result, ResultText } from '../../contract/result.ts'
import type { Id } from '../../contract/values.ts'
import type { GivenSheetAnswers, ImportTarget } from '../../contract/sheets/sheets.ts'

/**
 * What is exported: numbers, or rows of an import plan. Which numbers they were is remembered under `handOver`, until the
 * files are in place and a hand-over is made of them.
 */
export type ExportSource =
  | { readonly numbers: ExportedSelection; readonly handOver?: string }
  | { readonly rowsOf: string; readonly what: ReportedRows; readonly language: Language }

/** A sheet whose rows are coming: what is known of it before it is read. */
export interface SheetToPlan extends GivenSheetAnswers {
  /** The file's name, or `Pasted cells`. */
  readonly name: string
  readonly target: ImportTarget
  /** The path of the file; null for cells. */
  readonly path: string | null
  /**
   * Nobody would come back to it, as of a command that reads and ends: should that be ended in the middle, the next start
   * removes what it left, unless its import had begun.
   */
  readonly forOnce?: boolean
  /** There is no inventory but an empty one made for the occasion: names are not looked for in its directory. */
  readonly alone?: boolean
}

/** A file of results whose rows are coming, to be held against a hand-over. */
export interface ResultsToRead {
  readonly handOverId: Id
  /** What was chosen of it. */
  readonly columns: ResultColumns
}

/** What the main process says to the inventory process. */
export type ToInventory =
  /**
   * First message: which file to open. `binding` is the SQLite addon to load when not packaged; `readOnly` says why it
   * is only to be read, null that it is to be worked on; `whereMissing` what is done where there is no file, null that
   * what lies beside tells.
   */
  | {
      readonly kind: 'open'
      readonly file: string
      readonly binding: string | null
      readonly readOnly: WhyReadOnly | null
      readonly whereMissing: 'refuse' | 'make' | null
    }
  | {
      readonly kind: 'call'
      readonly id: number
      readonly call: InventoryCall
      readonly input: CheckedInput<InventoryCall>
    }
  /** A sheet is being read in another process; its rows come over the port that is sent along. */
  | ({ readonly kind: 'plan'; readonly id: number } & (SheetToPlan | ResultsToRead))
  /** Another process writes rows to files; it asks for their pages over the port that is sent along. */
  | { readonly kind: 'export'; readonly id: number; readonly source: ExportSource }
  /** The answer to one of these is no longer wanted; of one that was answered that says nothing. */
  | { readonly kind: 'abort'; readonly id: number }
  /** Asks whether the file is still in place; one that is not is a state as well. */
  | { readonly kind: 'look'; readonly id: number }
  /** Saves what is open to a path that the person has chosen, also where the file is not in place any more. */
  | { readonly kind: 'saveOpen'; readonly id: number; readonly path: string }
  /** What came of a backup that was asked for. */
  | { readonly kind: 'backedUp'; readonly id: number; readonly result: Result<unknown> }
  /** Finish what is under way, close the file, and exit. */
  | { readonly kind: 'close' }

/** What the inventory process says to the main process. */
export type FromInventory =
  | { readonly kind: 'state'; readonly state: InventoryState }
  /**
   * The answer to a `call`, to a `plan` (an `ImportReview` or a `ResultsReview`), to an `export` when its pages have been sent, to a `look`, or
   * to a `saveOpen`.
   */
  | { readonly kind: 'answer'; readonly id: number; readonly text: ResultText<unknown> }
  /** How far a `call` or a `plan` is. */
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  /** Parts of the inventory are not as they were. */
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  /** Asks for a backup, which another process makes; work goes on meanwhile. */
  | { readonly kind: 'backup'; readonly id: number; readonly reason: BackupReason }
