import { messageOf } from '../../contract/messages/message.ts'
import { fail } from '../../contract/result.ts'

/** What goes with a call besides its input, as who answers it has it. */
export interface CallControl<P = never> {
  /** Aborted when the answer is no longer wanted. What was begun then ends in good order; its answer says what became of it. */
  readonly signal: AbortSignal
  /** Tells whoever asked how far it is. */
  readonly onProgress: (progress: P) => void
}

/** What goes with a call besides its input, as who asks gives it. */
export type CallOptions<P = never> = Partial<CallControl<P>>

/** A control of work that nobody stops or follows. */
export const uncontrolled: CallControl<unknown> = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

/** The answer to a call that was not begun, or that was taken back whole, because its answer was no longer wanted. */
export const cancelled = fail('cancelled', messageOf('failure.cancelledNothingChanged'))

/** Settles when an answer is no longer wanted: at once, where it is not any more. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
