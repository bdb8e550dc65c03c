import { utilityProcess, type UtilityProcess } from 'electron'
import type { Log } from './log.ts'

interface HelperOptions {
  /** Its built entry. */
  readonly entry: string
  /** Its name for the system and the log. */
  readonly name: string
  /** Gets its stderr, which is about bugs; null to ignore it. */
  readonly log: Log | null
  /** The limit of V8's heap, in MiB. */
  readonly heap?: number
}

/** One of our processes that works for the main process. */
export interface HelperProcess {
  readonly process: UtilityProcess
  /** Resolves with its exit code when it is gone. */
  readonly gone: Promise<number>
  /** Ends it at once; resolves when it is gone, because it holds its files until then. */
  end(): Promise<void>
}

/** Starts a process. */
export function startHelper({ entry, name, log, heap }: HelperOptions): HelperProcess {
  const process = utilityProcess.fork(entry, [], {
    serviceName: `NumberDesk ${name}`,
    stdio: log === null ? 'ignore' : 'pipe',
    // Node's own flag alone has no effect in a utility process.
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
      // A process that is still starting can't be ended yet.
      if (process.pid === undefined) process.once('spawn', () => process.kill())
      else process.kill()
      await gone
    },
  }
}
