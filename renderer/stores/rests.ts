import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '../../contract/result.ts'
import type { NewRestRules, RestRules } from '../../contract/life/rests.ts'
import { call, listen } from '../api.ts'

/** How long numbers rest after they were unbound. */
export const useRests = defineStore('rests', () => {
  /** Null until they are known. */
  const rules = shallowRef<RestRules | null>(null)

  async function load(): Promise<void> {
    const answer = await call('rests.rules', {})
    // Where the inventory can't be used, the screen says so.
    if (answer.ok) rules.value = answer.value
  }

  listen('changed', ({ topics }) => {
    if (topics.includes('rests')) void load()
  })
  void load()

  return {
    rules,
    /** @returns why they were not set; null when they were */
    async set(wanted: NewRestRules): Promise<Failure | null> {
      const answer = await call('rests.setRules', wanted)
      if (!answer.ok) return answer
      rules.value = answer.value
      return null
    },
  }
})
