import { uncontrolled } from '../../calls/control.ts'
import type { Reads } from './reads.ts'

/** For how long nothing must have been asked, in milliseconds: the window then shows its first list. */
const quiet = 500

export interface SearchAhead {
  /** Says that something was asked. */
  readonly asked: () => void
  readonly stop: () => void
}

/**
 * Runs one search when the process is idle after its first answer. It reads all names into memory, which the first letter
 * typed would otherwise wait for.
 */
export function searchAhead(reads: Reads): SearchAhead {
  let timer: NodeJS.Timeout | null = null
  let isDone = false

  function search(): void {
    isDone = true
    const sort = { by: 'number', descending: false } as const
    const page = { offset: 0, limit: 100, countUpTo: 1000, byRank: true }
    // What it finds, or why it finds nothing, is nobody's question; a bug is reported where it happens.
    void reads('numbers.list', { filter: { text: '0' }, sort, ...page }, uncontrolled)
  }

  function stop(): void {
    if (timer !== null) clearTimeout(timer)
  }

  return {
    asked: () => {
      stop()
      if (!isDone) timer = setTimeout(search, quiet)
    },
    stop: () => {
      stop()
      isDone = true
    },
  }
}
