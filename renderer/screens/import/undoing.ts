import { computed, shallowRef } from 'vue'
import type { Failure } from '../../../contract/result.ts'
import { call } from '../../api.ts'

/** Undoes the batches of an import, the newest first. */
export function useBatchUndo() {
  const progress = shallowRef<{ readonly done: number; readonly total: number } | null>(null)
  const problem = shallowRef<Failure | null>(null)
  const undone = shallowRef(false)

  /** Undoes operations; stops at the first that can't be undone. */
  async function undo(operationIds: readonly number[]): Promise<void> {
    problem.value = null
    progress.value = { done: 0, total: operationIds.length }
    for (const [index, operationId] of [...operationIds].reverse().entries()) {
      const result = await call('operations.undo', { operationId })
      if (!result.ok) {
        problem.value = result
        progress.value = null
        return
      }
      progress.value = { done: index + 1, total: operationIds.length }
    }
    progress.value = null
    undone.value = true
  }

  return { progress, problem, undone, undoing: computed(() => progress.value !== null), undo }
}
