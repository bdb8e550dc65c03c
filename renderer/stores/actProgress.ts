import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ActProgress } from '../../contract/history.ts'

/** What an act passes on to its call. */
interface Following {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ActProgress) => void
}

/** How far the act on many numbers under way is. */
export const useActProgress = defineStore('actProgress', () => {
  /** Null while none is under way, or while it has not said anything yet. */
  const now = shallowRef<ActProgress | null>(null)
  let underWay = new AbortController()

  /** Has an act and follows it; what it gives is passed on. */
  async function follow<T>(act: (following: Following) => Promise<T>): Promise<T> {
    const mine = new AbortController()
    underWay = mine
    now.value = null
    const onProgress = (progress: ActProgress) => {
      if (underWay === mine) now.value = progress
    }
    try {
      return await act({ signal: mine.signal, onProgress })
    } finally {
      if (underWay === mine) now.value = null
    }
  }

  /** Stops the act under way; it then fails with `cancelled` and has changed nothing. */
  function stop(): void {
    underWay.abort()
  }

  return { now, follow, stop }
})
