import type { CallInput, CallName, CallOutput } from './api.ts'
import type { CallId, EventName, EventPayload } from './events.ts'
import type { ResultText } from './result.ts'

/**
 * What the preload gives the window as `window.api`: one function per call of the contract, and nothing generic. Answers are
 * text, which goes through to the page as it was made; `fromText` reads it. Who gives an id can follow the call by the
 * event `progress`, and abort it.
 */
export type WindowCalls = {
  readonly [N in CallName]: (input: CallInput<N>, id?: CallId) => Promise<ResultText<CallOutput<N>>>
}

/** What the preload gives the window as `window.events`: one function per event; each returns its unsubscribe. */
export type WindowEvents = {
  readonly [N in EventName]: (listener: (payload: EventPayload<N>) => void) => () => void
}

/** What the preload gives the window as `window.control`. */
export interface WindowControl {
  /** Says that the answer to a call is no longer wanted; of one that is over that says nothing. */
  abort(id: CallId): void
}

/** What the preload gives the window as `window.files`. */
export interface WindowFiles {
  /** The path of a `File` that was dropped on the window; empty for one that was not on disk. */
  pathOf(file: object): string
}
