import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { HelpTopic } from '../../contract/app.ts'

/** The open help dialog, one at a time, opened by the menu or by the window. */
export const useHelp = defineStore('help', () => {
  const topic = shallowRef<HelpTopic | null>(null)

  function show(wanted: HelpTopic): void {
    topic.value = wanted
  }

  function close(): void {
    topic.value = null
  }

  return { topic, show, close }
})
