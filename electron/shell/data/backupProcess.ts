import { utilityProcess, type UtilityProcess } from 'electron'
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { messageOf } from '../../../contract/messages/message.ts'
import type { Backup, BackupDifference, CheckReport, KeepingProgress } from '../../../contract/backups.ts'
import { fail, type Result } from '../../../contract/result.ts'
import { removeFolder } from '../../../db/file/heldFiles.ts'
import type { FromKeeping, KeepingJob, KeepingResults, KeepingTask } from '../../backups/messages.ts'
import type { Inventory } from './inventoryProcess.ts'
import type { Log } from '../log.ts'

const cancelled = fail('cancelled', messageOf('backupFailure.cancelled'))
const crashed = fail('internal', messageOf('backupFailure.crashed'))

interface KeepingOptions {
  /** The built entry of the process. */
  readonly entry: string
  readonly database: string
  /** As the inventory process is given it. */
  readonly binding: Result<string | null>
  readonly inventory: Inventory
  readonly log: Log
  readonly onProgress: (progress: KeepingProgress) => void
}

/** Backups and checks, each done by a process of its own beside the one that works on the inventory. */
export interface Keeping {
  list(): Promise<Result<Backup[]>>
  make(reason: Backup['reason']): Promise<Result<Backup>>
  /**
   * @param path a file that the person has chosen
   * @param passphrase null when it is not encrypted
   */
  takeIn(path: string, passphrase: string | null): Promise<Result<Backup>>
  /** @param path where the person wants the copy */
  saveEncrypted(path: string, passphrase: string): Promise<Result<null>>
  compare(name: string): Promise<Result<BackupDifference>>
  /** Closes the inventory, puts the backup in its place, and opens it again, whatever came of it. */
  restore(name: string): Promise<Result<{ kept: string | null }>>
  check(): Promise<Result<CheckReport>>
  /** Stops what the person has started, except a restore, which is over in one step. */
  cancel(): void
  /** When the inventory was last written to, in milliseconds since 1970; null when there is none. */
  writtenAt(): number | null
  /** Settles when nothing is under way any more; what can be stopped is stopped. */
  close(): Promise<void>
}

/** What can be ended at any moment: nothing of it counts before its last step. */
const stoppable: ReadonlySet<KeepingJob['kind']> = new Set(['make', 'check', 'takeIn', 'saveEncrypted'])

/** Readies the keeping of the inventory. */
export function inventoryKeeping({
  entry,
  database,
  binding,
  inventory,
  log,
  onProgress,
}: KeepingOptions): Keeping {
  let stop: (() => void) | null = null
  let underWay: Promise<unknown> = Promise.resolve()

  function outcomeOf(worker: UtilityProcess, job: KeepingJob): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      if (stoppable.has(job.kind)) stop = () => resolve(cancelled)
      worker.once('exit', () => resolve(crashed))
      // Only our own entry sends on this channel, so its messages are what their type says.
      worker.on('message', (message: FromKeeping) => {
        if (message.kind === 'done') resolve(message.result)
        else onProgress(message.progress)
      })
    })
  }

  /** Removes what a process that was ended has left half-written. */
  async function tidyAfter(job: KeepingJob): Promise<void> {
    if (job.kind === 'saveEncrypted') await removeFolder(job.partial)
    await run({ kind: 'tidy' })
  }

  async function run<J extends KeepingJob>(job: J): Promise<Result<KeepingResults[J['kind']]>> {
    if (!binding.ok) return binding
    const worker = utilityProcess.fork(entry, [], { serviceName: 'NumberDesk keeping', stdio: 'pipe' })
    worker.stderr?.on('data', (data: Buffer) => log.warn(`Keeping process: ${data.toString().trim()}`))
    const gone = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve())
    })
    const outcome = outcomeOf(worker, job)
    worker.postMessage({ file: database, binding: binding.value, job } satisfies KeepingTask)
    const result = await outcome
    stop = null
    // One that is only being started can't be ended yet.
    if (worker.pid === undefined) worker.once('spawn', () => worker.kill())
    else worker.kill()
    await gone
    if (!result.ok) {
      log.info(`${job.kind} was not done: ${result.code}`)
      if (stoppable.has(job.kind) && (result === cancelled || result === crashed)) await tidyAfter(job)
    }
    // The process gives what the table of results says of its job.
    return result as Result<KeepingResults[J['kind']]>
  }

  /** One after the other: two copies at once would only be slower, and a restore wants the file for itself. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const next = underWay.then(work)
    underWay = next.catch(() => undefined)
    return next
  }

  /** Does a job on the file that is open; not where it is not the one at its path any more. */
  async function onOpenFile<J extends KeepingJob>(job: J): Promise<Result<KeepingResults[J['kind']]>> {
    const failure = await inventory.look()
    return failure?.code === 'inventory_moved' ? failure : run(job)
  }

  return {
    list: () => run({ kind: 'list' }),
    make: (reason) => alone(() => onOpenFile({ kind: 'make', reason })),
    takeIn: (path, passphrase) => alone(() => run({ kind: 'takeIn', path, passphrase })),
    saveEncrypted: (path, passphrase) => {
      const partial = `${path}.${randomUUID().slice(0, 8)}.partial`
      return alone(() => onOpenFile({ kind: 'saveEncrypted', path, partial, passphrase }))
    },
    compare: (name) => onOpenFile({ kind: 'compare', name }),
    restore: (name) => alone(() => inventory.whileClosed(() => run({ kind: 'restore', name }))),
    check: () => alone(() => onOpenFile({ kind: 'check' })),
    cancel: () => stop?.(),
    writtenAt: () => {
      const files = [database, `${database}-wal`].map((path) => statSync(path, { throwIfNoEntry: false }))
      const times = files.flatMap((stat) => (stat === undefined || stat.size === 0 ? [] : stat.mtimeMs))
      return times.length === 0 ? null : Math.max(...times)
    },
    close: async () => {
      stop?.()
      await underWay
    },
  }
}
