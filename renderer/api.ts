import type { CallInput, CallName, CallOutput, CallProgress } from '../contract/api.ts'
import type { CallId, EventName, EventPayload } from '../contract/events.ts'
import { fail, fromText, type Result, type ResultText } from '../contract/result.ts'
import { messageOf } from '../contract/messages/message.ts'
import { useNotices } from './stores/notices.ts'
import { inWords } from './texts.ts'

/** What a caller may do with a call besides asking. */
export interface CallOptions<N extends CallName> {
  /** Aborted when the answer is no longer wanted. The call is answered all the same: with `cancelled`, or with what was done. */
  readonly signal?: AbortSignal
  /** Told how far it is, until it is answered. */
  readonly onProgress?: (progress: CallProgress<N>) => void
}

let lastId = 0
/** Who follows a call that is under way. */
const followers = new Map<CallId, (progress: never) => void>()

/** Asks by an id, by which the call can be followed and aborted meanwhile. */
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

/** Begins to tell those who follow calls how far they are. */
export function followCalls(): void {
  // The main process tells of a call what the contract says of it.
  listen('progress', ({ id, progress }) => followers.get(id)?.(progress as never))
}

/**
 * Makes a call of the contract and gives its result as it is, for a caller that shows a failure in its own place.
 * Never throws: a call that breaks is a failure too.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions<N> = {},
): Promise<Result<CallOutput<N>>> {
  if (options.signal?.aborted === true) return fail('cancelled', messageOf('failure.cancelledNothingChanged'))
  try {
    // Vue's reactive objects can't cross to another process; an input is plain data, so its copy is the same input.
    const plain = JSON.parse(JSON.stringify(input)) as CallInput<N>
    return fromText(await askById(name, plain, options))
  } catch {
    return fail('internal', messageOf('problem.unasked'))
  }
}

/** Makes a call and gives its value; a failure is told to the person as a notice, and gives null. */
export async function ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  const result = await call(name, input)
  if (result.ok) return result.value
  useNotices().refuse(inWords(result.message))
  return null
}

/** Listens to an event of the main process; gives back what ends it. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.events[name](listener)
}

/** The path of a file that was dropped on the window; empty for one that is not on disk. */
export function pathOf(file: File): string {
  return window.files.pathOf(file)
}
