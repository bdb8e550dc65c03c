import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ActProgress } from '../../contract/history.ts'
import { ask, listen } from '../api.ts'

/** How far the act on many numbers under way is. */
export const useActProgress = defineStore('actProgress', () => {
  /** Null while none is under way, or while it has not said anything yet. */
  const now = shallowRef<ActProgress | null>(null)

  listen('actProgress', (progress) => {
    now.value = progress
  })

  /** Has an act and follows it; what it gives is passed on. */
  async function follow<T>(act: () => Promise<T>): Promise<T> {
    now.value = null
    try {
      return await act()
    } finally {
      now.value = null
    }
  }

  /** Asks the act under way to stop; it then fails with `cancelled` and has changed nothing. */
  async function stop(): Promise<void> {
    await ask('acts.stop', {})
  }

  return { now, follow, stop }
})
