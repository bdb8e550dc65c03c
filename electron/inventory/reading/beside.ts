import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { Result, ResultText } from '../../../contract/result.ts'
import type { ReadCall } from './readHandlers.ts'
import type { ReadControl, Reads } from './reads.ts'
import type { ReadThread } from './thread.ts'

/** Work that takes longer than this, in milliseconds, is not over before a list notices it. */
const longWork = 50

export interface ReadsBeside {
  readonly reads: Reads<ResultText<unknown>>
  /** Does work that may hold this thread for long, such as an act on very many numbers. */
  during<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Reads in this thread, until work comes that holds it for long; from then on in one of their own. An inventory that is
 * looked at, searched, and changed by small acts does without that thread, the memory that it takes, and the time in
 * which it starts.
 * @param here the reads of this thread
 * @param start starts the thread that reads
 */
export function readsBeside(here: Reads, start: () => ReadThread): ReadsBeside {
  let thread: ReadThread | null = null
  return {
    reads: <N extends ReadCall>(
      call: N,
      input: CheckedInput<N>,
      control: ReadControl,
    ): Promise<Result<CallOutput<N>> | ResultText<unknown>> => (thread?.reads ?? here)(call, input, control),
    during: async (work) => {
      const timer = setTimeout(() => {
        thread ??= start()
      }, longWork)
      try {
        return await work()
      } finally {
        clearTimeout(timer)
      }
    },
    close: async () => {
      await thread?.close()
    },
  }
}
