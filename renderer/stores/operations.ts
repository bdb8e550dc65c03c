import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { ask } from '../api.ts'
import { inWords } from '../components/counting.ts'
import { useActProgress } from './actProgress.ts'
import { useNotices } from './notices.ts'

/** What the person did last, so that it can be undone from its notice and from the menu. */
export const useOperations = defineStore('operations', () => {
  const notices = useNotices()
  const progress = useActProgress()
  const last = shallowRef<number | null>(null)

  /** Undoes an operation as a whole and says so; gives whether it was undone. A refusal becomes a notice. */
  async function undo(operationId: number): Promise<boolean> {
    const outcome = await progress.follow(() => ask('operations.undo', { operationId }))
    if (outcome === null) return false
    if (last.value === operationId) last.value = null
    notices.done(`Undone for ${inWords(outcome.undone, 'number')}`)
    return true
  }

  /** Says what an operation did and offers **Undo**. */
  function announce(message: string, operationId: number): void {
    last.value = operationId
    notices.done(message, async () => {
      await undo(operationId)
    })
  }

  /** Undoes what was announced last, if anything was. */
  async function undoLast(): Promise<void> {
    if (last.value === null)
      notices.refuse('There is nothing to undo. Activity lists everything that was done.')
    else await undo(last.value)
  }

  /** Nothing that was announced can be undone any more. */
  function forget(): void {
    last.value = null
  }

  return { announce, undo, undoLast, forget }
})
