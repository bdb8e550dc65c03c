import {
  app,
  MessageChannelMain,
  shell,
  utilityProcess,
  type BrowserWindow,
  type UtilityProcess,
} from 'electron'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { ExportProgress, ExportOutcome, ExportRequest } from '../../contract/exporting.ts'
import { fail, ok, type Failure, type Result } from '../../contract/result.ts'
import type { ExportTarget, ExportTask, FromWriter, Written } from '../export/messages.ts'
import { safeName } from '../export/naming.ts'
import { fullProfile, ownColumnsProfile, templateProfile } from '../export/profile.ts'
import type { ExportSource } from '../inventory/messages.ts'
import { chooseExportFile, chooseExportFolder, chooseReportFile } from './dialogs.ts'
import type { Inventory } from './inventoryProcess.ts'
import type { Log } from './log.ts'
import { shareAsUsual } from './paths.ts'

const failures = {
  busy: fail('busy', 'Another export is being written. Wait for it or cancel it, then try again.'),
  cancelled: fail('cancelled', 'The export was cancelled. Nothing was exported.'),
  crashed: fail(
    'internal',
    'Writing the files stopped unexpectedly, and nothing was exported. Try again, or choose another place.',
  ),
  noneYet: fail('not_found', 'Nothing has been exported since NumberDesk was started.'),
}

export interface NumberExport {
  /** Asks where, and has the numbers written there by a process of its own; null when the person cancels the dialog. */
  run(request: ExportRequest, window: BrowserWindow): Promise<Result<ExportOutcome | null>>
  /** Asks where, and has the refused rows of an import plan written there; null when the person cancels the dialog. */
  report(
    plan: { readonly planId: string; readonly name: string },
    window: BrowserWindow,
  ): Promise<Result<{ path: string; rows: number } | null>>
  /** Stops the export under way; settles when nothing is left of it. */
  cancel(): Promise<void>
  /** Shows what was exported last in the system's file manager. */
  show(): Result<Record<string, never>>
}

interface ExportOptions {
  readonly entry: string
  readonly inventory: Inventory
  readonly log: Log
  readonly onProgress: (progress: ExportProgress) => void
}

async function chooseTarget(
  { form, format, name }: ExportRequest,
  window: BrowserWindow,
): Promise<Result<ExportTarget | null>> {
  const plain = safeName(name)
  if (form === 'spreadsheet') {
    const chosen = await chooseExportFile(window, plain, format)
    return chosen.ok ? ok(chosen.value === null ? null : { form, path: chosen.value }) : chosen
  }
  const folder = await chooseExportFolder(window)
  return ok(folder === null ? null : { form, folder, name: plain })
}

/** Ends a process; settles when it is gone, because only then are its files nobody's. */
function end(writer: UtilityProcess, gone: Promise<void>): Promise<void> {
  // One that is only being started can't be ended yet.
  if (writer.pid === undefined) writer.once('spawn', () => writer.kill())
  else writer.kill()
  return gone
}

/** Readies the export of numbers; one is written at a time. */
export function numberExport({ entry, inventory, log, onProgress }: ExportOptions): NumberExport {
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
    place: Pick<ExportTask, 'target' | 'format' | 'profile'>,
    source: ExportSource,
  ): Promise<Result<Written>> {
    const { target } = place
    const task: ExportTask = {
      ...place,
      workFolder: join(
        target.form === 'spreadsheet' ? dirname(target.path) : target.folder,
        `.numberdesk-export-${randomUUID()}`,
      ),
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
    await rm(task.workFolder, { recursive: true, force: true }).catch((error: unknown) =>
      log.error('The work folder of an export could not be removed', error),
    )
    if (!result.ok) return result
    for (const file of result.value.paths) await shareAsUsual(file)
    last = result.value.paths[0] ?? null
    return result
  }

  async function run(request: ExportRequest, window: BrowserWindow): Promise<Result<ExportOutcome | null>> {
    const chosen = await chooseTarget(request, window)
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const target = chosen.value
    onProgress({ done: 0, total: null })
    const all = request.allColumns && target.form === 'spreadsheet'
    const profile = all ? fullProfile : templateProfile
    const result = await write({ target, format: request.format, profile }, { numbers: request.numbers })
    if (!result.ok) {
      log.info(`Numbers were not exported: ${result.code}`)
      return result
    }
    const { numbers, files } = result.value
    return ok({ numbers, files, path: target.form === 'spreadsheet' ? target.path : target.folder })
  }

  async function report(
    { planId, name }: { readonly planId: string; readonly name: string },
    window: BrowserWindow,
  ): Promise<Result<{ path: string; rows: number } | null>> {
    const chosen = await chooseReportFile(window, safeName(`${name} errors`))
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const path = chosen.value
    const format = extname(path).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
    const target = { form: 'spreadsheet', path } as const
    const result = await write({ target, format, profile: ownColumnsProfile }, { refusedOf: planId })
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
    run: (request, window) => alone(() => run(request, window)),
    report: (plan, window) => alone(() => report(plan, window)),
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
