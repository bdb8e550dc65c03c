import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { tourSteps } from './tourSteps.ts'
import { usePreferences } from './preferences.ts'

/** The tour of the two screens: whether it is running and where, and whether it is still offered. */
export const useTour = defineStore('tour', () => {
  const preferences = usePreferences()
  const at = shallowRef<number | null>(null)
  const step = computed(() => (at.value === null ? null : (tourSteps[at.value] ?? null)))
  const isLast = computed(() => at.value === tourSteps.length - 1)
  const offered = computed(() => preferences.now.tour === 'offered' && at.value === null)

  function begin(): void {
    at.value = 0
  }

  /** Ends or declines the tour: it is not offered again, but stays in the help. */
  function end(): void {
    at.value = null
    if (preferences.now.tour !== 'seen') preferences.change({ tour: 'seen' })
  }

  /** Goes to the next step, or ends the tour after the last. */
  function next(): void {
    if (at.value === null || isLast.value) end()
    else at.value += 1
  }

  function back(): void {
    if (at.value !== null && at.value > 0) at.value -= 1
  }

  return { at, step, isLast, offered, begin, end, next, back }
})
