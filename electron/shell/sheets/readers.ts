import { startHelper, type HelperProcess } from '../helperProcess.ts'

/** How long a process waits for a sheet that does not come, in milliseconds. */
const patience = 120_000

/** Processes that read one sheet each. To start one takes longer than to read an ordinary sheet. */
export interface Readers {
  /** Starts the next one ahead, unless one is waiting. */
  prepare(): void
  /** One that reads nothing yet; who takes it ends it. */
  take(): HelperProcess
}

/**
 * @param entry the built entry of the process
 * @param heap at most so much of V8's heap, in MiB
 */
export function sheetReaders(entry: string, heap: number): Readers {
  let spare: { readonly reader: HelperProcess; readonly limit: NodeJS.Timeout } | null = null

  // It reads hostile sheets, and nothing of what it says is for the log.
  const start = () => startHelper({ entry, name: 'sheet reading', log: null, heap })

  function release(): HelperProcess | null {
    const held = spare
    spare = null
    if (held === null) return null
    clearTimeout(held.limit)
    return held.reader
  }

  return {
    prepare: () => {
      if (spare !== null) return
      const reader = start()
      spare = { reader, limit: setTimeout(() => void release()?.end(), patience) }
      void reader.gone.then(() => {
        if (spare?.reader === reader) release()
      })
    },
    take: () => release() ?? start(),
  }
}
