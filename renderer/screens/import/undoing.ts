import { computed, shallowRef } from 'vue'
import type { UndoOutcome, UndoProgress } from '../../../contract/history.ts'
import type { Failure } from '../../../contract/result.ts'
import { call } from '../../api.ts'
import { useOperations } from '../../stores/operations.ts'

/** Undoes the batches of an import in one request. */
export function useBatchUndo() {
  const operations = useOperations()
  const progress = shallowRef<UndoProgress | null>(null)
  const problem = shallowRef<Failure | null>(null)
  const outcome = shallowRef<UndoOutcome | null>(null)
  let underWay = new AbortController()

  const undoing = computed(() => progress.value !== null)
  const undone = computed(() => outcome.value?.state === 'done')
  /** Numbers that have changed since and prevent the undo; empty for any other refusal. */
  const changed = computed(() => {
    const numbers = problem.value?.details?.['numbers']
    return Array.isArray(numbers) ? (numbers as readonly string[]) : []
  })

  /** Undoes operations; `leave` skips the numbers that have changed since. */
  async function undo(operationIds: readonly number[], when: 'refuse' | 'leave' = 'refuse'): Promise<void> {
    problem.value = null
    progress.value = { step: 'undoing', done: 0, total: operationIds.length }
    underWay = new AbortController()
    const result = await call(
      'operations.undoMany',
      { operationIds: [...operationIds], changed: when },
      { signal: underWay.signal, onProgress: (now) => (progress.value = now) },
    )
    progress.value = null
    if (result.ok) {
      outcome.value = result.value
      operations.forget()
    } else problem.value = result
  }

  /** Stops after the current operation. */
  function stop(): void {
    underWay.abort()
  }

  return { progress, problem, outcome, undone, undoing, changed, undo, stop }
}

export type BatchUndo = ReturnType<typeof useBatchUndo>
