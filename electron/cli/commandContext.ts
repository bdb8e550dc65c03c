import type { ReportedRows } from '../../contract/sheets/review.ts'
import type { CallInput, CallOutput, CallProgress, InventoryCall } from '../../contract/api.ts'
import type { ImportProgress } from '../../contract/sheets/batches.ts'
import type { ImportReview } from '../../contract/sheets/review.ts'
import type { ExportOutcome } from '../../contract/exporting.ts'
import type { ExportProfile } from '../../contract/exportProfiles.ts'
import type { ActProgress } from '../../contract/history.ts'
import type { Result } from '../../contract/result.ts'
import type { GivenSheetAnswers, ReadingOptions, SheetLook } from '../../contract/sheets/sheets.ts'
import type { CallOptions } from '../calls/control.ts'
import type { Speaker } from '../speaking/speaker.ts'
import type { ExportOrder, ExportTarget } from '../writing/messages.ts'

/** How a sheet is read. */
interface HowToRead {
  readonly answers: GivenSheetAnswers
  readonly options: ReadingOptions
  /** Whether the columns in `options` are remembered for sheets with the same headings. */
  readonly remember: boolean
}

/** What a command works with: the open inventory, and the processes that read and write files for it. */
export interface CommandContext {
  /** Makes a call of the contract that the inventory answers. */
  call<N extends InventoryCall>(
    name: N,
    input: CallInput<N>,
    options?: CallOptions<CallProgress<N>>,
  ): Promise<Result<CallOutput<N>>>
  /** Whether there is an inventory; without one, `read` checks a sheet by itself. */
  readonly hasInventory: boolean
  /** Looks at the beginning of a sheet; `path` is absolute. */
  look(path: string, options: ReadingOptions): Promise<Result<SheetLook>>
  /** Reads and plans a sheet; `path` is absolute. */
  read(path: string, how: HowToRead): Promise<Result<ImportReview>>
  /** Writes the refused rows of a plan to a file, in the format of its extension. */
  report(
    order: { readonly planId: string; readonly what: ReportedRows },
    path: string,
  ): Promise<Result<{ path: string; rows: number }>>
  /** The export profile with this name. */
  profile(name: string): Result<ExportProfile>
  /** Exports numbers. */
  export(order: ExportOrder, target: ExportTarget): Promise<Result<ExportOutcome>>
  /** Speaks to the person. */
  readonly speaker: Speaker
  /** Aborted when the person interrupts the command. */
  readonly interrupted: AbortSignal
  /** Shows the progress of reading or importing a sheet. */
  readonly onProgress: (progress: ImportProgress) => void
  /** Shows the progress of an action. */
  readonly onActProgress: (progress: ActProgress) => void
  /** The standard input. */
  readonly input: () => AsyncIterable<unknown>
}
