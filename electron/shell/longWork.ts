import { powerSaveBlocker, type BrowserWindow } from 'electron'
import { z } from 'zod'
import type { CallName } from '../../contract/api.ts'

/** What a person is asked about before it is ended; `other` work is ended without a question, or not at all. */
type WorkKind = 'import' | 'export' | 'backup' | 'other'

/** The calls that may take so long that a person turns to something else. */
const kinds: Partial<Record<CallName, WorkKind>> = {
  'import.commit': 'import',
  'import.read': 'other',
  'import.saveReport': 'export',
  'export.run': 'export',
  'backups.make': 'backup',
  'backups.takeIn': 'backup',
  'backups.decrypt': 'backup',
  'backups.saveEncrypted': 'backup',
  // Over in one step, which closing waits for.
  'backups.restore': 'other',
  'backups.compare': 'other',
  'inventory.check': 'other',
  'operations.undoMany': 'other',
}

/** Whatever event carries these says how far something has come. */
const Progress = z.object({ done: z.number(), total: z.number().nullable() })

/** The work that the window has asked for, as the system is told of it. */
export interface LongWork {
  /** Does what a call asks for. While that is long work the computer stays awake; its end is shown to who looks elsewhere. */
  during<T>(call: CallName, work: () => Promise<T>): Promise<T>
  /** Hears what the window is told, and shows how far the work has come where the system lists its windows. */
  hear(payload: unknown): void
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

  function callBack(): void {
    const shown = usable()
    if (shown === null || shown.isFocused()) return
    shown.flashFrame(true)
    // On some systems it goes on until it is stopped.
    shown.once('focus', () => shown.flashFrame(false))
  }

  return {
    during: async (call, work) => {
      const kind = kinds[call]
      if (kind === undefined) return work()
      begin(kind)
      try {
        return await work()
      } finally {
        end(kind)
        callBack()
      }
    },
    hear: (payload) => {
      const told = Progress.safeParse(payload)
      if (!told.success || underWay.length === 0) return
      const { done, total } = told.data
      usable()?.setProgressBar(total === null || total === 0 ? bar.unknown : done / total)
    },
    atStake: () => underWay.find((kind) => kind !== 'other') ?? null,
  }
}
