import { checkpoint } from '../../db/file/checkpoint.ts'
import type { WriteDb } from '../../db/file/connection.ts'
import { giveMemoryBack } from '../../db/file/memory.ts'
import { tidySearch } from '../../db/search/searchIndex.ts'

/** How long after the last write what was written is carried over into the file, in milliseconds. */
const checkpointAfter = 40
/** How long after the last write the search indexes are tidied, in milliseconds. */
const tidyAfter = 1000

/** Does what makes the next acts and searches fast, while nobody waits for anything. */
export interface Housekeeping {
  /** Says that something was written. */
  wrote(): void
  stop(): void
}

/** @param onBug told of what goes wrong; nothing of it changes what is in the inventory */
export function keepHouse(db: WriteDb, onBug: (error: unknown) => void): Housekeeping {
  let timers: NodeJS.Timeout[] = []

  function later(work: () => void, after: number): void {
    timers.push(
      setTimeout(() => {
        // An act of many steps is under way, between two of them; it says that it has written when it is done.
        if (db.inTransaction) return
        try {
          work()
        } catch (error) {
          onBug(error)
        }
      }, after),
    )
  }

  function tidy(): void {
    if (tidySearch(db)) later(tidy, 0)
    else later(rest, checkpointAfter)
  }

  function rest(): void {
    checkpoint(db)
    giveMemoryBack(db)
  }

  function stop(): void {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }

  return {
    wrote() {
      stop()
      later(() => checkpoint(db), checkpointAfter)
      later(tidy, tidyAfter)
    },
    stop,
  }
}
