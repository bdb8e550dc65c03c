import { powerSaveBlocker, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { shapeOf, type CallName } from '../../contract/api.ts'
import type { WorkKind } from '../../contract/calls/call.ts'

/** The progress of any call with these fields. */
const Progress = z.object({ done: z.number(), total: z.number().nullable() })

/** The long work of the window, as the system shows it. */
export interface LongWork {
  /**
   * Runs a call. During long work the computer stays awake, the taskbar shows the progress, and a notification tells
   * people in other windows when it ends.
   * @param work gets the function that receives its progress
   */
  during<T>(call: CallName, work: (hear: (progress: unknown) => void) => Promise<T>): Promise<T>
  /** What would be lost by quitting now; null for nothing. */
  atStake(): Exclude<WorkKind, 'other'> | null
}

/** More than 1 is shown as indeterminate, less than 0 as nothing. */
const bar = { unknown: 2, none: -1 } as const

/** Starts without long work. */
export function longWork(window: () => BrowserWindow | null): LongWork {
  const underWay: WorkKind[] = []
  let blocker: number | null = null

  function usable(): BrowserWindow | null {
    const found = window()
    return found === null || found.isDestroyed() ? null : found
  }

  function begin(kind: WorkKind): void {
    underWay.push(kind)
    blocker ??= powerSaveBlocker.start('prevent-app-suspension')
  }

  function end(kind: WorkKind): void {
    underWay.splice(underWay.indexOf(kind), 1)
    if (underWay.length > 0) return
    if (blocker !== null) powerSaveBlocker.stop(blocker)
    blocker = null
    usable()?.setProgressBar(bar.none)
  }

  function show(progress: unknown): void {
    const read = Progress.safeParse(progress)
    if (!read.success) return
    const { done, total } = read.data
    usable()?.setProgressBar(total === null || total === 0 ? bar.unknown : done / total)
  }

  function callBack(): void {
    const shown = usable()
    if (shown === null || shown.isFocused()) return
    shown.flashFrame(true)
    // On some systems it continues until it is stopped.
    shown.once('focus', () => shown.flashFrame(false))
  }

  return {
    during: async (call, work) => {
      const { longWork: kind } = shapeOf(call)
      if (kind === undefined) return work(() => undefined)
      begin(kind)
      try {
        return await work(show)
      } finally {
        end(kind)
        callBack()
      }
    },
    atStake: () => underWay.find((kind) => kind !== 'other') ?? null,
  }
}
