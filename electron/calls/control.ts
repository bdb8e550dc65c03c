import { messageOf } from '../../contract/messages/message.ts'
import { fail } from '../../contract/result.ts'

/** The control of a call, for whoever answers it. */
export interface CallControl<P = never> {
  /**
   * Aborted when the answer is no longer needed. Work that has started then ends in good order, and its answer says
   * what was done.
   */
  readonly signal: AbortSignal
  /** Reports progress to the caller. */
  readonly onProgress: (progress: P) => void
}

/** The control of a call, from its caller. */
export type CallOptions<P = never> = Partial<CallControl<P>>

/** A control for work that nobody stops or follows. */
export const uncontrolled: CallControl<unknown> = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

/** The answer to a call that was not started, or was rolled back, because its answer was no longer needed. */
export const cancelled = fail('cancelled', messageOf('failure.cancelledNothingChanged'))

/** Resolves when an answer is no longer needed; at once if that is already so. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
