import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { messageOf } from '../../../contract/messages/message.ts'
import type { Backup, BackupDifference, CheckReport, BackupProgress } from '../../../contract/backups.ts'
import { fail, type Result } from '../../../contract/result.ts'
import { removeFolder } from '../../../db/file/heldFiles.ts'
import { uncontrolled, whenAborted, type CallControl } from '../../calls/control.ts'
import type { FromBackups, BackupJob, BackupResults, BackupTask } from '../../backups/messages.ts'
import type { Inventory } from '../data/inventory.ts'
import { startHelper, type HelperProcess } from '../helperProcess.ts'
import type { Log } from '../log.ts'

const cancelled = fail('cancelled', messageOf('backupFailure.cancelled'))
const crashed = fail('internal', messageOf('backupFailure.crashed'))

interface BackupProcessOptions {
  /** The built entry of the process. */
  readonly entry: string
  readonly database: string
  /** The same as for the inventory process. */
  readonly binding: Result<string | null>
  readonly inventory: Inventory
  readonly log: Log
}

/** The control of a job. */
type BackupControl = CallControl<BackupProgress>

/**
 * Backups and checks, each in a process of its own next to the inventory process. An aborted job fails with
 * `cancelled`, except a restore and a comparison, which are one step.
 */
export interface BackupProcess {
  list(): Promise<Result<Backup[]>>
  make(reason: Backup['reason'], control?: BackupControl): Promise<Result<Backup>>
  /**
   * @param path the file that the person chose
   * @param passphrase null if it is not encrypted
   */
  addBackup(path: string, passphrase: string | null, control: BackupControl): Promise<Result<Backup>>
  /** @param path where the person wants the copy */
  saveEncrypted(path: string, passphrase: string, control: BackupControl): Promise<Result<null>>
  compare(name: string, control: BackupControl): Promise<Result<BackupDifference>>
  /** Closes the inventory, replaces it with the backup, and opens it again, even after a failure. */
  restore(name: string, control: BackupControl): Promise<Result<{ kept: string | null }>>
  check(control: BackupControl): Promise<Result<CheckReport>>
  /** When the inventory was last written, in milliseconds since 1970; null if there is none. */
  writtenAt(): number | null
  /** Stops what can be stopped; resolves when nothing is running. */
  close(): Promise<void>
}

/** Jobs that can be ended at any moment: nothing counts before their last step. */
const stoppable: ReadonlySet<BackupJob['kind']> = new Set(['make', 'check', 'addBackup', 'saveEncrypted'])

/** Makes the backup process available; it starts with each job. */
export function startBackupProcess({
  entry,
  database,
  binding,
  inventory,
  log,
}: BackupProcessOptions): BackupProcess {
  const closing = new AbortController()
  let underWay: Promise<unknown> = Promise.resolve()

  function outcomeOf(
    worker: HelperProcess,
    job: BackupJob,
    { signal, onProgress }: BackupControl,
  ): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      if (stoppable.has(job.kind)) void whenAborted(signal).then(() => resolve(cancelled))
      void worker.gone.then(() => resolve(crashed))
      // Only our own entry sends on this channel, so its messages are what their type says.
      worker.process.on('message', (message: FromBackups) => {
        if (message.kind === 'done') resolve(message.result)
        else onProgress(message.progress)
      })
    })
  }

  /** Removes what an ended process has left half-written. */
  async function tidyAfter(job: BackupJob): Promise<void> {
    if (job.kind === 'saveEncrypted') await removeFolder(job.partial)
    await run({ kind: 'tidy' })
  }

  async function run<J extends BackupJob>(
    job: J,
    control: BackupControl = uncontrolled,
  ): Promise<Result<BackupResults[J['kind']]>> {
    if (!binding.ok) return binding
    const signal = AbortSignal.any([control.signal, closing.signal])
    if (stoppable.has(job.kind) && signal.aborted) return cancelled
    const worker = startHelper({ entry, name: 'backups', log })
    const outcome = outcomeOf(worker, job, { ...control, signal })
    worker.process.postMessage({ file: database, binding: binding.value, job } satisfies BackupTask)
    const result = await outcome
    await worker.end()
    if (!result.ok) {
      log.info(`${job.kind} was not done: ${result.code}`)
      if (stoppable.has(job.kind) && (result === cancelled || result === crashed)) await tidyAfter(job)
    }
    // The process returns what the table of results says for its job.
    return result as Result<BackupResults[J['kind']]>
  }

  /** One job after the other: two copies at once would be slower, and a restore needs the file for itself. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const next = underWay.then(work)
    underWay = next.catch(() => undefined)
    return next
  }

  /** Does a job on the open file; refused if that is no longer the one at its path. */
  async function onOpenFile<J extends BackupJob>(
    job: J,
    control: BackupControl,
  ): Promise<Result<BackupResults[J['kind']]>> {
    const failure = await inventory.look()
    return failure?.code === 'inventory_moved' ? failure : run(job, control)
  }

  return {
    list: () => run({ kind: 'list' }),
    make: (reason, control = uncontrolled) => alone(() => onOpenFile({ kind: 'make', reason }, control)),
    addBackup: (path, passphrase, control) =>
      alone(() => run({ kind: 'addBackup', path, passphrase }, control)),
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
