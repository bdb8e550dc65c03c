import type { CallInput, CallName, CallOutput, CallProgress } from '../contract/api.ts'
import type { CallId, EventName, EventPayload } from '../contract/events.ts'
import { fail, fromText, type Result, type ResultText } from '../contract/result.ts'
import { messageOf } from '../contract/messages/message.ts'
import { useNotices } from './stores/notices.ts'
import { inWords } from './texts.ts'

/** What a caller may do with a call besides asking. */
export interface CallOptions<N extends CallName> {
  /**
   * Aborts the call when its answer is no longer wanted. It is answered anyway: with `cancelled`, or with what was
   * done.
   */
  readonly signal?: AbortSignal
  /** Called with the progress until the call is answered. */
  readonly onProgress?: (progress: CallProgress<N>) => void
}

let lastId = 0
/** Who follows a call that is under way. */
const followers = new Map<CallId, (progress: never) => void>()

/** Makes a call with an id, by which it can be followed and aborted. */
async function askById<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { signal, onProgress }: CallOptions<N>,
): Promise<ResultText<CallOutput<N>>> {
  const id = (lastId += 1)
  const abort = () => window.control.abort(id)
  const answer = window.api[name](input, id)
  signal?.addEventListener('abort', abort)
  if (onProgress !== undefined) followers.set(id, onProgress)
  try {
    return await answer
  } finally {
    signal?.removeEventListener('abort', abort)
    followers.delete(id)
  }
}

/** Starts passing progress on to those who follow calls. */
export function followCalls(): void {
  // The contract says which progress each call reports.
  listen('progress', ({ id, progress }) => followers.get(id)?.(progress as never))
}

/**
 * Makes a call of the contract and returns its result, for a caller that shows failures itself. Never throws: a call
 * that breaks is a failure too.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions<N> = {},
): Promise<Result<CallOutput<N>>> {
  if (options.signal?.aborted === true) return fail('cancelled', messageOf('failure.cancelledNothingChanged'))
  try {
    // Vue's reactive objects can't be sent to another process. An input is plain data, so a copy is the same input.
    const plain = JSON.parse(JSON.stringify(input)) as CallInput<N>
    return fromText(await askById(name, plain, options))
  } catch {
    return fail('internal', messageOf('problem.unasked'))
  }
}

/** Makes a call and returns its value. A failure is shown as a notice and returns null. */
export async function ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  const result = await call(name, input)
  if (result.ok) return result.value
  useNotices().refuse(inWords(result.message))
  return null
}

/** Listens to an event of the main process; returns the function that stops it. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.events[name](listener)
}

/** The path of a file dropped on the window; empty for one that is not on disk. */
export function pathOf(file: File): string {
  return window.files.pathOf(file)
}
