import { powerSaveBlocker, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { shapeOf, type CallName } from '../../contract/api.ts'
import type { WorkKind } from '../../contract/calls/call.ts'

/** Whatever progress carries these says how far something has come. */
const Progress = z.object({ done: z.number(), total: z.number().nullable() })

/** The work that the window has asked for, as the system is told of it. */
export interface LongWork {
  /**
   * Does what a call asks for. While that is long work the computer stays awake, how far it has come is shown where the
   * system lists its windows, and its end to who looks elsewhere.
   * @param work given what hears its progress
   */
  during<T>(call: CallName, work: (hear: (progress: unknown) => void) => Promise<T>): Promise<T>
  /** What would be lost if it were ended now; null where nothing would. */
  atStake(): Exclude<WorkKind, 'other'> | null
}

/** More than 1 is drawn as moving back and forth, less than 0 as nothing. */
const bar = { unknown: 2, none: -1 } as const

/** Begins to keep watch over long work; none is under way. */
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
    // On some systems it goes on until it is stopped.
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
