import type { MessagePortMain } from 'electron'
import type { CallOutput, CallProgress, CheckedInput, InventoryCall } from '../../../contract/api.ts'
import type { InventoryState } from '../../../contract/app.ts'
import type { ExportProgress } from '../../../contract/exporting.ts'
import type { Failure, Result, ResultText } from '../../../contract/result.ts'
import type { ImportProgress } from '../../../contract/sheets/batches.ts'
import type { ResultsReview } from '../../../contract/sheets/results.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import type { CallOptions } from '../../calls/control.ts'
import type { ExportSource, ResultsToRead, SheetToPlan } from '../../inventory/messages.ts'

/** The inventory process as the rest of the shell sees it: always there, though it may be restarting. */
export interface Inventory {
  state(): InventoryState
  /** @param input checked against the contract already */
  call<N extends InventoryCall>(
    call: N,
    input: CheckedInput<N>,
    options: CallOptions<CallProgress<N>>,
  ): Promise<ResultText<CallOutput<N>>>
  /** Requests a plan from the rows that arrive over `port`. */
  plan(
    sheet: SheetToPlan,
    port: MessagePortMain,
    options: CallOptions<ImportProgress>,
  ): Promise<Result<ImportReview>>
  /** Compares the rows of a file of results that arrive over `port` with a hand-over. */
  results(
    sheet: ResultsToRead,
    port: MessagePortMain,
    options: CallOptions<ExportProgress>,
  ): Promise<Result<ResultsReview>>
  /** Sends rows over `port`; resolves when all were received, or on failure. */
  pages(
    source: ExportSource,
    port: MessagePortMain,
    options: Pick<CallOptions, 'signal'>,
  ): Promise<Result<unknown>>
  /** Restarts after a problem, or with write access; resolves when the outcome is known. */
  retry(): Promise<InventoryState>
  /** Restarts with a new inventory if the old one is missing; resolves as `retry`. */
  makeNew(): Promise<InventoryState>
  /** Lets the process check that its file is still in place; returns why it can't be used, or null. */
  look(): Promise<Failure | null>
  /** Saves the open inventory to a path that the person chose. */
  saveOpen(path: string): Promise<Result<unknown>>
  /** Restarts in read-only mode, if the problem allows that; resolves as `retry`. */
  openReadOnly(): Promise<InventoryState>
  /**
   * Finishes running work, ends the process, runs some work while nobody has the file open, and restarts. Resolves when
   * the work is done and the new state is known.
   */
  whileClosed<T>(work: () => Promise<T>): Promise<T>
  /** Finishes running work and ends the process. */
  close(): Promise<void>
}
