import { startHelper, type HelperProcess } from '../helperProcess.ts'

/** How long a process waits for a sheet, in milliseconds. */
const patience = 120_000

/** Processes that read one sheet each. Starting one takes longer than reading an ordinary sheet. */
export interface Readers {
  /** Starts the next one ahead, unless one is waiting. */
  prepare(): void
  /** An unused process; the caller ends it. */
  take(): HelperProcess
}

/**
 * @param entry the built entry of the process
 * @param heap the limit of V8's heap, in MiB
 */
export function sheetReaders(entry: string, heap: number): Readers {
  let spare: { readonly reader: HelperProcess; readonly limit: NodeJS.Timeout } | null = null

  // It reads hostile sheets, so nothing of its output is logged.
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
