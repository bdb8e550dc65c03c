import { app, MessageChannelMain, shell, utilityProcess, type UtilityProcess } from 'electron'
import { dirname, extname } from 'node:path'
import { messageOf } from '../../../contract/messages/message.ts'
import type { ExportOutcome, ExportProgress } from '../../../contract/exporting.ts'
import { spoken } from '../window/texts.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Delimiter } from '../../../contract/sheets.ts'
import { ownColumnsLayout } from '../../sheets/layout.ts'
import type { ExportOrder, ExportTarget, ExportTask, FromWriter, Written } from '../../writing/messages.ts'
import type { ExportSource } from '../../inventory/messages.ts'
import type { Inventory } from '../data/inventoryProcess.ts'
import type { Log } from '../log.ts'
import { shareAsUsual } from '../data/paths.ts'
import type { UnfinishedExports } from './unfinishedExports.ts'

const failures = {
  busy: fail('busy', messageOf('exportFailure.busy')),
  cancelled: fail('cancelled', messageOf('exportFailure.cancelled')),
  crashed: fail('internal', messageOf('exportFailure.crashed')),
  noneYet: fail('not_found', messageOf('exportFailure.noneYet')),
}

/** Settles where something goes; null where the person thought better of it. */
type Choose<T> = () => Promise<Result<T | null>>

export interface NumberExport {
  /** Has numbers written where `choose` says, by a process of its own; null when it gives none. */
  run(order: ExportOrder, choose: Choose<ExportTarget>): Promise<Result<ExportOutcome | null>>
  /**
   * Has the refused rows of an import plan written to the file that `choose` gives; null when it gives none. The
   * file's kind is its extension.
   */
  report(
    planId: string,
    delimiter: Delimiter,
    choose: Choose<string>,
  ): Promise<Result<{ path: string; rows: number } | null>>
  /** Stops the export under way; settles when nothing is left of it. */
  cancel(): Promise<void>
  /** Shows what was exported last in the system's file manager. */
  show(): Result<Record<string, never>>
}

interface ExportOptions {
  readonly entry: string
  readonly inventory: Inventory
  readonly unfinished: UnfinishedExports
  readonly log: Log
  readonly onProgress: (progress: ExportProgress) => void
}

/** Ends a process; settles when it is gone, because only then are its files nobody's. */
function end(writer: UtilityProcess, gone: Promise<void>): Promise<void> {
  // One that is only being started can't be ended yet.
  if (writer.pid === undefined) writer.once('spawn', () => writer.kill())
  else writer.kill()
  return gone
}

/** Readies the export of numbers; one is written at a time. */
export function numberExport({ entry, inventory, unfinished, log, onProgress }: ExportOptions): NumberExport {
  let busy = false
  let stop: (() => void) | null = null
  let underWay: Promise<unknown> = Promise.resolve()
  let last: string | null = null

  function start(): UtilityProcess {
    const writer = utilityProcess.fork(entry, [], { serviceName: 'NumberDesk export', stdio: 'pipe' })
    writer.stderr?.on('data', (data: Buffer) => log.warn(`Export process: ${data.toString().trim()}`))
    return writer
  }

  /** What comes of the writing process; `stop` cancels it for as long as that leaves nothing behind. */
  function outcomeOf(writer: UtilityProcess): Promise<Result<Written>> {
    return new Promise((resolve) => {
      stop = () => resolve(failures.cancelled)
      writer.on('exit', () => resolve(failures.crashed))
      // Only our own entry sends on this channel, so its messages are what their type says.
      writer.on('message', (message: FromWriter) => {
        switch (message.kind) {
          case 'progress':
            onProgress({ done: message.done, total: message.total })
            break
          case 'placing':
            stop = null
            break
          case 'failed':
            resolve(message.failure)
            break
          case 'done':
            resolve(ok(message.written))
        }
      })
    })
  }

  async function write(
    place: Pick<ExportTask, 'target' | 'format' | 'layout'>,
    source: ExportSource,
  ): Promise<Result<Written>> {
    const { target } = place
    const task: ExportTask = {
      ...place,
      workFolder: unfinished.begin(target.form === 'spreadsheet' ? dirname(target.path) : target.folder),
      version: app.getVersion(),
      exportedAt: new Date().toISOString(),
    }
    const writer = start()
    const gone = new Promise<void>((resolve) => {
      writer.once('exit', () => resolve())
    })
    const written = outcomeOf(writer)
    const { port1, port2 } = new MessageChannelMain()
    const refused = new Promise<Failure>((resolve) => {
      void inventory.pages(source, port2).then((result) => {
        if (!result.ok) resolve(result)
      })
    })
    writer.postMessage(task, [port1])
    const result = await Promise.race([written, refused])
    stop = null
    await end(writer, gone)
    await unfinished.end(task.workFolder)
    if (!result.ok) return result
    for (const file of result.value.paths) await shareAsUsual(file)
    last = result.value.paths[0] ?? null
    return result
  }

  async function run(
    { numbers: selection, format, layout }: ExportOrder,
    choose: Choose<ExportTarget>,
  ): Promise<Result<ExportOutcome | null>> {
    const chosen = await choose()
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const target = chosen.value
    onProgress({ done: 0, total: null })
    const result = await write({ target, format, layout }, { numbers: selection })
    if (!result.ok) {
      log.info(`Numbers were not exported: ${result.code}`)
      return result
    }
    const { numbers, files } = result.value
    return ok({ numbers, files, path: target.form === 'spreadsheet' ? target.path : target.folder })
  }

  async function report(
    planId: string,
    delimiter: Delimiter,
    choose: Choose<string>,
  ): Promise<Result<{ path: string; rows: number } | null>> {
    const chosen = await choose()
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const path = chosen.value
    const format = extname(path).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
    const target = { form: 'spreadsheet', path } as const
    const layout = { ...ownColumnsLayout, delimiter }
    const result = await write({ target, format, layout }, { refusedOf: planId, language: spoken() })
    return result.ok ? ok({ path, rows: result.value.numbers }) : result
  }

  /** One at a time: `cancel` has to know which one it stops. */
  async function alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (busy) return failures.busy
    busy = true
    const running = work()
    underWay = running
    try {
      return await running
    } finally {
      busy = false
    }
  }

  return {
    run: (order, choose) => alone(() => run(order, choose)),
    report: (planId, delimiter, choose) => alone(() => report(planId, delimiter, choose)),
    cancel: async () => {
      if (stop === null) return
      stop()
      await underWay
    },
    show: () => {
      if (last === null) return failures.noneYet
      shell.showItemInFolder(last)
      return ok({})
    },
  }
}
