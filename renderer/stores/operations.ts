import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CallOutput } from '../../contract/api.ts'
import type { UndoneAct } from '../../contract/history.ts'
import { statuses } from '../../contract/life/statuses.ts'
import { call } from '../api.ts'
import { actInWords } from '../words/actWords.ts'
import { entriesInWords } from '../words/directoryWords.ts'
import { statusInWords } from '../words/typeWords.ts'
import { useActProgress } from './actProgress.ts'
import { useNotices, type NoticeAct } from './notices.ts'
import { inWords, t } from '../texts.ts'

/** The state of one number after an undo. */
function stateInWords({
  international: number,
  status,
  subAccount,
  isElsewhere,
}: NonNullable<UndoneAct['only']>) {
  if (status === null) return t('done.isGone', { number })
  if (!isElsewhere) return t('done.isAsBefore', { number })
  const words = statusInWords(status)
  return statuses[status].user && subAccount !== null
    ? t('done.isAgainTo', { number, account: subAccount })
    : t('done.isAgain', { number, status: words })
}

/** What an undo or redo did, and to what. */
function undoneInWords({ what, undone, left }: CallOutput<'operations.undo'>): string {
  const { only, act, isRedone, directory } = what
  const numbers = only === null ? t('count.numbers', { count: undone }) : stateInWords(only)
  const entries = directory === null ? '' : entriesInWords(directory)
  const both = directory === null ? numbers : t('done.andEntries', { what: numbers, entries })
  const about = undone === 0 ? entries : both
  const sentence = t(isRedone ? 'done.redone' : 'done.undone', { act: actInWords(act), what: about })
  return left === 0
    ? sentence
    : t('done.undoneRest', { what: sentence, left: t('count.numbers', { count: left }) })
}

/** What was done last where it is not one operation: those of an import, or a text for what can't be undone. */
type Last = readonly number[] | string

/** What the person did last, so that its notice and the menu can undo it. */
export const useOperations = defineStore('operations', () => {
  const notices = useNotices()
  const progress = useActProgress()
  const last = shallowRef<Last | null>(null)

  /**
   * Undoes an operation and says so; returns whether it was undone. A refusal becomes a notice, which offers to undo
   * the numbers that have not changed since.
   */
  async function undo(operationId: number, changed: 'refuse' | 'leave' = 'refuse'): Promise<boolean> {
    const result = await progress.follow((following) =>
      call('operations.undo', { operationId, changed }, following),
    )
    if (!result.ok) {
      const undoRest = async () => {
        await undo(operationId, 'leave')
      }
      const some = result.details?.['changedSince'] !== undefined
      notices.refuse(inWords(result.message), some ? [{ label: t('done.undoRest'), act: undoRest }] : [])
      return false
    }
    last.value = null
    const { operationId: undoing } = result.value
    const redo = async () => {
      await undo(undoing)
    }
    const label = t(result.value.what.isRedone ? 'act.undo' : 'act.redo')
    notices.notify(undoneInWords(result.value), [{ label, act: redo }])
    return true
  }

  /** Reports an operation with **Undo** and other actions. */
  function announce(message: string, operationId: number, acts: readonly NoticeAct[] = []): void {
    last.value = null
    const takeBack = async () => {
      await undo(operationId)
    }
    notices.notify(message, [{ label: t('act.undo'), act: takeBack }, ...acts])
  }

  /** Reports what can't be undone. */
  function tell(message: string): void {
    last.value = message
    notices.done(message)
  }

  /** Notes what was done last if something else reports it: the operations of an import, or a text. */
  function note(done: readonly number[] | string): void {
    last.value = done
  }

  /** Undoes all operations of an import. */
  async function undoAll(operationIds: readonly number[]): Promise<void> {
    const result = await call('operations.undoMany', { operationIds: [...operationIds] })
    if (!result.ok) {
      notices.refuse(inWords(result.message))
      return
    }
    last.value = null
    const { undone, message } = result.value
    notices.done(t('done.undoneBatches', { count: undone }))
    if (message !== null) notices.refuse(inWords(message))
  }

  /** Undoes the last thing done and says what that was, or says why not; never what came before it. */
  async function undoLast(): Promise<void> {
    const done = last.value
    if (typeof done === 'string') {
      notices.refuse(t('done.cantUndoLast', { what: done }))
      return
    }
    if (done !== null && done.length > 1) {
      await undoAll(done)
      return
    }
    const newest = await call('activity.operations', { filter: {}, offset: 0, limit: 1 })
    const operation = newest.ok ? newest.value.rows[0] : undefined
    if (!newest.ok) notices.refuse(inWords(newest.message))
    else if (operation === undefined || operation.act === 'undo') notices.refuse(t('done.nothingToUndo'))
    else await undo(operation.id)
  }

  /** What was done last is undone, or the inventory is another. */
  function forget(): void {
    last.value = null
  }

  return { announce, tell, note, undo, undoLast, forget }
})
