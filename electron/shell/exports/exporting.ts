import { app, MessageChannelMain, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { dirname, extname } from 'node:path'
import { messageOf } from '../../../contract/messages/message.ts'
import type { ReportedRows } from '../../../contract/sheets/review.ts'
import type { ExportOutcome, ExportProgress } from '../../../contract/exporting.ts'
import { spoken } from '../window/texts.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import { fail, fromText, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Delimiter } from '../../../contract/sheets/sheets.ts'
import { whenAborted, type CallControl } from '../../calls/control.ts'
import { ownColumnsLayout } from '../../sheets/layout.ts'
import type { ExportOrder, ExportTarget, ExportTask, FromWriter, Written } from '../../writing/messages.ts'
import type { ExportSource } from '../../inventory/messages.ts'
import type { Inventory } from '../data/inventory.ts'
import { startHelper, type HelperProcess } from '../helperProcess.ts'
import type { Log } from '../log.ts'
import { shareAsUsual } from '../data/paths.ts'
import type { UnfinishedExports } from './unfinishedExports.ts'

const failures = {
  busy: fail('busy', messageOf('exportFailure.busy')),
  cancelled: fail('cancelled', messageOf('exportFailure.cancelled')),
  crashed: fail('internal', messageOf('exportFailure.crashed')),
  noneYet: fail('not_found', messageOf('exportFailure.noneYet')),
}

/** Chooses a target; null when the person cancels. */
type Choose<T> = () => Promise<Result<T | null>>

type ExportControl = CallControl<ExportProgress>

/** Which rows of which plan. */
interface ReportOrder {
  readonly planId: string
  readonly what: ReportedRows
}

/** An aborted export leaves nothing behind and fails with `cancelled`, unless its files are being moved into place. */
export interface NumberExport {
  /** Writes numbers to the target of `choose`, in a process of its own; null when there is none. */
  run(
    order: ExportOrder,
    choose: Choose<ExportTarget>,
    control: ExportControl,
  ): Promise<Result<ExportOutcome | null>>
  /** Writes rows of an import plan to the file of `choose`; null when there is none. Its extension is the format. */
  report(
    order: ReportOrder,
    delimiter: Delimiter,
    choose: Choose<string>,
    control: ExportControl,
  ): Promise<Result<{ path: string; rows: number } | null>>
  /** Resolves when nothing is being written; aborting is left to the caller. */
  ended(): Promise<void>
  /** Shows the last export in the system's file manager. */
  show(): Result<Record<string, never>>
}

interface ExportOptions {
  readonly entry: string
  readonly inventory: Inventory
  readonly unfinished: UnfinishedExports
  readonly log: Log
}

/** Makes the export of numbers available; one is written at a time. */
export function numberExport({ entry, inventory, unfinished, log }: ExportOptions): NumberExport {
  let busy = false
  let writing: Promise<unknown> = Promise.resolve()
  let last: string | null = null

  /** The outcome of the writing process, which can be aborted as long as that leaves nothing behind. */
  function outcomeOf(writer: HelperProcess, { signal, onProgress }: ExportControl): Promise<Result<Written>> {
    return new Promise((resolve) => {
      let isPlacing = false
      void whenAborted(signal).then(() => {
        if (!isPlacing) resolve(failures.cancelled)
      })
      void writer.gone.then(() => resolve(failures.crashed))
      // Only our own entry sends on this channel, so its messages are what their type says.
      writer.process.on('message', (message: FromWriter) => {
        switch (message.kind) {
          case 'progress':
            onProgress({ done: message.done, total: message.total })
            break
          case 'placing':
            isPlacing = true
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

  async function writeFiles(
    place: Pick<ExportTask, 'target' | 'format' | 'layout'>,
    source: ExportSource,
    control: ExportControl,
  ): Promise<Result<Written>> {
    if (control.signal.aborted) return failures.cancelled
    const { target } = place
    const task: ExportTask = {
      ...place,
      workFolder: unfinished.begin(target.form === 'spreadsheet' ? dirname(target.path) : target.folder),
      version: app.getVersion(),
      exportedAt: new Date().toISOString(),
    }
    const writer = startHelper({ entry, name: 'export', log })
    const written = outcomeOf(writer, control)
    const { port1, port2 } = new MessageChannelMain()
    const refused = new Promise<Failure>((resolve) => {
      void inventory.pages(source, port2, { signal: control.signal }).then((result) => {
        if (!result.ok) resolve(result)
      })
    })
    writer.process.postMessage(task, [port1])
    const result = await Promise.race([written, refused])
    await writer.end()
    await unfinished.end(task.workFolder)
    if (!result.ok) return result
    for (const file of result.value.paths) await shareAsUsual(file)
    last = result.value.paths[0] ?? null
    return result
  }

  function write(...of: Parameters<typeof writeFiles>): Promise<Result<Written>> {
    const written = writeFiles(...of)
    writing = written
    return written
  }

  /** Records files that are in place as a hand-over; they stay where that fails. */
  async function record(order: CheckedInput<'handOvers.record'>, path: string): Promise<Result<unknown>> {
    const recorded = fromText(await inventory.call('handOvers.record', order, {}))
    if (recorded.ok) return recorded
    log.warn(`An export was not recorded as a hand-over: ${recorded.code}`)
    return fail(recorded.code, messageOf('exportFailure.notRecorded', { path, why: recorded.message }))
  }

  async function run(
    { numbers: selection, format, layout, handOver }: ExportOrder,
    choose: Choose<ExportTarget>,
    control: ExportControl,
  ): Promise<Result<ExportOutcome | null>> {
    const chosen = await choose()
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const target = chosen.value
    control.onProgress({ done: 0, total: null })
    const exported = randomUUID()
    const source = { numbers: selection, ...(handOver === undefined ? {} : { handOver: exported }) }
    const result = await write({ target, format, layout }, source, control)
    if (!result.ok) {
      log.info(`Numbers were not exported: ${result.code}`)
      return result
    }
    const { numbers, files, listed } = result.value
    const path = target.form === 'spreadsheet' ? target.path : target.folder
    if (handOver !== undefined) {
      const recorded = await record({ exported, ...handOver, files: [...listed] }, path)
      if (!recorded.ok) return recorded
    }
    return ok({ numbers, files, path })
  }

  async function report(
    { planId, what }: ReportOrder,
    delimiter: Delimiter,
    choose: Choose<string>,
    control: ExportControl,
  ): Promise<Result<{ path: string; rows: number } | null>> {
    const chosen = await choose()
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const path = chosen.value
    const format = extname(path).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
    const target = { form: 'spreadsheet', path } as const
    const layout = { ...ownColumnsLayout, delimiter }
    const source = { rowsOf: planId, what, language: spoken() }
    const result = await write({ target, format, layout }, source, control)
    return result.ok ? ok({ path, rows: result.value.numbers }) : result
  }

  /** One at a time. */
  async function alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (busy) return failures.busy
    busy = true
    try {
      return await work()
    } finally {
      busy = false
    }
  }

  return {
    run: (order, choose, control) => alone(() => run(order, choose, control)),
    report: (order, delimiter, choose, control) => alone(() => report(order, delimiter, choose, control)),
    ended: async () => {
      await writing
    },
    show: () => {
      if (last === null) return failures.noneYet
      shell.showItemInFolder(last)
      return ok({})
    },
  }
}
