import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CallOutput } from '../../contract/api.ts'
import type { UndoneAct } from '../../contract/history.ts'
import { statuses } from '../../contract/statuses.ts'
import { call } from '../api.ts'
import { actInWords } from '../words/actWords.ts'
import { statusInWords } from '../words/typeWords.ts'
import { go } from '../router.ts'
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
  const { only, act, isRedone } = what
  const about = only === null ? t('count.numbers', { count: undone }) : stateInWords(only)
  const sentence = t(isRedone ? 'done.redone' : 'done.undone', { act: actInWords(act), what: about })
  return left === 0
    ? sentence
    : t('done.undoneRest', { what: sentence, left: t('count.numbers', { count: left }) })
}

/** The last thing done: an operation, the operations of one import, or a text for what can't be undone. */
type Last = number | readonly number[] | string

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
    // The operation before it must not become the last one.
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
    last.value = operationId
    const takeBack = async () => {
      await undo(operationId)
    }
    notices.notify(message, [{ label: t('act.undo'), act: takeBack }, ...acts])
  }

  /** Reports what can't be undone, such as a change of the directory. */
  function tell(message: string): void {
    last.value = message
    notices.done(message)
  }

  /** Notes what was done last if something else reports it: the operations of an import, or a text. */
  function note(done: readonly number[] | string): void {
    last.value = done
  }

  /** Undoes the last thing done, or says why not; never what came before it. */
  async function undoLast(): Promise<void> {
    const done = last.value
    if (typeof done === 'string') {
      notices.refuse(t('done.cantUndoLast', { what: done }))
      return
    }
    const operationIds = typeof done === 'number' ? [done] : (done ?? [])
    const [only] = operationIds
    if (only === undefined) notices.refuse(t('done.nothingToUndo'))
    else if (operationIds.length > 1) {
      const show = () => {
        go({ screen: 'batches' })
        return Promise.resolve()
      }
      const words = t('done.lastWasMany', { count: operationIds.length })
      notices.refuse(words, [{ label: t('batches.show'), act: show }])
    } else await undo(only)
  }

  /** Nothing can be undone any more. */
  function forget(): void {
    last.value = null
  }

  return { announce, tell, note, undo, undoLast, forget }
})
