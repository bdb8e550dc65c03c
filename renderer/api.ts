import type { CallInput, CallName, CallOutput } from '../contract/api.ts'
import type { EventName, EventPayload } from '../contract/events.ts'
import { fail, fromText, type Result } from '../contract/result.ts'
import { messageOf } from '../contract/messages/message.ts'
import { useNotices } from './stores/notices.ts'
import { inWords } from './texts.ts'

/**
 * Makes a call of the contract and gives its result as it is, for a caller that shows a failure in its own place.
 * Never throws: a call that breaks is a failure too.
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  try {
    // Vue's reactive objects can't cross to another process; an input is plain data, so its copy is the same input.
    return fromText(await window.api[name](JSON.parse(JSON.stringify(input)) as CallInput<N>))
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
