import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Notice {
  readonly id: number
  /** `done` is announced as a status, `refused` as an alert. */
  readonly kind: 'done' | 'refused'
  readonly message: string
  /** Takes back what was done; absent where that is impossible. */
  readonly undo?: () => Promise<void>
  /** Shows what was made in the system's file manager; absent where no file was made. */
  readonly show?: () => Promise<void>
}

/** More than this many at once are a wall, not a message. */
const shownAtOnce = 3

/**
 * What the person is told at the foot of the window. Names the thing: `+1 650 555 0100 assigned to Acme Clinics`.
 * For the success of an operation use `announce` of the operations store, which offers **Undo**.
 */
export const useNotices = defineStore('notices', () => {
  const notices = shallowRef<readonly Notice[]>([])
  let nextId = 1

  function show(notice: Omit<Notice, 'id'>): void {
    // A success makes room for the next one, which it would hide the list behind; Activity has them all.
    const gone = (other: Notice) =>
      other.kind === notice.kind && (notice.kind === 'done' || other.message === notice.message)
    notices.value = [
      ...notices.value.filter((other) => !gone(other)).slice(1 - shownAtOnce),
      { ...notice, id: nextId },
    ]
    nextId += 1
  }

  /** A success, announced as a status. */
  function done(message: string, undo?: () => Promise<void>): void {
    show(undo === undefined ? { kind: 'done', message } : { kind: 'done', message, undo })
  }

  /** A success that left a file, with what shows it. */
  function saved(message: string, showFile: () => Promise<void>): void {
    show({ kind: 'done', message, show: showFile })
  }

  /** A refusal or failure, announced as an alert; it stays until it is dismissed. */
  function refuse(message: string): void {
    show({ kind: 'refused', message })
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, done, saved, refuse, dismiss }
})
