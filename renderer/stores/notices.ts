import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { t } from '../texts.ts'

/** An action for a notice, as a button. */
export interface NoticeAct {
  readonly label: string
  readonly act: () => Promise<void>
}

export interface Notice {
  readonly id: number
  /** `done` and `offer` are announced as a status, `refused` as an alert; only `done` disappears by itself. */
  readonly kind: 'done' | 'offer' | 'refused'
  readonly message: string
  readonly acts: readonly NoticeAct[]
}

/** More than this many at once are a wall, not a message. */
const shownAtOnce = 3

/**
 * The notices at the foot of the window. A notice names its subject: `+1 650 555 0100 assigned to Acme Clinics`. For
 * the success of an operation use `announce` of the operations store, which offers **Undo**.
 */
export const useNotices = defineStore('notices', () => {
  const notices = shallowRef<readonly Notice[]>([])
  let nextId = 1

  function show(notice: Omit<Notice, 'id'>): void {
    // A new success replaces the last one: together they would cover the list, and Activity has them all.
    const gone = (other: Notice) =>
      other.kind === notice.kind && (notice.kind !== 'refused' || other.message === notice.message)
    notices.value = [
      ...notices.value.filter((other) => !gone(other)).slice(1 - shownAtOnce),
      { ...notice, id: nextId },
    ]
    nextId += 1
  }

  /** A success, announced as a status. */
  function done(message: string): void {
    show({ kind: 'done', message, acts: [] })
  }

  /** A success with a file, and a button that shows it in the system's file manager. */
  function saved(message: string, showFile: () => Promise<void>): void {
    show({ kind: 'done', message, acts: [{ label: t('act.showInFolder'), act: showFile }] })
  }

  /** A success with actions. */
  function notify(message: string, acts: readonly NoticeAct[]): void {
    show({ kind: 'done', message, acts })
  }

  /** A question that can wait: it stays until it is answered or dismissed. */
  function offer(message: string, acts: readonly NoticeAct[]): void {
    show({ kind: 'offer', message, acts })
  }

  /** A refusal or failure, announced as an alert; it stays until it is dismissed. `acts`: alternatives. */
  function refuse(message: string, acts: readonly NoticeAct[] = []): void {
    show({ kind: 'refused', message, acts })
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, done, saved, notify, offer, refuse, dismiss }
})
