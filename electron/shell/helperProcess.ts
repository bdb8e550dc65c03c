import { utilityProcess, type UtilityProcess } from 'electron'
import type { Log } from './log.ts'

interface HelperOptions {
  /** Its built entry. */
  readonly entry: string
  /** What it does, as the system and the log call it. */
  readonly name: string
  /** Gets what it says on stderr, which is about bugs; null for one that says nothing worth reading. */
  readonly log: Log | null
  /** At most so much of V8's heap, in MiB. */
  readonly heap?: number
}

/** A process of our own that does work for the main process. */
export interface HelperProcess {
  readonly process: UtilityProcess
  /** Settles with its exit code when it is gone. */
  readonly gone: Promise<number>
  /** Ends it at once; settles when it is gone, because only then are its files nobody's. */
  end(): Promise<void>
}

/** Starts a process. */
export function startHelper({ entry, name, log, heap }: HelperOptions): HelperProcess {
  const process = utilityProcess.fork(entry, [], {
    serviceName: `NumberDesk ${name}`,
    stdio: log === null ? 'ignore' : 'pipe',
    // Given alone, Node's own flag has no effect in a utility process.
    ...(heap === undefined ? {} : { execArgv: [`--js-flags=--max-old-space-size=${heap}`] }),
  })
  process.stderr?.on('data', (data: Buffer) => log?.warn(`NumberDesk ${name}: ${data.toString().trim()}`))
  const gone = new Promise<number>((resolve) => {
    process.once('exit', resolve)
  })
  return {
    process,
    gone,
    end: async () => {
      // One that is only being started can't be ended yet.
      if (process.pid === undefined) process.once('spawn', () => process.kill())
      else process.kill()
      await gone
    },
  }
}
