import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { call } from '../api.ts'
import { useActProgress } from './actProgress.ts'
import { useNotices } from './notices.ts'
import { t } from '../texts.ts'

/** What the person did last, so that it can be undone from its notice and from the menu. */
export const useOperations = defineStore('operations', () => {
  const notices = useNotices()
  const progress = useActProgress()
  const last = shallowRef<number | null>(null)

  /**
   * Undoes an operation as a whole and says so; gives whether it was undone. A refusal becomes a notice, which offers to
   * undo the rest where some numbers have changed since.
   */
  async function undo(operationId: number, changed: 'refuse' | 'leave' = 'refuse'): Promise<boolean> {
    const result = await progress.follow(() => call('operations.undo', { operationId, changed }))
    if (!result.ok) {
      const undoRest = async () => {
        await undo(operationId, 'leave')
      }
      const some = result.details?.['changedSince'] !== undefined
      notices.refuse(result.message, some ? [{ label: t('told.undoRest'), act: undoRest }] : [])
      return false
    }
    if (last.value === operationId) last.value = null
    const { undone, left } = result.value
    const what = t('count.numbers', { count: undone })
    notices.done(
      left === 0
        ? t('told.undone', { what })
        : t('told.undoneRest', { what, left: t('count.numbers', { count: left }) }),
    )
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
    if (last.value === null) notices.refuse(t('told.nothingToUndo'))
    else await undo(last.value)
  }

  /** Nothing that was announced can be undone any more. */
  function forget(): void {
    last.value = null
  }

  return { announce, undo, undoLast, forget }
})
