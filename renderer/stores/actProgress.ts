import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ActProgress } from '../../contract/history.ts'

/** What an action passes on to its call. */
interface Following {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ActProgress) => void
}

/** The progress of the current action on many numbers. */
export const useActProgress = defineStore('actProgress', () => {
  /** Null while none is running, or before it reports. */
  const now = shallowRef<ActProgress | null>(null)
  let underWay = new AbortController()

  /** Runs an action and follows it; returns what it returns. */
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

  /** Stops the current action; it then fails with `cancelled` and has changed nothing. */
  function stop(): void {
    underWay.abort()
  }

  return { now, follow, stop }
})
