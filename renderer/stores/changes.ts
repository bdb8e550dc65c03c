import { onScopeDispose } from 'vue'
import type { Topic } from '../../contract/events.ts'
import { listen } from '../api.ts'

/** Calls `reload` when the inventory says that one of `topics` changed, while the component lives. */
export function useChanges(topics: readonly Topic[], reload: () => void): void {
  const stop = listen('changed', (changed) => {
    if (changed.topics.some((topic) => topics.includes(topic))) reload()
  })
  onScopeDispose(stop)
}
