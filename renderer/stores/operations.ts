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

/** How one number is after an undo. */
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

/** What an undo took back, or did again, and of what. */
function undoneInWords({ what, undone, left }: CallOutput<'operations.undo'>): string {
  const { only, act, isRedone } = what
  const about = only === null ? t('count.numbers', { count: undone }) : stateInWords(only)
  const sentence = t(isRedone ? 'done.redone' : 'done.undone', { act: actInWords(act), what: about })
  return left === 0
    ? sentence
    : t('done.undoneRest', { what: sentence, left: t('count.numbers', { count: left }) })
}

/** What was done last: an operation, several that were one import, or in words what can't be undone. */
type Last = number | readonly number[] | string

/** What the person did last, so that it can be undone from its notice and from the menu. */
export const useOperations = defineStore('operations', () => {
  const notices = useNotices()
  const progress = useActProgress()
  const last = shallowRef<Last | null>(null)

  /**
   * Undoes an operation as a whole and says so; gives whether it was undone. A refusal becomes a notice, which offers to
   * undo the rest where some numbers have changed since.
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
    // What was done before it was not the last thing that was done.
    last.value = null
    const { operationId: undoing } = result.value
    const redo = async () => {
      await undo(undoing)
    }
    const label = t(result.value.what.isRedone ? 'act.undo' : 'act.redo')
    notices.notify(undoneInWords(result.value), [{ label, act: redo }])
    return true
  }

  /** Says what an operation did and offers **Undo**, and what else there is to do about it. */
  function announce(message: string, operationId: number, acts: readonly NoticeAct[] = []): void {
    last.value = operationId
    const takeBack = async () => {
      await undo(operationId)
    }
    notices.notify(message, [{ label: t('act.undo'), act: takeBack }, ...acts])
  }

  /** Says what was done where it can't be undone, such as a change of the directory. */
  function tell(message: string): void {
    last.value = message
    notices.done(message)
  }

  /** Notes what was done last where something else tells of it: the operations of an import, or words for it. */
  function note(done: readonly number[] | string): void {
    last.value = done
  }

  /** Undoes what was done last, or says why not; never what was done before that. */
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

  /** Nothing that was done can be undone any more. */
  function forget(): void {
    last.value = null
  }

  return { announce, tell, note, undo, undoLast, forget }
})
