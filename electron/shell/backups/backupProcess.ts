import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { messageOf } from '../../../contract/messages/message.ts'
import type { Backup, BackupDifference, CheckReport, BackupProgress } from '../../../contract/backups.ts'
import { fail, type Result } from '../../../contract/result.ts'
import { removeFolder } from '../../../db/file/heldFiles.ts'
import { uncontrolled, whenAborted, type CallControl } from '../../calls/control.ts'
import type { FromKeeping, KeepingJob, KeepingResults, KeepingTask } from '../../backups/messages.ts'
import type { Inventory } from '../data/inventoryProcess.ts'
import { startHelper, type HelperProcess } from '../helperProcess.ts'
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
}

/** What goes with a job besides what it is about. */
type KeepingControl = CallControl<BackupProgress>

/**
 * Backups and checks, each done by a process of its own beside the one that works on the inventory. One that is aborted
 * fails with `cancelled`, but for a restore and a comparison: those are over in one step.
 */
export interface BackupProcess {
  list(): Promise<Result<Backup[]>>
  make(reason: Backup['reason'], control?: KeepingControl): Promise<Result<Backup>>
  /**
   * @param path a file that the person has chosen
   * @param passphrase null when it is not encrypted
   */
  takeIn(path: string, passphrase: string | null, control: KeepingControl): Promise<Result<Backup>>
  /** @param path where the person wants the copy */
  saveEncrypted(path: string, passphrase: string, control: KeepingControl): Promise<Result<null>>
  compare(name: string, control: KeepingControl): Promise<Result<BackupDifference>>
  /** Closes the inventory, puts the backup in its place, and opens it again, whatever came of it. */
  restore(name: string, control: KeepingControl): Promise<Result<{ kept: string | null }>>
  check(control: KeepingControl): Promise<Result<CheckReport>>
  /** When the inventory was last written to, in milliseconds since 1970; null when there is none. */
  writtenAt(): number | null
  /** Stops what can be stopped; settles when nothing is under way any more. */
  close(): Promise<void>
}

/** What can be ended at any moment: nothing of it counts before its last step. */
const stoppable: ReadonlySet<KeepingJob['kind']> = new Set(['make', 'check', 'takeIn', 'saveEncrypted'])

/** Readies the backup process. */
export function startBackupProcess({
  entry,
  database,
  binding,
  inventory,
  log,
}: KeepingOptions): BackupProcess {
  const closing = new AbortController()
  let underWay: Promise<unknown> = Promise.resolve()

  function outcomeOf(
    worker: HelperProcess,
    job: KeepingJob,
    { signal, onProgress }: KeepingControl,
  ): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      if (stoppable.has(job.kind)) void whenAborted(signal).then(() => resolve(cancelled))
      void worker.gone.then(() => resolve(crashed))
      // Only our own entry sends on this channel, so its messages are what their type says.
      worker.process.on('message', (message: FromKeeping) => {
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

  async function run<J extends KeepingJob>(
    job: J,
    control: KeepingControl = uncontrolled,
  ): Promise<Result<KeepingResults[J['kind']]>> {
    if (!binding.ok) return binding
    const signal = AbortSignal.any([control.signal, closing.signal])
    if (stoppable.has(job.kind) && signal.aborted) return cancelled
    const worker = startHelper({ entry, name: 'backups', log })
    const outcome = outcomeOf(worker, job, { ...control, signal })
    worker.process.postMessage({ file: database, binding: binding.value, job } satisfies KeepingTask)
    const result = await outcome
    await worker.end()
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
  async function onOpenFile<J extends KeepingJob>(
    job: J,
    control: KeepingControl,
  ): Promise<Result<KeepingResults[J['kind']]>> {
    const failure = await inventory.look()
    return failure?.code === 'inventory_moved' ? failure : run(job, control)
  }

  return {
    list: () => run({ kind: 'list' }),
    make: (reason, control = uncontrolled) => alone(() => onOpenFile({ kind: 'make', reason }, control)),
    takeIn: (path, passphrase, control) => alone(() => run({ kind: 'takeIn', path, passphrase }, control)),
    saveEncrypted: (path, passphrase, control) => {
      const partial = `${path}.${randomUUID().slice(0, 8)}.partial`
      return alone(() => onOpenFile({ kind: 'saveEncrypted', path, partial, passphrase }, control))
    },
    compare: (name, control) => onOpenFile({ kind: 'compare', name }, control),
    restore: (name, control) =>
      alone(() => inventory.whileClosed(() => run({ kind: 'restore', name }, control))),
    check: (control) => alone(() => onOpenFile({ kind: 'check' }, control)),
    writtenAt: () => {
      const files = [database, `${database}-wal`].map((path) => statSync(path, { throwIfNoEntry: false }))
      const times = files.flatMap((stat) => (stat === undefined || stat.size === 0 ? [] : stat.mtimeMs))
      return times.length === 0 ? null : Math.max(...times)
    },
    close: async () => {
      closing.abort()
      await underWay
    },
  }
}
