import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { startIsOver } from '../components/lazy.ts'
import type { BeginLoading } from '../components/loading.ts'

/**
 * Counts what is loading. `<html data-ready="true">` says that nothing is, and that the first list has been painted.
 * Components take part through `useLoading`; `DataGrid` does so by itself.
 */
export const useReadiness = defineStore('readiness', () => {
  const pending = shallowRef(0)
  const ready = computed(() => pending.value === 0)

  const begin: BeginLoading = () => {
    let ended = false
    pending.value += 1
    return () => {
      if (ended) return
      ended = true
      pending.value -= 1
    }
  }

  watch(
    pending,
    (count) => {
      if (count === 0) {
        document.documentElement.dataset['ready'] = 'true'
        // For measurements of the start.
        performance.mark('ready')
        startIsOver()
      } else delete document.documentElement.dataset['ready']
    },
    { flush: 'sync' },
  )

  return { begin, ready }
})
