import { utilityProcess, type UtilityProcess } from 'electron'

/** How long a process waits for a sheet that does not come, in milliseconds. */
const patience = 120_000

/** Processes that read one sheet each. To start one takes longer than to read an ordinary sheet. */
export interface Readers {
  /** Starts the next one ahead, unless one is waiting. */
  prepare(): void
  /** One that reads nothing yet; who takes it ends it. */
  take(): UtilityProcess
}

/**
 * @param entry the built entry of the process
 * @param heap at most so much of V8's heap, in MiB
 */
export function sheetReaders(entry: string, heap: number): Readers {
  let spare: { readonly process: UtilityProcess; readonly limit: NodeJS.Timeout } | null = null

  const start = () =>
    utilityProcess.fork(entry, [], {
      serviceName: 'NumberDesk sheet reading',
      // Given alone, Node's own flag has no effect in a utility process.
      execArgv: [`--js-flags=--max-old-space-size=${heap}`],
      stdio: 'ignore',
    })

  function release(): UtilityProcess | null {
    const held = spare
    spare = null
    if (held === null) return null
    clearTimeout(held.limit)
    return held.process
  }

  return {
    prepare: () => {
      if (spare !== null) return
      const process = start()
      spare = { process, limit: setTimeout(() => release()?.kill(), patience) }
      process.once('exit', () => {
        if (spare?.process === process) release()
      })
    },
    take: () => release() ?? start(),
  }
}
